import GatewayWire
import Testing

@testable import GatewayCore

/// The controls of LiteLLM 1.106.2, and what they lead to.
@Suite struct CacheUseTests {
    static func use(
        _ body: String,
        _ policy: CachePolicy = CachePolicy(.memory),
        call: CachedCall = .chat
    ) throws -> CacheUse? {
        try Array(body.utf8).withUnsafeBytes { bytes in
            let outline = try JSONOutline(bytes)
            return policy.use(
                for: call,
                model: "plain",
                configured: .none,
                body: bytes,
                outline: outline,
                controls: try CacheControls(bytes, outline)
            )
        }
    }

    static func chat(_ controls: String) -> String {
        #"{"model":"plain","messages":[{"role":"user","content":"hi"}]\#(controls)}"#
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var controls: String
        var reads = true
        var writes = true
        var ttl = 600.0
        var maxAge: Double?

        var testDescription: String { controls }
    }

    @Test(arguments: [
        Row(controls: ""),
        Row(controls: #","cache":{}"#),
        Row(controls: #","cache":{"no-cache":true}"#, reads: false),
        Row(controls: #","cache":{"no-cache":1,"no-store":"true"}"#),
        Row(controls: #","cache":{"no-store":true}"#, writes: false),
        Row(controls: #","cache":{"ttl":7}"#, ttl: 7),
        Row(controls: #","cache":{"ttl":"9"}"#, ttl: 9),
        Row(controls: #","cache":{"ttl":null}"#),
        Row(controls: #","cache":{"ttl":"soon"}"#),
        Row(controls: #","cache":{"ttl":0}"#, writes: false, ttl: 0),
        Row(controls: #","cache":{"s-maxage":3}"#, maxAge: 3),
        Row(controls: #","cache":{"s-maxage":3,"s-max-age":4}"#, maxAge: 4),
        Row(controls: #","cache":{"s-maxage":null}"#),
        Row(controls: #","cache":{"s-maxage":"3"}"#, reads: false),
        Row(controls: #","cache":{"use-cache":false}"#),
    ])
    func controlsDecide(row: Row) throws {
        let use = try #require(try Self.use(Self.chat(row.controls)))
        #expect(use.reads == row.reads)
        #expect(use.writes == row.writes)
        #expect(use.ttl == row.ttl)
        #expect(use.maxAge == row.maxAge)
    }

    @Test func nothingIsDoneWhereNothingIsWanted() throws {
        #expect(try Self.use(Self.chat(#","cache":{"no-cache":true,"no-store":true}"#)) == nil)
    }

    @Test(arguments: [
        ("5", "int"), ("0.5", "float"), ("\"x\"", "str"), ("null", "NoneType"), ("[]", "list"), ("true", "bool"),
    ])
    func controlsThatAreNoObjectAreRefused(value: String, type: String) throws {
        let failure = #expect(throws: CacheControlsFailure.self) {
            try Self.use(Self.chat(#","cache":\#(value)"#))
        }
        #expect(failure?.type == type)
    }

    @Test(arguments: [
        (#"{"namespace":"other"}"#, "other:"), (#"{"namespace":5}"#, "5:"), (#"{"namespace":""}"#, "ns:"),
        ("{}", "ns:"),
    ])
    func namespaceOfTheRequestComesFirst(controls: String, prefix: String) throws {
        var policy = CachePolicy(.memory)
        policy.namespace = "ns"
        let use = try #require(try Self.use(Self.chat(#","cache":\#(controls)"#), policy))
        #expect(use.header == prefix + "e99fdf860ef1e74eda81cdbfaabd48eb63726c4292a7e8584bf4e57989e3f918")
    }

    @Test(arguments: [("", false), (#","cache":{"use-cache":1}"#, false), (#","cache":{"use-cache":true}"#, true)])
    func defaultOffWantsToBeAsked(controls: String, isUsed: Bool) throws {
        var policy = CachePolicy(.memory)
        policy.mustBeAsked = true
        #expect(try (Self.use(Self.chat(controls), policy) != nil) == isUsed)
    }

    @Test(arguments: [(4, true), (5, false)])
    func moreMessagesThanFourAreNotCached(count: Int, isUsed: Bool) throws {
        let messages = Array(repeating: #"{"role":"user","content":"hi"}"#, count: count).joined(separator: ",")
        #expect(try (Self.use(#"{"messages":[\#(messages)]}"#) != nil) == isUsed)
        #expect(try (Self.use(#"{"input":[\#(messages)]}"#, call: .responses) != nil) == isUsed)
        var policy = CachePolicy(.memory)
        policy.maxMessages = nil
        #expect(try Self.use(#"{"messages":[\#(messages)]}"#, policy) != nil)
    }

    @Test func textsAndFilesAreNoMessages() throws {
        #expect(try Self.use(#"{"input":["a","b","c","d","e"]}"#, call: .embedding)?.keys.count == 5)
        let files = Array(repeating: #"{"type":"file"}"#, count: 5).joined(separator: ",")
        #expect(try Self.use(#"{"input":[\#(files)]}"#, call: .responses) != nil)
    }

    @Test func kindsThatAreNotSupportedAreNotCached() throws {
        var policy = CachePolicy(.memory)
        policy.calls = [.embedding]
        #expect(try Self.use(Self.chat(""), policy) == nil)
    }

    /// Recorded from LiteLLM 1.106.2: `{"encoding_format":"float","user":"u","input":["a",[1,2]],…,"dimensions":2}`.
    @Test func embeddingsHaveOneKeyForEachInput() throws {
        let body = #"{"encoding_format":"float","user":"u","input":["a",[1,2]],"model":"plain","dimensions":2}"#
        let text = try Array(body.utf8).withUnsafeBytes { bytes in
            let outline = try JSONOutline(bytes)
            return try #require(
                CachePolicy(.memory).use(
                    for: .embedding,
                    model: "emb",
                    configured: .none,
                    body: bytes,
                    outline: outline,
                    controls: CacheControls()
                )
            )
        }
        #expect(
            text.keys.map(\.text) == [
                "f9d26587ac16a645f9be8d2419de7e12d21939f4e4f9b371447207398cc9ec71",
                "4f210b672a1959eb37c31849e515e1709bf4d2c96010f35bafc918f286add413",
            ]
        )
        #expect(text.header == nil)
        let single = try Self.use(#"{"model":"plain","input":"a"}"#, call: .embedding)
        #expect(single?.keys == (try Self.use(#"{"model":"plain","input":["a"]}"#, call: .embedding)?.keys))
    }

    @Test func inputsInTokensAreNotCached() throws {
        #expect(try Self.use(#"{"model":"plain","input":[1,2]}"#, call: .embedding) == nil)
        #expect(try Self.use(#"{"model":"plain","input":[]}"#, call: .embedding) == nil)
        #expect(try Self.use(#"{"model":"plain"}"#, call: .embedding) == nil)
    }
}

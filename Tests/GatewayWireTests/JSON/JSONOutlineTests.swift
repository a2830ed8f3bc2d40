import GatewayWire
import Testing

/// The members of an object, and what bytes are refused.
@Suite struct JSONOutlineTests {
    /// Reads an object and returns its members as `key=value` texts.
    private func members(_ text: String) throws -> [String] {
        try Array(text.utf8).withUnsafeBytes { bytes in
            let outline = try JSONOutline(bytes)
            return outline.members.map { member in
                member.name(in: bytes) + "=" + String(decoding: bytes[member.value], as: UTF8.self)
            }
        }
    }

    @Test(arguments: [
        ("{}", []),
        (" {\"a\" : 1 } \n", ["a=1"]),
        (#"{"model":"m","stream":true,"n":null}"#, [#"model="m""#, "stream=true", "n=null"]),
        (#"{"a":{"b":[1,{"c":"}"}]},"d":-1.5e+3}"#, [#"a={"b":[1,{"c":"}"}]}"#, "d=-1.5e+3"]),
        (#"{"\u006dodel":"x"}"#, [#"model="x""#]),
        (#"{"text":"é😀\ud83d\ude00\n"}"#, [#"text="é😀\ud83d\ude00\n""#]),
    ])
    func findsMembers(text: String, expected: [String]) throws {
        #expect(try members(text) == expected)
    }

    @Test(arguments: [
        ("", "unexpected end of data", 0),
        (#"{"model":"#, "unexpected end of data", 9),
        (#"{"a":1,}"#, "trailing comma is not allowed", 7),
        (#"{"a":[1,]}"#, "trailing comma is not allowed", 8),
        (#"{"a" 1}"#, "unexpected character", 5),
        ("{a:1}", "unexpected character", 1),
        (#"{"a":01}"#, "number with leading zero is not allowed", 5),
        (#"{"a":1.}"#, "invalid number", 7),
        (#"{"a":tru}"#, "unexpected character", 5),
        (#"{"a":"b"#, "unexpected end of data", 7),
        (#"{"a":"\x"}"#, "invalid escaped character in string", 6),
        (#"{"a":"\ud800"}"#, "lone surrogate in string", 12),
        ("{\"a\":\"\n\"}", "control character is not allowed in string", 6),
        (#"{"a":1} {"#, "unexpected content after document", 8),
        ("[1,2]", JSONOutline.noObject, 0),
        ("null", JSONOutline.noObject, 0),
    ])
    func refuses(text: String, reason: String, offset: Int) {
        #expect(throws: JSONFailure(reason, at: offset)) { try members(text) }
    }

    @Test func refusesNestingThatIsTooDeep() {
        let deep = "{\"a\":" + String(repeating: "[", count: 100_000)
        #expect(throws: JSONFailure("Recursion limit reached", at: 516)) { try members(deep) }
    }

    @Test(
        arguments: [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]] as [[UInt8]]
    )
    func refusesTextThatIsNotUTF8(text: [UInt8]) {
        let bytes = Array(#"{"a":""#.utf8) + text + Array(#""}"#.utf8)
        #expect(throws: JSONFailure("str is not valid UTF-8: surrogates not allowed", at: 6)) {
            try bytes.withUnsafeBytes { try JSONOutline($0) }
        }
    }

    @Test func theLastOfTwoMembersCounts() throws {
        let bytes = Array(#"{"model":"a","model":"b"}"#.utf8)
        try bytes.withUnsafeBytes { bytes in
            let outline = try JSONOutline(bytes)
            #expect(outline.value("model", in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) } == "\"b\"")
            #expect(outline.value("mode", in: bytes) == nil)
        }
    }
}

import GatewayWire
import NIOCore
import Testing

@testable import GatewayCore

/// What is read of a body, and the refusals of bodies that are no JSON object; words of LiteLLM 1.106.2.
@Suite struct ModelCallTests {
    private func call(_ body: String, path: String? = nil) throws(GatewayError) -> ModelCall {
        try ModelCall(.chat, body: ByteBuffer(string: body), modelInPath: path, callID: "id")
    }

    @Test func readsModelAndStream() throws {
        let call = try call(#"{"stream":true,"model":"gpt-4o","messages":[]}"#)
        #expect(call.model == "gpt-4o")
        #expect(call.isStream)
        #expect(!call.hasExtras)
    }

    @Test func theModelOfThePathWins() throws {
        #expect(try call(#"{"model":"a"}"#, path: "b").model == "b")
    }

    @Test(arguments: [#"{"model":5}"#, #"{"model":null}"#, "{}"])
    func aModelThatIsNoTextIsNone(body: String) throws {
        #expect(try call(body).model == "")
    }

    @Test(arguments: [
        #"{"fallbacks":[]}"#, #"{"metadata":{}}"#, #"{"no-log":true}"#, #"{"\u0063ache":{}}"#, #"{"api_base":"x"}"#,
    ])
    func membersForTheGatewayAreSeen(body: String) throws {
        #expect(try call(body).hasExtras)
    }

    @Test(arguments: [#"{"temperature":1}"#, #"{"max_tokens":1}"#, #"{"ttx":1}"#, #"{"":1}"#, #"{"fallback":1}"#])
    func otherMembersAreNot(body: String) throws {
        #expect(try !call(body).hasExtras)
    }

    @Test func valuesAreReadByName() throws {
        let call = try call(#"{"timeout":0.5,"disable_fallbacks":true,"user":"é","cache":{"ttl":3}}"#)
        #expect(call.number("timeout") == 0.5)
        #expect(call.flag("disable_fallbacks"))
        #expect(call.text("user") == "é")
        #expect(call.value("cache")?["ttl"]?.integer == 3)
        #expect(call.text("cache") == nil)
    }

    @Test(arguments: [
        (#"{"model":"#, "Invalid JSON payload: unexpected end of data: line 1 column 10 (char 9)"),
        (
            "{\n  \"a\": }",
            "Invalid JSON payload: unexpected character, expected a JSON value: line 2 column 8 (char 9)"
        ),
    ])
    func brokenBodiesAreRefusedWithTheirPlace(body: String, message: String) throws {
        let error = try #require(throws: GatewayError.self) { try call(body) }
        #expect(error.status == 400)
        #expect(error.message == message)
        #expect(error.parameter == .named("request_body"))
    }
}

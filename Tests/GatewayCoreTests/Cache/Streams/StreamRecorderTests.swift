import Testing

@testable import GatewayCore

@Suite struct StreamRecorderTests {
    static func completion(_ stream: String, limit: Int = 1 << 20, cut: Int = 1 << 20) -> String? {
        var recorder = StreamRecorder(limit: limit)
        let bytes = Array(stream.utf8)
        for start in stride(from: 0, to: bytes.count, by: cut) {
            bytes[start..<min(start + cut, bytes.count)].withUnsafeBytes { recorder.record($0) }
        }
        return recorder.completion().map { String(decoding: $0, as: UTF8.self) }
    }

    static func chunk(_ choices: String, _ rest: String = "") -> String {
        #"data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":17,"model":"gpt-4o","#
            + #""system_fingerprint":"fp","choices":[\#(choices)]\#(rest)}"# + "\n\n"
    }

    static let text =
        chunk(#"{"index":0,"delta":{"role":"assistant","content":""},"logprobs":null,"finish_reason":null}"#)
        + chunk(#"{"index":0,"delta":{"content":"Hel"},"finish_reason":null}"#) + ": keep-alive\n\n"
        + chunk(#"{"index":0,"delta":{"content":"lo \"ö\""},"finish_reason":null}"#)
        + chunk(#"{"index":0,"delta":{},"finish_reason":"stop"}"#)
        + chunk("", #","usage":{"prompt_tokens":9,"completion_tokens":2,"total_tokens":11}"#)
        + "data: [DONE]\n\n"

    static let textCompletion =
        #"{"id":"chatcmpl-1","object":"chat.completion","created":17,"model":"gpt-4o","system_fingerprint":"fp","#
        + #""choices":[{"index":0,"message":{"role":"assistant","content":"Hello \"ö\""},"logprobs":null,"#
        + #""finish_reason":"stop"}],"usage":{"prompt_tokens":9,"completion_tokens":2,"total_tokens":11}}"#

    @Test(arguments: [1, 2, 7, 100, 1 << 20])
    func piecesOfTextBecomeOneMessageHoweverTheyAreCut(cut: Int) {
        #expect(Self.completion(Self.text, cut: cut) == Self.textCompletion)
    }

    @Test func argumentsOfToolsAreJoinedByTheirIndex() {
        let call = #"{"index":0,"id":"call_1","type":"function","function":{"name":"f","arguments":""}}"#
        let stream =
            Self.chunk(#"{"index":0,"delta":{"role":"assistant","content":null,"tool_calls":[\#(call)]}}"#)
            + Self.chunk(#"{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\"a\":"}}]}}"#)
            + Self.chunk(
                #"{"index":0,"delta":{"tool_calls":[{"index":1,"id":"call_2","type":"function","#
                    + #""function":{"name":"g","arguments":"{}"}}]}}"#
            )
            + Self.chunk(#"{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"1}"}}]}}"#)
            + Self.chunk(#"{"index":0,"delta":{},"finish_reason":"tool_calls"}"#) + "data: [DONE]\n\n"
        let calls =
            #"[{"id":"call_1","type":"function","function":{"name":"f","arguments":"{\"a\":1}"}},"#
            + #"{"id":"call_2","type":"function","function":{"name":"g","arguments":"{}"}}]"#
        #expect(
            Self.completion(stream)?.contains(#""message":{"role":"assistant","content":null,"tool_calls":\#(calls)}"#)
                == true
        )
    }

    @Test func severalChoicesKeepApartAndInOrder() {
        let stream =
            Self.chunk(#"{"index":1,"delta":{"content":"b"}}"#) + Self.chunk(#"{"index":0,"delta":{"content":"a"}}"#)
            + Self.chunk(#"{"index":1,"delta":{},"finish_reason":"stop"}"#)
            + Self.chunk(#"{"index":0,"delta":{},"finish_reason":"length"}"#) + "data: [DONE]\n\n"
        let choices =
            #"[{"index":0,"message":{"role":"assistant","content":"a"},"logprobs":null,"finish_reason":"length"},"#
            + #"{"index":1,"message":{"role":"assistant","content":"b"},"logprobs":null,"finish_reason":"stop"}]"#
        #expect(Self.completion(stream)?.contains(#""choices":\#(choices)"#) == true)
    }

    @Test func listsAndOtherTextsGrow() {
        let stream =
            Self.chunk(#"{"index":0,"delta":{"reasoning_content":"I "},"logprobs":{"content":[1],"refusal":null}}"#)
            + Self.chunk(
                #"{"index":0,"delta":{"reasoning_content":"think"},"logprobs":{"content":[2],"refusal":null}}"#
            )
            + Self.chunk(#"{"index":0,"delta":{"annotations":[1]}}"#)
            + Self.chunk(#"{"index":0,"delta":{"annotations":[2]}}"#)
            + Self.chunk(#"{"index":0,"delta":{},"finish_reason":"stop"}"#) + "data: [DONE]\n\n"
        let choice =
            #"{"index":0,"message":{"role":"assistant","content":null,"reasoning_content":"I think","annotations":[1,2]},"#
            + #""logprobs":{"content":[1,2],"refusal":null},"finish_reason":"stop"}"#
        #expect(Self.completion(stream)?.contains(#""choices":[\#(choice)]"#) == true)
    }

    @Test(arguments: [
        ("", "nothing came"),
        ("data: [DONE]\n\n", "nothing was said"),
        (text.replacing("data: [DONE]\n\n", with: ""), "the stream was cut off"),
        (text.replacing(#""finish_reason":"stop""#, with: #""finish_reason":null"#), "no choice was finished"),
        ("data: {\"error\":{\"message\":\"x\"}}\n\n" + text, "the upstream failed"),
        ("data: {\"id\":\n\n" + text, "a chunk is malformed"),
        ("data: [1]\n\n" + text, "a chunk is no object"),
        (chunk(#"{"index":0,"delta":{"content":""},"finish_reason":"stop"}"#) + "data: [DONE]\n\n", "empty text"),
    ])
    func nothingIsStoredOfAStreamThat(stream: String, reason: String) {
        #expect(Self.completion(stream) == nil, "\(reason)")
    }

    @Test func streamsBeyondTheLimitAreNotKept() {
        #expect(Self.completion(Self.text, limit: Self.text.utf8.count, cut: 10) != nil)
        #expect(Self.completion(Self.text, limit: Self.text.utf8.count - 1, cut: 10) == nil)
    }
}

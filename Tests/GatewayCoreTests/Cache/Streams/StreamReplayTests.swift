import GatewayWire
import Testing

@testable import GatewayCore

/// Frames in the form of LiteLLM 1.106.2's replayed streams, but for `finish_reason` that is always there, as OpenAI's.
@Suite struct StreamReplayTests {
    static func replay(_ answer: String, usage: Bool = false) -> [String]? {
        StreamReplay(model: "plain", created: 99, includesUsage: usage).events(of: Array(answer.utf8)).map { bytes in
            String(decoding: bytes, as: UTF8.self).split(separator: "\n\n").map(String.init)
        }
    }

    static func answer(_ choices: String) -> String {
        #"{"id":"chatcmpl-1","object":"chat.completion","created":17,"model":"gpt-4o","system_fingerprint":"fp","#
            + #""choices":[\#(choices)],"usage":{"total_tokens":11}}"#
    }

    static func frame(_ choices: String, _ rest: String = "") -> String {
        #"data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":99,"model":"plain","#
            + #""system_fingerprint":"fp","choices":[\#(choices)]\#(rest)}"#
    }

    @Test func textComesWordByWord() {
        let choice =
            #"{"index":0,"message":{"role":"assistant","content":"Hello  big\nworld","tool_calls":null},"finish_reason":"stop"}"#
        #expect(
            Self.replay(Self.answer(choice)) == [
                Self.frame(#"{"index":0,"delta":{"role":"assistant","content":"Hello  "},"finish_reason":null}"#),
                Self.frame(#"{"index":0,"delta":{"content":"big\n"},"finish_reason":null}"#),
                Self.frame(#"{"index":0,"delta":{"content":"world"},"finish_reason":null}"#),
                Self.frame(#"{"index":0,"delta":{},"finish_reason":"stop"}"#),
                "data: [DONE]",
            ]
        )
    }

    @Test func usageFollowsWithoutChoicesIfAskedFor() {
        let choice = #"{"index":0,"message":{"role":"assistant","content":"Hi"},"finish_reason":"length"}"#
        #expect(
            Self.replay(Self.answer(choice), usage: true) == [
                Self.frame(#"{"index":0,"delta":{"role":"assistant","content":"Hi"},"finish_reason":null}"#),
                Self.frame(#"{"index":0,"delta":{},"finish_reason":"length"}"#),
                Self.frame("", #","usage":{"total_tokens":11}"#),
                "data: [DONE]",
            ]
        )
    }

    @Test func toolCallsAreNumbered() {
        let call = #""id":"call_1","type":"function","function":{"name":"f","arguments":"{}"}"#
        let choice =
            #"{"index":0,"message":{"role":"assistant","content":null,"tool_calls":[{\#(call)}]},"finish_reason":"tool_calls"}"#
        #expect(
            Self.replay(Self.answer(choice))?.first
                == Self.frame(
                    #"{"index":0,"delta":{"role":"assistant","tool_calls":[{"index":0,\#(call)}]},"finish_reason":null}"#
                )
        )
    }

    @Test func severalChoicesComeAsTheyAre() {
        let choices =
            #"{"index":0,"message":{"role":"assistant","content":"a b"},"finish_reason":"stop"},"#
            + #"{"index":1,"message":{"role":"assistant","content":"c"},"finish_reason":"stop"}"#
        #expect(
            Self.replay(Self.answer(choices)) == [
                Self.frame(#"{"index":0,"delta":{"role":"assistant","content":"a b"},"finish_reason":null}"#),
                Self.frame(#"{"index":0,"delta":{},"finish_reason":"stop"}"#),
                Self.frame(#"{"index":1,"delta":{"role":"assistant","content":"c"},"finish_reason":null}"#),
                Self.frame(#"{"index":1,"delta":{},"finish_reason":"stop"}"#),
                "data: [DONE]",
            ]
        )
    }

    @Test func whatIsReplayedIsRecordedAsItWas() throws {
        let stored = Array(StreamRecorderTests.textCompletion.utf8)
        let stream = StreamReplay(model: "gpt-4o", created: 17, includesUsage: true).events(of: stored)
        let text = String(decoding: try #require(stream), as: UTF8.self)
        #expect(StreamRecorderTests.completion(text) == StreamRecorderTests.textCompletion)
    }

    @Test(arguments: ["", "[]", "{}", #"{"choices":[]}"#, #"{"choices":[{"index":0}]}"#])
    func whatIsNoCompletionIsNotReplayed(answer: String) {
        #expect(Self.replay(answer) == nil)
    }

    @Test(arguments: [
        ("", []), (" \n", []), ("a", ["a"]), (" a b ", [" a ", "b "]), ("a\u{3000}b", ["a\u{3000}", "b"]),
        ("äö ü", ["äö ", "ü"]),
    ])
    func wordsKeepTheirBlanks(text: String, words: [String]) {
        #expect(ReplayedWords.split(text) == words)
    }
}

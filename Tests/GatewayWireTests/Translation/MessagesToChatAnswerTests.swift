import GatewayWire
import Testing

@Suite("Anthropic answers for OpenAI clients, beyond what LiteLLM does")
struct MessagesToChatAnswerTests {
    static let identity = ChatIdentity(id: "i", created: 1, model: "m")

    @Test("A full window is a limit that was reached")
    func window() throws {
        let message: JSONObject = ["content": [], "stop_reason": "model_context_window_exceeded"]
        let answer = try MessagesToChatAnswer(message, identity: Self.identity, form: ChatAnswerForm())
        #expect(answer.body["choices"]?.elements?.first?["finish_reason"] == "length")
    }

    @Test("Thinking whose tokens are not given is estimated, within the answer's tokens")
    func thinking() throws {
        let message: JSONObject = [
            "content": [["type": "thinking", "thinking": "one two three four", "signature": "S"]],
            "usage": ["input_tokens": 1, "output_tokens": 3],
        ]
        let answer = try MessagesToChatAnswer(message, identity: Self.identity, form: ChatAnswerForm())
        #expect(
            answer.body["usage"]?["completion_tokens_details"] == ["reasoning_tokens": 3, "text_tokens": 0]
        )
    }

    @Test(
        "What is no message fails",
        arguments: [
            (
                ["type": "error", "error": ["type": "overloaded_error", "message": "O"]],
                .upstream(type: "overloaded_error", message: "O")
            ),
            ([:], .malformed("content is no list")), (["content": [5]], .malformed("content[0] has no type")),
            (["content": [["type": "tool_use"]]], .malformed("content[0] is a call without id or name")),
        ] as [(JSONObject, AnswerFailure)]
    )
    func failures(message: JSONObject, failure: AnswerFailure) {
        #expect(throws: failure) {
            try MessagesToChatAnswer(message, identity: Self.identity, form: ChatAnswerForm())
        }
    }
}

import GatewayWire
import Testing

@Suite("OpenAI answers for Anthropic clients")
struct ChatToMessagesAnswerTests {
    static func answer(
        _ message: JSONObject,
        _ finish: JSONValue = "stop"
    ) throws(AnswerFailure) -> ChatToMessagesAnswer {
        let completion: JSONObject = [
            "id": "chatcmpl-1", "choices": [["index": 0, "message": .object(message), "finish_reason": finish]],
            "usage": ["prompt_tokens": 10, "completion_tokens": 5, "prompt_tokens_details": ["cached_tokens": 4]],
        ]
        return try ChatToMessagesAnswer(
            completion,
            identity: MessageIdentity(id: "msg_1", model: "m"),
            toolNames: ["s": "long"]
        )
    }

    static func call(_ arguments: JSONValue, id: JSONValue = "t1", name: String = "f") -> JSONValue {
        ["id": id, "type": "function", "function": ["name": .string(name), "arguments": arguments]]
    }

    @Test("The message in full")
    func whole() throws {
        let answer = try Self.answer(["role": "assistant", "content": "Hi"])
        let expected: JSONObject = [
            "id": "msg_1", "type": "message", "role": "assistant", "model": "m",
            "content": [["type": "text", "text": "Hi"]], "stop_reason": "end_turn", "stop_sequence": .null,
            "usage": ["input_tokens": 6, "output_tokens": 5, "cache_read_input_tokens": 4],
        ]
        #expect(answer.body == expected)
        #expect(answer.usage == TokenUsage(prompt: 10, completion: 5, cacheRead: 4))
    }

    @Test(
        "What is said becomes blocks: thinking, text, calls",
        arguments: [
            (["content": .null], []), (["content": ""], []),
            (
                ["content": "x", "reasoning_content": "hm"],
                [["type": "thinking", "thinking": "hm", "signature": ""], ["type": "text", "text": "x"]]
            ),
            (
                [
                    "reasoning_content": "hm",
                    "thinking_blocks": [["type": "thinking", "thinking": "hm", "signature": "S"]],
                ],
                [["type": "thinking", "thinking": "hm", "signature": "S"]]
            ),
            (["refusal": "no"], [["type": "text", "text": "no"]]),
            (
                [
                    "content": "x",
                    "tool_calls": [call(#"{"a":1}"#), call("", id: "t 2", name: "s"), call(["b": 2], id: .null)],
                ],
                [
                    ["type": "text", "text": "x"], ["type": "tool_use", "id": "t1", "name": "f", "input": ["a": 1]],
                    ["type": "tool_use", "id": "t_2", "name": "long", "input": [:]],
                    ["type": "tool_use", "id": "call_2", "name": "f", "input": ["b": 2]],
                ]
            ),
        ] as [(JSONObject, JSONValue)]
    )
    func content(message: JSONObject, blocks: JSONValue) throws {
        #expect(try Self.answer(message).body["content"] == blocks)
    }

    @Test(
        "Why it stopped",
        arguments: [
            (["content": "x"], "stop", "end_turn"), (["content": "x"], "length", "max_tokens"),
            (["content": "x"], "content_filter", "refusal"), (["refusal": "no"], "stop", "refusal"),
            (["tool_calls": [call("{}")]], "tool_calls", "tool_use"),
            (["tool_calls": [call("{}")]], "stop", "tool_use"),
            (["content": "x"], .null, "end_turn"),
        ] as [(JSONObject, JSONValue, String)]
    )
    func reasons(message: JSONObject, finish: JSONValue, reason: String) throws {
        #expect(try Self.answer(message, finish).body["stop_reason"]?.text == reason)
    }

    @Test("Arguments that the limit cut off are no call")
    func cutOff() throws {
        let answer = try Self.answer(["content": "x", "tool_calls": [Self.call("{\"a")]], "length")
        #expect(answer.body["content"] == [["type": "text", "text": "x"]])
    }

    @Test(
        "What is no chat completion fails",
        arguments: [
            ([:], .malformed("there is no choice with a message")),
            (["choices": []], .malformed("there is no choice with a message")),
            (["error": ["message": "M", "type": "t"]], .upstream(type: "t", message: "M")),
            (
                ["choices": [["message": ["tool_calls": [call("[1]")]]]]],
                .malformed("the arguments of tool_calls[0] are no JSON object")
            ),
            (["choices": [["message": ["tool_calls": [[:]]]]]], .malformed("tool_calls[0] has no name")),
        ] as [(JSONObject, AnswerFailure)]
    )
    func failures(completion: JSONObject, failure: AnswerFailure) {
        #expect(throws: failure) {
            try ChatToMessagesAnswer(completion, identity: MessageIdentity(id: "i", model: "m"))
        }
    }

    @Test("An answer said in the other dialect and back says the same")
    func roundTrip() throws {
        let message: JSONObject = [
            "role": "assistant", "content": "x",
            "tool_calls": [Self.call(#"{"a": [1, "é"]}"#), Self.call("{}", id: "t2", name: "g")],
        ]
        let there = try Self.answer(message, "tool_calls")
        let back = try MessagesToChatAnswer(
            there.body,
            identity: ChatIdentity(id: "i", created: 1, model: "m"),
            form: ChatAnswerForm()
        )
        let choice = try #require(back.body["choices"]?.elements?.first)
        #expect(choice["finish_reason"] == "tool_calls")
        #expect(choice["message"]?["content"] == "x")
        let arguments = choice["message"]?["tool_calls"]?.elements?.map { $0["function"]?["arguments"]?.text }
        #expect(arguments == [#"{"a": [1, "\u00e9"]}"#, "{}"])
        #expect(back.usage == there.usage)
    }
}

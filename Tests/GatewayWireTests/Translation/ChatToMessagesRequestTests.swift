import GatewayWire
import Testing

@Suite("Chat completions requests for Anthropic, beyond what LiteLLM does")
struct ChatToMessagesRequestTests {
    static func request(
        _ messages: [JSONValue],
        _ more: JSONObject = [:],
        drops: Bool = false
    ) throws(TranslationFailure) -> ChatToMessagesRequest {
        var chat: JSONObject = ["model": "group", "messages": .array(messages)]
        for member in more { chat[member.name] = member.value }
        return try ChatToMessagesRequest(chat, model: "m", options: .init(dropsUnsupported: drops))
    }

    static let hello: JSONValue = ["role": "user", "content": "Hi"]

    static func text(_ text: String) -> JSONValue { ["type": "text", "text": .string(text)] }

    static func call(_ arguments: String, id: String = "c1") -> JSONValue {
        [
            "role": "assistant",
            "tool_calls": [
                [
                    "id": .string(id), "type": "function",
                    "function": ["name": "f", "arguments": .string(arguments)],
                ]
            ],
        ]
    }

    @Test("A developer's message is a system prompt")
    func developer() throws {
        let body = try Self.request([["role": "developer", "content": "A"], Self.hello]).body
        #expect(body["system"] == [Self.text("A")])
    }

    @Test("A system prompt in the middle stays there, in a user turn that says whose it is")
    func systemInTheMiddle() throws {
        let body = try Self.request([
            Self.hello, ["role": "assistant", "content": "yo"], ["role": "system", "content": "Later"],
        ]).body
        #expect(body["system"] == nil)
        let turn: JSONValue = [
            "role": "user",
            "content": [Self.text("Instructions of the operator, not of the user:"), Self.text("Later")],
        ]
        #expect(body["messages"]?.elements?.last == turn)
    }

    @Test("Blank text, which Anthropic refuses, is left out, or marked where nothing else is said")
    func blankText() throws {
        let body = try Self.request([
            ["role": "user", "content": " \n"],
            ["role": "assistant", "content": "", "tool_calls": Self.call("{}")["tool_calls"] ?? .null],
            ["role": "tool", "tool_call_id": "c1", "content": .null],
            ["role": "user", "content": [Self.text(""), Self.text("x")]],
        ]).body
        let turns: JSONValue = [
            ["role": "user", "content": [Self.text("(empty)")]],
            ["role": "assistant", "content": [["type": "tool_use", "id": "c1", "name": "f", "input": [:]]]],
            [
                "role": "user",
                "content": [["type": "tool_result", "tool_use_id": "c1", "content": ""], Self.text("x")],
            ],
        ]
        #expect(body["messages"] == turns)
    }

    @Test("Functions of the old form keep together with their results by their names")
    func functions() throws {
        let body = try Self.request([
            Self.hello, ["role": "assistant", "function_call": ["name": "f", "arguments": #"{"a":1}"#]],
            ["role": "function", "name": "f", "content": "r"],
        ]).body
        let turns = try #require(body["messages"]?.elements)
        #expect(turns[1]["content"] == [["type": "tool_use", "id": "f", "name": "f", "input": ["a": 1]]])
        #expect(turns[2]["content"] == [["type": "tool_result", "tool_use_id": "f", "content": "r"]])
    }

    @Test("Tool blocks without tools get a tool that stands for them")
    func placeholderTool() throws {
        let body = try Self.request([Self.hello, Self.call("{}")]).body
        #expect(body["tools"]?.elements?.map { $0["name"] } == ["dummy_tool"])
    }

    @Test("Names that had to change come back as the client knows them")
    func toolNames() throws {
        let tools: JSONValue = .array(
            ["a b", "a_b", String(repeating: "x", count: 130)].map {
                ["type": "function", "function": ["name": .string($0)]]
            }
        )
        let request = try Self.request([Self.hello], ["tools": tools])
        let long = String(repeating: "x", count: 128)
        let names: [String: String] = ["a_b_2": "a b", long: String(repeating: "x", count: 130)]
        #expect(request.answerForm.toolNames == names)
        #expect(request.body["tools"]?.elements?.map { $0["name"]?.text } == ["a_b_2", "a_b", long])
    }

    @Test("Definitions of a schema go by their newer name, and references follow")
    func definitions() throws {
        let item: JSONValue = ["type": "string"]
        let parameters: JSONValue = [
            "properties": ["a": ["items": ["$ref": "#/definitions/Item"]]], "definitions": ["Item": item],
        ]
        let body = try Self.request(
            [Self.hello],
            ["tools": [["type": "function", "function": ["name": "f", "parameters": parameters]]]]
        ).body
        let schema = body["tools"]?.elements?.first?["input_schema"]
        #expect(schema?["$defs"] == ["Item": item])
        #expect(schema?["definitions"] == nil)
        #expect(schema?["properties"]?["a"]?["items"] == ["$ref": "#/$defs/Item"])
    }

    @Test("The form of the answer is kept: JSON, token counts, a stream")
    func form() throws {
        let schema: JSONValue = ["type": "json_schema", "json_schema": ["schema": ["type": "object"]]]
        let request = try Self.request(
            [Self.hello],
            ["response_format": schema, "stream": true, "stream_options": ["include_usage": true]]
        )
        #expect(request.answerForm == ChatAnswerForm(isJSON: true, includesUsage: true))
        #expect(request.isStreamed)
    }

    @Test("A forced tool for JSON and thinking exclude each other: thinking stays, the tool is not forced")
    func jsonAndThinking() throws {
        let schema: JSONValue = ["type": "json_schema", "json_schema": ["schema": ["type": "object"]]]
        let body = try Self.request([Self.hello], ["response_format": schema, "reasoning_effort": "low"]).body
        #expect(body["tool_choice"] == nil)
        #expect(body["thinking"] == ["type": "enabled", "budget_tokens": 1024])
    }

    @Test(
        "What is malformed or has no place is refused, and said where",
        arguments: [
            ([], [:], .noMessages), ([["role": "system", "content": "x"]], [:], .noMessages),
            ([5], [:], .wrongType(path: "messages[0]", expected: "an object")),
            ([["content": "x"]], [:], .missing(path: "messages[0].role")),
            ([["role": "weird", "content": "x"]], [:], .unknownRole(path: "messages[0]", role: "weird")),
            ([["role": "user", "content": 5]], [:], .wrongType(path: "messages[0].content", expected: "a list")),
            (
                [["role": "user", "content": ["a"]]], [:],
                .wrongType(path: "messages[0].content[0]", expected: "an object")
            ),
            (
                [["role": "user", "content": [["type": "input_audio"]]]], [:],
                .unsupportedPart(path: "messages[0].content[0]", type: "input_audio")
            ),
            (
                [["role": "user", "content": [["type": "image_url", "image_url": ["url": "ftp://x"]]]]], [:],
                .unreadableImage(path: "messages[0].content[0].image_url")
            ),
            ([Self.hello, ["role": "tool", "content": "x"]], [:], .missing(path: "messages[1].tool_call_id")),
            (
                [Self.hello, Self.call("{bad")], [:],
                .unreadableArguments(tool: "f", JSONFailure("unexpected character, expected a string key", at: 1))
            ),
            ([Self.hello], ["tools": [["type": "weird"]]], .unsupportedTool(path: "tools[0]", type: "weird")),
            ([Self.hello], ["tools": [["type": "function"]]], .missing(path: "tools[0].function")),
            ([Self.hello], ["tools": 5], .wrongType(path: "tools", expected: "a list")),
            ([Self.hello], ["max_tokens": "5"], .wrongType(path: "max_tokens", expected: "a number")),
            ([Self.hello], ["max_tokens": .number("1e300")], .wrongType(path: "max_tokens", expected: "a number")),
            ([Self.hello], ["stop": 5], .wrongType(path: "stop", expected: "a string or a list of strings")),
            ([Self.hello], ["reasoning_effort": "foo"], .unknownReasoningEffort("foo")),
            (
                [Self.hello], ["seed": 2, "logprobs": true, "frequency_penalty": 0, "n": 2],
                .unsupportedParameters(["n", "frequency_penalty", "seed", "logprobs"])
            ),
        ] as [([JSONValue], JSONObject, TranslationFailure)]
    )
    func refusals(messages: [JSONValue], more: JSONObject, failure: TranslationFailure) {
        #expect(throws: failure) { try Self.request(messages, more) }
    }

    @Test("A deployment may have what is unsupported left out")
    func dropping() throws {
        let parts: JSONValue = [["type": "input_audio"], Self.text("x")]
        let body = try Self.request(
            [["role": "user", "content": parts]],
            ["n": 2, "seed": 1, "logit_bias": [:], "tools": [["type": "weird"]], "stop": ["A", " "]],
            drops: true
        ).body
        #expect(body["messages"] == [["role": "user", "content": [Self.text("x")]]])
        #expect(body["stop_sequences"] == ["A"])
        #expect(Set(body.map(\.name)) == ["model", "messages", "tools", "max_tokens", "stop_sequences"])
    }

    @Test("Unsupported parameters are refused in LiteLLM's words")
    func message() {
        let failure = TranslationFailure.unsupportedParameters(["n", "seed"])
        #expect(
            failure.message(provider: "anthropic", model: "m")
                == """
                anthropic does not support parameters: ['n', 'seed'], for model=m. To drop these, set \
                `litellm.drop_params=True` or for proxy:

                `litellm_settings:
                 drop_params: true`
                .\u{20}
                 If you want to use these params dynamically send allowed_openai_params=['n', 'seed'] in your request.
                """
        )
    }
}

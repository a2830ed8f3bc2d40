import GatewayWire
import Testing

@Suite("Anthropic requests for OpenAI upstreams, beyond what LiteLLM does")
struct MessagesToChatRequestTests {
    static func request(
        _ messages: [JSONValue],
        _ more: JSONObject = [:],
        _ options: MessagesToChatRequest.Options = .init()
    ) throws(TranslationFailure) -> MessagesToChatRequest {
        var body: JSONObject = ["model": "group", "max_tokens": 5, "messages": .array(messages)]
        for member in more { body[member.name] = member.value }
        return try MessagesToChatRequest(body, model: "m", options: options)
    }

    static let hello: JSONValue = ["role": "user", "content": "Hi"]

    static func user(_ blocks: JSONValue...) -> JSONValue { ["role": "user", "content": .array(blocks)] }

    static let image: JSONValue = [
        "type": "image", "source": ["type": "base64", "media_type": "image/png", "data": "AA"],
    ]

    @Test("A stream asks the upstream for its token counts")
    func stream() throws {
        let request = try Self.request([Self.hello], ["stream": true])
        #expect(request.isStreamed)
        #expect(request.body["stream_options"] == ["include_usage": true])
    }

    @Test("Images among a tool's results follow in the user's message: chat completions take text only")
    func imagesInResults() throws {
        let result: JSONValue = [
            "type": "tool_result", "tool_use_id": "t1", "content": [["type": "text", "text": "see"], Self.image],
        ]
        let body = try Self.request([Self.user(result, ["type": "text", "text": "go"])]).body
        let messages: JSONValue = [
            ["role": "tool", "tool_call_id": "t1", "content": "see"],
            [
                "role": "user",
                "content": [
                    ["type": "image_url", "image_url": ["url": "data:image/png;base64,AA"]],
                    ["type": "text", "text": "go"],
                ],
            ],
        ]
        #expect(body["messages"] == messages)
    }

    @Test(
        "Documents are files or text",
        arguments: [
            (
                ["type": "base64", "media_type": "application/pdf", "data": "AA"],
                ["type": "file", "file": ["filename": "T", "file_data": "data:application/pdf;base64,AA"]]
            ),
            (["type": "text", "media_type": "text/plain", "data": "x"], ["type": "text", "text": "x"]),
            (["type": "file", "file_id": "f"], ["type": "file", "file": ["file_id": "f"]]),
        ] as [(JSONValue, JSONValue)]
    )
    func documents(source: JSONValue, part: JSONValue) throws {
        let body = try Self.request([Self.user(["type": "document", "title": "T", "source": source])]).body
        #expect(body["messages"]?.elements?.first?["content"] == [part])
    }

    @Test("Thinking of earlier turns goes along only where the deployment takes it")
    func reasoning() throws {
        let turn: JSONValue = [
            "role": "assistant",
            "content": [["type": "thinking", "thinking": "hm", "signature": "S"], ["type": "text", "text": "x"]],
        ]
        let plain: JSONValue = ["role": "assistant", "content": "x"]
        #expect(try Self.request([Self.hello, turn]).body["messages"]?.elements?.last == plain)
        let kept = try Self.request([Self.hello, turn], [:], .init(keepsReasoning: true)).body
        #expect(kept["messages"]?.elements?.last?["reasoning_content"] == "hm")
    }

    @Test("Names beyond OpenAI's 64 characters come back as the client knows them")
    func toolNames() throws {
        let long = String(repeating: "n", count: 70)
        let request = try Self.request(
            [Self.hello, ["role": "assistant", "content": [["type": "tool_use", "id": "t", "name": .string(long)]]]],
            ["tools": [["name": .string(long)]], "tool_choice": ["type": "tool", "name": .string(long)]]
        )
        let short = String(repeating: "n", count: 64)
        #expect(request.toolNames == [short: long])
        #expect(request.body["tools"]?.elements?.first?["function"]?["name"]?.text == short)
        #expect(request.body["tool_choice"]?["function"]?["name"]?.text == short)
        let call = request.body["messages"]?.elements?.last?["tool_calls"]?.elements?.first
        #expect(call?["function"] == ["name": .string(short), "arguments": "{}"])
    }

    @Test("One call at a time stays one call at a time")
    func parallelCalls() throws {
        let body = try Self.request(
            [Self.hello],
            ["tools": [["name": "f"]], "tool_choice": ["type": "auto", "disable_parallel_tool_use": true]]
        ).body
        #expect(body["parallel_tool_calls"] == false)
    }

    @Test("What only tells Anthropic how to work is left out; thinking that is off is not mentioned")
    func hints() throws {
        let body = try Self.request(
            [Self.hello],
            [
                "service_tier": "auto", "context_management": [:], "cache_control": [:],
                "thinking": ["type": "disabled"],
                "tools": [],
            ]
        ).body
        #expect(body.map(\.name) == ["model", "messages", "max_tokens"])
    }

    @Test(
        "What is malformed or has no place is refused, and said where",
        arguments: [
            ([], [:], .noMessages), (["x"], [:], .wrongType(path: "messages[0]", expected: "an object")),
            ([["role": "tool"]], [:], .unknownRole(path: "messages[0]", role: "tool")),
            ([["role": "user"]], [:], .missing(path: "messages[0].content")),
            ([user(["type": "x"])], [:], .unsupportedPart(path: "messages[0].content[0]", type: "x")),
            (
                [user(["type": "tool_result"])], [:], .missing(path: "messages[0].content[0].tool_use_id")
            ),
            (
                [user(["type": "image", "source": ["type": "file", "file_id": "f"]])], [:],
                .unsupportedPart(path: "messages[0].content[0].source", type: "file")
            ),
            (
                [hello], ["tools": [["type": "web_search_20250305", "name": "w"]]],
                .unsupportedTool(path: "tools[0]", type: "web_search_20250305")
            ),
            ([hello], ["mcp_servers": []], .unsupportedParameters(["mcp_servers"])),
        ] as [([JSONValue], JSONObject, TranslationFailure)]
    )
    func refusals(messages: [JSONValue], more: JSONObject, failure: TranslationFailure) {
        #expect(throws: failure) { try Self.request(messages, more) }
    }
}

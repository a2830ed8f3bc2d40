import GatewayWire
import TestSupport
import Testing

@Suite("OpenAI streams for Anthropic clients")
struct ChatToMessagesStreamTests {
    static func stream() -> ChatToMessagesStream {
        ChatToMessagesStream(
            identity: MessageIdentity(id: "msg_1", model: "m"),
            toolNames: ["s": "long"],
            promptEstimate: 7
        )
    }

    static func chunk(_ delta: JSONObject, finish: JSONValue = .null) -> JSONValue {
        ["choices": [["index": 0, "delta": .object(delta), "finish_reason": finish]]]
    }

    static func part(_ index: Int?, id: String? = nil, name: String? = nil, _ arguments: String? = nil) -> JSONValue {
        var function = JSONObject()
        if let name { function["name"] = .string(name) }
        if let arguments { function["arguments"] = .string(arguments) }
        var part: JSONObject = ["function": .object(function)]
        if let index { part["index"] = .integer(index) }
        if let id { part["id"] = .string(id) }
        return .object(part)
    }

    static func calls(_ parts: JSONValue...) -> JSONValue { chunk(["tool_calls": .array(parts)]) }

    static let done = chunk([:], finish: "stop")

    /// The events between the first and the last two, in few words.
    static func blocks(_ chunks: [JSONValue]) throws -> [String] {
        var stream = stream()
        let events = try StreamTrial.events(of: &stream, chunks: chunks)
        try #require(events.first?["type"] == "message_start")
        try #require(events.suffix(2).map { $0["type"]?.text } == ["message_delta", "message_stop"])
        return events.dropFirst().dropLast(2).map { event in
            let index = event["index"]?.json ?? "?"
            switch event["type"] {
            case "content_block_start":
                let block = event["content_block"]
                let name = [block?["id"]?.text, block?["name"]?.text].compactMap { $0 }.joined(separator: " ")
                return "\(index) start \(block?["type"]?.text ?? "?")" + (name.isEmpty ? "" : " \(name)")
            case "content_block_delta":
                let delta = event["delta"]
                let text = delta?["text"] ?? delta?["thinking"] ?? delta?["partial_json"] ?? delta?["signature"]
                return "\(index) \(delta?["type"]?.text ?? "?") \(text?.text ?? "?")"
            default: return "\(index) stop"
            }
        }
    }

    @Test("Text is one block, told delta by delta; empty deltas say nothing")
    func text() throws {
        let chunks = ["Hel", "", "lo"].map { Self.chunk(["role": "assistant", "content": .string($0)]) } + [Self.done]
        #expect(try Self.blocks(chunks) == ["0 start text", "0 text_delta Hel", "0 text_delta lo", "0 stop"])
    }

    @Test("The events in full")
    func events() throws {
        var stream = Self.stream()
        let usage: JSONValue = [
            "choices": [],
            "usage": [
                "prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15,
                "prompt_tokens_details": ["cached_tokens": 4],
            ],
        ]
        let chunks = [Self.chunk(["content": "x"]), Self.chunk([:], finish: "length"), usage]
        let events = try StreamTrial.events(of: &stream, chunks: chunks)
        let expected: [JSONValue] = [
            [
                "type": "message_start",
                "message": [
                    "id": "msg_1", "type": "message", "role": "assistant", "model": "m", "content": [],
                    "stop_reason": .null, "stop_sequence": .null, "usage": ["input_tokens": 7, "output_tokens": 0],
                ],
            ],
            ["type": "content_block_start", "index": 0, "content_block": ["type": "text", "text": ""]],
            ["type": "content_block_delta", "index": 0, "delta": ["type": "text_delta", "text": "x"]],
            ["type": "content_block_stop", "index": 0],
            [
                "type": "message_delta", "delta": ["stop_reason": "max_tokens", "stop_sequence": .null],
                "usage": ["input_tokens": 6, "output_tokens": 5, "cache_read_input_tokens": 4],
            ],
            ["type": "message_stop"],
        ]
        #expect(events == expected)
        #expect(stream.usage == TokenUsage(prompt: 10, completion: 5, cacheRead: 4))
    }

    @Test("Thinking, text and calls are blocks one after another")
    func kinds() throws {
        let chunks = [
            Self.chunk(["reasoning_content": "hm"]), Self.chunk(["reasoning": "mm"]), Self.chunk(["content": "ok"]),
            Self.calls(Self.part(0, id: "t1", name: "s", "")), Self.calls(Self.part(0, "{\"a\"")),
            Self.calls(Self.part(0, ":1}")), Self.calls(Self.part(1, id: "t 2", name: "g", "{}")),
            Self.chunk([:], finish: "tool_calls"),
        ]
        let blocks = [
            "0 start thinking", "0 thinking_delta hm", "0 thinking_delta mm", "0 stop", "1 start text",
            "1 text_delta ok",
            "1 stop", "2 start tool_use t1 long", "2 input_json_delta {\"a\"", "2 input_json_delta :1}", "2 stop",
            "3 start tool_use t_2 g", "3 input_json_delta {}", "3 stop",
        ]
        #expect(try Self.blocks(chunks) == blocks)
    }

    @Test("Signed and encrypted thinking of LiteLLM's upstreams")
    func signedThinking() throws {
        let chunks = [
            Self.chunk(["reasoning_content": "a", "thinking_blocks": [["type": "thinking", "thinking": "a"]]]),
            Self.chunk(["thinking_blocks": [["type": "thinking", "thinking": "", "signature": "S"]]]),
            Self.chunk(["thinking_blocks": [["type": "redacted_thinking", "data": "D"]]]), Self.chunk(["content": "x"]),
            Self.done,
        ]
        let blocks = [
            "0 start thinking", "0 thinking_delta a", "0 signature_delta S", "0 stop", "1 start redacted_thinking",
            "1 stop", "2 start text", "2 text_delta x", "2 stop",
        ]
        #expect(try Self.blocks(chunks) == blocks)
    }

    @Test("Interleaved deltas wait for their block; none is lost or merged")
    func interleaved() throws {
        let chunks = [
            Self.calls(Self.part(0, id: "a", name: "f", ""), Self.part(1, id: "b", name: "g", "")),
            Self.calls(Self.part(1, "{\"y\""), Self.part(0, "{\"x\"")), Self.chunk(["content": "late"]),
            Self.calls(Self.part(0, ":\"}\"")), Self.calls(Self.part(1, ":2}")), Self.calls(Self.part(0, "}")),
            Self.done,
        ]
        let blocks = [
            "0 start tool_use a f", "0 input_json_delta {\"x\"", "0 input_json_delta :\"}\"", "0 input_json_delta }",
            "0 stop", "1 start tool_use b g", "1 input_json_delta {\"y\"", "1 input_json_delta :2}", "1 stop",
            "2 start text", "2 text_delta late", "2 stop",
        ]
        #expect(try Self.blocks(chunks) == blocks)
    }

    @Test(
        "Upstreams that name calls in their own ways",
        arguments: [
            // No index: by identifier, then the last one.
            [
                calls(part(nil, id: "a", name: "f", "{")), calls(part(nil, "}")),
                calls(part(nil, id: "b", name: "g", "{}")),
            ],
            // The index 0 for all.
            [calls(part(0, id: "a", name: "f", "{")), calls(part(0, "}")), calls(part(0, id: "b", name: "g", "{}"))],
            // Name and identifier again with each delta.
            [
                calls(part(0, id: "a", name: "f", "{")), calls(part(0, id: "a", name: "f", "}")),
                calls(part(1, id: "b", name: "g", "{}")),
            ],
        ] as [[JSONValue]]
    )
    func naming(chunks: [JSONValue]) throws {
        let blocks = [
            "0 start tool_use a f", "0 input_json_delta {", "0 input_json_delta }", "0 stop", "1 start tool_use b g",
            "1 input_json_delta {}", "1 stop",
        ]
        #expect(try Self.blocks(chunks + [Self.done]) == blocks)
    }

    @Test("Calls without arguments or identifiers are told all the same, those of incomplete arguments too")
    func incomplete() throws {
        let chunks = [
            Self.calls(Self.part(0, name: "f", "")), Self.calls(Self.part(1, id: "b", name: "g", "{\"x")),
            Self.calls(Self.part(2, id: "c", name: "h")), Self.chunk([:], finish: "length"),
        ]
        let blocks = [
            "0 start tool_use msg_1_0 f", "0 stop", "1 start tool_use b g", "1 input_json_delta {\"x", "1 stop",
            "2 start tool_use c h", "2 stop",
        ]
        #expect(try Self.blocks(chunks) == blocks)
    }

    @Test(
        "Why it stopped",
        arguments: [
            (done, "end_turn"), (chunk([:], finish: "length"), "max_tokens"),
            (chunk([:], finish: "content_filter"), "refusal"), (chunk(["refusal": "no"], finish: "stop"), "refusal"),
            (chunk(["tool_calls": [part(0, id: "a", name: "f", "{}")]], finish: "stop"), "tool_use"),
            (chunk([:], finish: "weird"), "end_turn"), (["choices": []], "end_turn"),
        ] as [(JSONValue, String)]
    )
    func reasons(chunk: JSONValue, reason: String) throws {
        var stream = Self.stream()
        let events = try StreamTrial.events(of: &stream, chunks: [chunk])
        #expect(events.dropLast().last?["delta"]?["stop_reason"]?.text == reason)
    }

    @Test("A stream that ends without a reason and without [DONE] was cut off")
    func cutOff() {
        var stream = Self.stream()
        #expect(throws: AnswerFailure.cutOff) {
            try StreamTrial.events(of: &stream, chunks: [Self.chunk(["content": "x"])], isDone: false)
        }
    }

    @Test(
        "Errors and malformed chunks are told apart",
        arguments: [
            (#"{"error":{"message":"M","type":"t","code":"500"}}"#, .upstream(type: "t", message: "M")),
            (#"{"error":"M"}"#, .upstream(type: "api_error", message: "M")),
            ("x", .unreadable(JSONFailure("unexpected character, expected a JSON value", at: 0))),
            ("[]", .malformed("a chunk that is no object")),
        ] as [(String, AnswerFailure)]
    )
    func failures(chunk: String, failure: AnswerFailure) {
        var stream = Self.stream()
        var bytes: [UInt8] = []
        #expect(throws: failure) { try Array(chunk.utf8).withUnsafeBytes { try stream.feed($0, into: &bytes) } }
    }

    @Test("Any mix of deltas gives whole blocks in order, with every delta in its place", arguments: 0..<200)
    func anyMix(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...4, using: &generator)
        var left = (0..<count).map { call in
            let letters = (0..<Int.random(in: 0...6, using: &generator)).map { "\($0)\\\"{" }
            return ["{\"call\(call)\":\""] + letters + ["\"}"]
        }
        let expected = left
        var begun = Set<Int>()
        var texts: [String] = []
        var chunks: [JSONValue] = []
        while left.contains(where: { !$0.isEmpty }) {
            if Int.random(in: 0..<4, using: &generator) == 0 {
                texts.append("t\(texts.count)")
                chunks.append(Self.chunk(["content": .string("t\(texts.count - 1)")]))
                continue
            }
            let call = Int.random(in: 0..<count, using: &generator)
            guard !left[call].isEmpty else { continue }
            let first = begun.insert(call).inserted
            let piece = left[call].removeFirst()
            chunks.append(Self.calls(Self.part(call, id: first ? "c\(call)" : nil, name: first ? "f" : nil, piece)))
        }
        var stream = Self.stream()
        let events = try StreamTrial.events(of: &stream, chunks: chunks + [Self.done])
        let read = try MessageReader(events)
        #expect(read.texts == texts, "seed \(seed)")
        for (call, pieces) in expected.enumerated() { #expect(read.calls["c\(call)"] == pieces, "seed \(seed)") }
    }
}

/// Reads Anthropic's events as a strict client does: blocks one after another, each started and stopped.
struct MessageReader {
    var texts: [String] = []
    var calls: [String: [String]] = [:]

    init(_ events: [JSONValue]) throws {
        var open: (index: Int, id: String?)?
        var next = 0
        for event in events {
            switch event["type"] {
            case "content_block_start":
                try #require(open == nil && event["index"]?.integer == next)
                let id = event["content_block"]?["id"]?.text
                if let id {
                    try #require(calls[id] == nil)
                    calls[id] = []
                }
                open = (next, id)
                next += 1
            case "content_block_delta":
                let block = try #require(open)
                try #require(event["index"]?.integer == block.index)
                if let id = block.id {
                    calls[id]?.append(try #require(event["delta"]?["partial_json"]?.text))
                } else {
                    texts.append(try #require(event["delta"]?["text"]?.text))
                }
            case "content_block_stop":
                try #require(open?.index == event["index"]?.integer)
                open = nil
            default: try #require(open == nil)
            }
        }
    }
}

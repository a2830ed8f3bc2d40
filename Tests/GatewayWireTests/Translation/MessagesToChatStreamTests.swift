import GatewayWire
import TestSupport
import Testing

@Suite("Anthropic streams for OpenAI clients, beyond what LiteLLM does")
struct MessagesToChatStreamTests {
    static func stream(_ form: ChatAnswerForm = ChatAnswerForm()) -> MessagesToChatStream {
        MessagesToChatStream(identity: ChatIdentity(id: "i", created: 1, model: "m"), form: form)
    }

    static let start: JSONValue = [
        "type": "message_start", "message": ["usage": ["input_tokens": 10, "output_tokens": 1]],
    ]

    static func end(_ reason: String) -> JSONValue {
        ["type": "message_delta", "delta": ["stop_reason": .string(reason)], "usage": ["output_tokens": 5]]
    }

    static func block(_ index: Int, _ block: JSONValue, _ deltas: [JSONValue]) -> [JSONValue] {
        [["type": "content_block_start", "index": .integer(index), "content_block": block]]
            + deltas.map { ["type": "content_block_delta", "index": .integer(index), "delta": $0] }
            + [["type": "content_block_stop", "index": .integer(index)]]
    }

    static func call(_ index: Int, _ name: String, _ pieces: [String]) -> [JSONValue] {
        block(
            index,
            ["type": "tool_use", "id": .string("t\(index)"), "name": .string(name), "input": [:]],
            pieces.map { ["type": "input_json_delta", "partial_json": .string($0)] }
        )
    }

    static func calls(in chunks: [JSONValue]) -> [JSONValue] {
        chunks.flatMap { $0["choices"]?.elements?.first?["delta"]?["tool_calls"]?.elements ?? [] }
    }

    @Test("Each delta of arguments is a chunk of its own, however many, in order")
    func oneForOne() throws {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<50 {
            let pieces = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                (0..<Int.random(in: 1...20, using: &generator)).map { "p\($0)" }
            }
            var stream = Self.stream(ChatAnswerForm(includesUsage: true))
            let events = pieces.enumerated().flatMap { Self.call($0.offset, "f", $0.element) }
            let chunks = try StreamTrial.chunks(of: &stream, events: [Self.start] + events + [Self.end("tool_use")])
            let arguments = Self.calls(in: chunks).filter { $0["id"] == nil }
            for (index, expected) in pieces.enumerated() {
                let got = arguments.filter { $0["index"]?.integer == index }.map { $0["function"]?["arguments"]?.text }
                #expect(got == expected)
            }
        }
    }

    @Test("A call without arguments gets an empty object of them")
    func emptyArguments() throws {
        var stream = Self.stream()
        let events = Self.call(0, "f", []) + Self.call(1, "g", [""]) + [Self.end("tool_use")]
        let arguments = Self.calls(in: try StreamTrial.chunks(of: &stream, events: events))
        #expect(arguments.map { $0["function"]?["arguments"]?.text } == ["", "{}", "", "", "{}"])
        #expect(arguments.map { $0["index"] } == [0, 0, 1, 1, 1])
    }

    @Test("Blocks may be interleaved")
    func interleaved() throws {
        var stream = Self.stream()
        let one = Self.call(0, "f", ["{\"a\"", ":1}"])
        let two = Self.call(1, "g", ["{\"b\"", ":2}"])
        let events = zip(one, two).flatMap { [$0, $1] } + [Self.end("tool_use")]
        let arguments = Self.calls(in: try StreamTrial.chunks(of: &stream, events: events))
        for (index, text) in [(0, #"{"a":1}"#), (1, #"{"b":2}"#)] {
            let pieces = arguments.filter { $0["index"]?.integer == index }.compactMap {
                $0["function"]?["arguments"]?.text
            }
            #expect(pieces.joined() == text)
        }
    }

    @Test("The token counts come last, with no choices, if they were asked for")
    func usage() throws {
        var stream = Self.stream(ChatAnswerForm(includesUsage: true))
        let chunks = try StreamTrial.chunks(of: &stream, events: [Self.start, Self.end("end_turn")])
        #expect(chunks.count == 2)
        #expect(chunks.last?["choices"] == [])
        #expect(chunks.last?["usage"]?["total_tokens"] == 15)
        #expect(stream.usage == TokenUsage(prompt: 10, completion: 5))
    }

    @Test("Names that had to change are the client's again")
    func toolNames() throws {
        var stream = Self.stream(ChatAnswerForm(toolNames: ["a_b": "a.b"]))
        let chunks = try StreamTrial.chunks(of: &stream, events: Self.call(0, "a_b", ["{}"]) + [Self.end("tool_use")])
        #expect(Self.calls(in: chunks).first?["function"]?["name"] == "a.b")
    }

    @Test("A stream without a reason at its end was cut off")
    func cutOff() throws {
        var stream = Self.stream()
        #expect(throws: AnswerFailure.cutOff) {
            try StreamTrial.chunks(of: &stream, events: [Self.start] + Self.call(0, "f", ["{"]))
        }
        #expect(!stream.isComplete)
    }

    @Test(
        "Errors and malformed events are told apart",
        arguments: [
            (
                #"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#,
                .upstream(type: "overloaded_error", message: "Overloaded")
            ),
            ("{", .unreadable(JSONFailure("unexpected end of data", at: 1))),
            ("[]", .malformed("an event without a type")),
            (#"{"type":"content_block_delta"}"#, .malformed("an event without its block's index")),
            (#"{"type":"content_block_delta","index":0}"#, .malformed("a delta without a type")),
            (#"{"type":"content_block_start","index":0}"#, .malformed("a block without a type")),
            (
                #"{"type":"content_block_start","index":0,"content_block":{"type":"tool_use"}}"#,
                .malformed("a call without id or name")
            ),
            (#"{"type":"error"}"#, .malformed("an error without a reason")),
        ] as [(String, AnswerFailure)]
    )
    func failures(event: String, failure: AnswerFailure) {
        var stream = Self.stream()
        var bytes: [UInt8] = []
        #expect(throws: failure) { try Array(event.utf8).withUnsafeBytes { try stream.feed($0, into: &bytes) } }
        #expect(bytes.isEmpty)
    }
}

import GatewayWire
import Testing

extension JSONValue {
    /// All values that differ from this one in one place, where something else stands or nothing.
    var mutations: [JSONValue] {
        let others: [JSONValue] = [
            .null, true, "", "x", .integer(-1), .number("1e300"), .integer(.max), .array([]), [[:]], [5], [:],
        ]
        return others + inner
    }

    private var inner: [JSONValue] {
        switch self {
        case .array(let elements):
            return elements.indices.flatMap { index -> [JSONValue] in
                var without = elements
                without.remove(at: index)
                return [.array(without), .array(elements + [elements[index]])]
                    + elements[index].mutations.map { mutation in
                        var changed = elements
                        changed[index] = mutation
                        return .array(changed)
                    }
            }
        case .object(let object):
            return object.flatMap { member -> [JSONValue] in
                var without = object
                without[member.name] = nil
                return [.object(without)]
                    + member.value.mutations.map { mutation in
                        var changed = object
                        changed[member.name] = mutation
                        return .object(changed)
                    }
            }
        default: return []
        }
    }
}

@Suite("Bodies that are wrong in any one place")
struct HostileBodyTests {
    /// The bodies that are wrong in one place, of all cases of a file.
    static func bodies(_ file: String) throws -> [JSONObject] {
        try RecordedCase.all(in: file).flatMap { $0.given.mutations.compactMap(\.members) }
    }

    /// Translates each body, or fails with a reason; what comes out is JSON.
    ///
    /// Both must happen.
    static func check<Failure: Error>(
        _ bodies: [JSONObject],
        _ translate: (JSONObject) throws(Failure) -> JSONObject
    ) throws {
        var translated = 0
        var refused = 0
        for body in bodies {
            let result = Result { () throws(Failure) in try translate(body) }
            switch result {
            case .success(let body):
                translated += 1
                #expect(try JSONValue(parsing: body.bytes) == .object(body))
            case .failure: refused += 1
            }
        }
        #expect(translated > 50)
        #expect(refused > 50)
    }

    @Test("Chat completions requests")
    func chatRequests() throws {
        try Self.check(try Self.bodies("chat-to-messages-requests.json")) { chat throws(TranslationFailure) in
            _ = TokenEstimate.promptTokens(of: chat)
            return try ChatToMessagesRequest(chat, model: "m").body
        }
    }

    @Test("Anthropic requests")
    func messagesRequests() throws {
        try Self.check(try Self.bodies("messages-to-chat-requests.json")) { messages throws(TranslationFailure) in
            _ = TokenEstimate.promptTokens(of: messages)
            return try MessagesToChatRequest(messages, model: "m").body
        }
    }

    @Test("Anthropic answers")
    func messages() throws {
        try Self.check(try Self.bodies("messages-to-chat-answers.json")) { message throws(AnswerFailure) in
            let identity = ChatIdentity(id: "i", created: 1, model: "m")
            return try MessagesToChatAnswer(message, identity: identity, form: ChatAnswerForm(isJSON: true)).body
        }
    }

    @Test("Chat completions")
    func completions() throws {
        let completion: JSONValue = [
            "choices": [
                [
                    "finish_reason": "tool_calls",
                    "message": [
                        "content": "x", "reasoning_content": "y", "thinking_blocks": [["type": "thinking"]],
                        "tool_calls": [["id": "t", "function": ["name": "f", "arguments": "{}"]]],
                    ],
                ]
            ],
            "usage": ["prompt_tokens": 1, "completion_tokens": 2, "prompt_tokens_details": ["cached_tokens": 1]],
        ]
        try Self.check(completion.mutations.compactMap(\.members)) { completion throws(AnswerFailure) in
            try ChatToMessagesAnswer(completion, identity: MessageIdentity(id: "i", model: "m")).body
        }
    }

    @Test("Anthropic streams go on or fail with a reason, and what they append are whole events")
    func messagesStreams() throws {
        for recorded in try RecordedCase.all(in: "messages-to-chat-streams.json") {
            for events in recorded.given.mutations.compactMap(\.elements) {
                let identity = ChatIdentity(id: "i", created: 1, model: "m")
                var stream = MessagesToChatStream(identity: identity, form: ChatAnswerForm(includesUsage: true))
                var bytes: [UInt8] = []
                do {
                    for event in events { try event.bytes.withUnsafeBytes { try stream.feed($0, into: &bytes) } }
                    try stream.finish(into: &bytes)
                } catch is AnswerFailure {}
                _ = try StreamTrial.events(in: bytes)
            }
        }
    }

    @Test("OpenAI streams go on or fail with a reason, and what they append are whole events")
    func chatStreams() throws {
        let chunks: JSONValue = [
            ["choices": [["delta": ["role": "assistant", "content": "x", "reasoning_content": "y"]]]],
            [
                "choices": [
                    ["delta": ["tool_calls": [["index": 0, "id": "a", "function": ["name": "f", "arguments": ""]]]]]
                ]
            ],
            ["choices": [["delta": ["tool_calls": [["index": 0, "function": ["arguments": "{}"]]]]]]],
            [
                "choices": [
                    ["delta": ["tool_calls": [["index": 1, "id": "b", "function": ["name": "g", "arguments": "{}"]]]]]
                ]
            ],
            [
                "choices": [
                    ["delta": ["thinking_blocks": [["type": "thinking", "signature": "s"]]], "finish_reason": "stop"]
                ]
            ],
            ["choices": [], "usage": ["prompt_tokens": 1]],
        ]
        for chunks in chunks.mutations.compactMap(\.elements) {
            var stream = ChatToMessagesStream(identity: MessageIdentity(id: "i", model: "m"))
            var bytes: [UInt8] = []
            do {
                for chunk in chunks { try chunk.bytes.withUnsafeBytes { try stream.feed($0, into: &bytes) } }
                try stream.finish(isDone: true, into: &bytes)
            } catch is AnswerFailure {}
            _ = try StreamTrial.events(in: bytes)
        }
    }
}

/// What an Anthropic message says about itself.
public struct MessageIdentity: Hashable, Sendable {
    /// The message's identifier, like `msg_…`.
    public var id: String
    /// The model's name as the client is to see it.
    public var model: String

    /// Creates an identity.
    public init(id: String, model: String) {
        self.id = id
        self.model = model
    }

    /// A message with this content.
    func message(content: [JSONValue], stopReason: JSONValue, usage: JSONObject) -> JSONObject {
        [
            "id": .string(id), "type": "message", "role": "assistant", "model": .string(model),
            "content": .array(content), "stop_reason": stopReason, "stop_sequence": .null, "usage": .object(usage),
        ]
    }
}

/// A chat completion said as an Anthropic message.
///
/// Measured against LiteLLM 1.106.2 (`translate_openai_response_to_anthropic`). An answer with tool calls stops for
/// `tool_use` even where the upstream says `stop`, as clients rely on it.
public struct ChatToMessagesAnswer: Sendable {
    /// The message.
    public let body: JSONObject
    /// The tokens it took.
    public let usage: TokenUsage

    /// Translates an answer.
    ///
    /// - Parameters:
    ///   - completion: The body of the upstream's answer.
    ///   - identity: What the message says about itself.
    ///   - toolNames: The names of tools as they were sent, with the client's names.
    /// - Throws: ``AnswerFailure`` when the upstream reports an error or the answer is no chat completion.
    public init(
        _ completion: JSONObject,
        identity: MessageIdentity,
        toolNames: [String: String] = [:]
    ) throws(AnswerFailure) {
        if let failure = AnswerFailure(reportedIn: completion) { throw failure }
        guard let choice = completion["choices"]?.elements?.first, let message = choice["message"]?.members else {
            throw .malformed("there is no choice with a message")
        }
        let reason = choice["finish_reason"]?.text
        var content = Self.thinking(of: message)
        for name in ["content", "refusal"] {
            if let text = message[name]?.text, !text.isEmpty {
                content.append(["type": "text", "text": .string(text)])
            }
        }
        let calls = try Self.calls(of: message, isCutOff: reason == "length", toolNames)
        content += calls

        var stop = StopReasons.forMessages(reason)
        if !calls.isEmpty, stop == "end_turn" { stop = "tool_use" }
        if message.present("refusal") != nil, stop == "end_turn" { stop = "refusal" }
        usage = TokenUsage(completion["usage"]?.members ?? [:], of: .openAI)
        body = identity.message(
            content: content,
            stopReason: .string(stop),
            usage: UsageTranslation.forMessages(usage)
        )
    }

    private static func thinking(of message: JSONObject) -> [JSONValue] {
        if let blocks = message["thinking_blocks"]?.elements, !blocks.isEmpty { return blocks }
        guard let thought = (message["reasoning_content"] ?? message["reasoning"])?.text, !thought.isEmpty else {
            return []
        }
        return [["type": "thinking", "thinking": .string(thought), "signature": ""]]
    }

    private static func calls(
        of message: JSONObject,
        isCutOff: Bool,
        _ toolNames: [String: String]
    ) throws(AnswerFailure) -> [JSONValue] {
        var blocks: [JSONValue] = []
        for (index, call) in (message["tool_calls"]?.elements ?? []).enumerated() {
            guard let name = call["function"]?["name"]?.text else {
                throw .malformed("tool_calls[\(index)] has no name")
            }
            guard let input = input(call["function"]?["arguments"]) else {
                // The limit on tokens cuts arguments off: what is left is no call.
                if isCutOff { continue }
                throw .malformed("the arguments of tool_calls[\(index)] are no JSON object")
            }
            blocks.append([
                "type": "tool_use", "id": .string(ToolNames.callIdentifier(call["id"]?.text ?? "call_\(index)")),
                "name": .string(toolNames[name] ?? name), "input": .object(input),
            ])
        }
        return blocks
    }

    /// Arguments as an object: most upstreams write them as a string, some as what they are.
    private static func input(_ arguments: JSONValue?) -> JSONObject? {
        switch arguments {
        case nil, .null?: return [:]
        case .object(let object)?: return object
        case .string(let text)?:
            if text.isBlank { return [:] }
            guard let value = try? JSONValue(parsing: Array(text.utf8)) else { return nil }
            return value.isNull ? [:] : value.members
        default: return nil
        }
    }
}

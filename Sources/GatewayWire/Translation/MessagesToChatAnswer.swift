/// An Anthropic message said as a chat completion.
///
/// In the form of LiteLLM 1.106.2 (`AnthropicConfig.transform_parsed_response`).
public struct MessagesToChatAnswer: Sendable {
    /// The chat completion.
    public let body: JSONObject
    /// The tokens it took.
    public let usage: TokenUsage

    /// Translates an answer.
    ///
    /// - Parameters:
    ///   - message: The body of Anthropic's answer.
    ///   - identity: What the completion says about itself.
    ///   - form: What the request asked for.
    /// - Throws: ``AnswerFailure`` when the upstream reports an error or the answer is no message.
    public init(_ message: JSONObject, identity: ChatIdentity, form: ChatAnswerForm) throws(AnswerFailure) {
        if let failure = AnswerFailure(reportedIn: message) { throw failure }
        guard let blocks = message["content"]?.elements else { throw .malformed("content is no list") }
        var content = ChatContent(form)
        for (index, block) in blocks.enumerated() { try content.take(block, at: index) }

        let counts = message["usage"]?.members ?? [:]
        usage = TokenUsage(counts, of: .anthropic)
        var body = identity.members(object: "chat.completion")
        let reason = content.isJSONOnly ? "stop" : StopReasons.forChat(message["stop_reason"]?.text)
        body["choices"] = [
            ["finish_reason": .string(reason), "index": 0, "message": .object(content.message)]
        ]
        body["usage"] = .object(
            UsageTranslation.forChat(counts, thinking: TokenEstimate.tokens(in: content.reasoning))
        )
        self.body = body
    }
}

/// Collects the blocks of a message into OpenAI's one message.
private struct ChatContent {
    private(set) var reasoning = ""
    private let form: ChatAnswerForm
    private var text = ""
    private var json: String?
    private var thinking: [JSONValue] = []
    private var calls: [JSONValue] = []
    private var citations: [JSONValue] = []

    init(_ form: ChatAnswerForm) {
        self.form = form
    }

    /// Whether the forced tool is all the answer consists of, but for what was said around it.
    var isJSONOnly: Bool { json != nil && calls.isEmpty }

    mutating func take(_ block: JSONValue, at index: Int) throws(AnswerFailure) {
        guard let type = block["type"]?.text else { throw .malformed("content[\(index)] has no type") }
        switch type {
        case "text": text += block["text"]?.text ?? ""
        case "tool_use", "server_tool_use": try takeCall(block, at: index)
        case "thinking", "redacted_thinking":
            thinking.append(block)
            reasoning += block["thinking"]?.text ?? ""
        // Results of tools that ran at Anthropic mean nothing to OpenAI's clients.
        default: break
        }
        if let cited = block["citations"], cited.elements != nil { citations.append(cited) }
    }

    private mutating func takeCall(_ block: JSONValue, at index: Int) throws(AnswerFailure) {
        guard let id = block["id"]?.text, let name = block["name"]?.text else {
            throw .malformed("content[\(index)] is a call without id or name")
        }
        let input = block["input"] ?? [:]
        if form.isJSON, name == ChatToMessagesRequest.jsonTool {
            // Models wrap the answer into `values` now and then.
            if json == nil { json = (input.members?.present("values") ?? input).pythonJSON }
            return
        }
        calls.append([
            "index": .integer(index),
            "function": ["arguments": .string(input.pythonJSON), "name": .string(form.toolNames[name] ?? name)],
            "id": .string(id), "type": "function",
        ])
    }

    var message: JSONObject {
        if let json, isJSONOnly { return ["content": .string(json), "role": "assistant"] }
        var message = JSONObject()
        let content = text + (json ?? "")
        if !content.isEmpty { message["content"] = .string(content) }
        message["role"] = "assistant"
        if !calls.isEmpty { message["tool_calls"] = .array(calls) }
        let blocks: JSONValue = thinking.isEmpty ? .null : .array(thinking)
        if !thinking.isEmpty {
            message["reasoning_content"] = .string(reasoning)
            message["thinking_blocks"] = blocks
        }
        message["provider_specific_fields"] = [
            "citations": citations.isEmpty ? .null : .array(citations), "thinking_blocks": blocks,
        ]
        return message
    }
}

extension AnswerFailure {
    /// The error that a body or an event of either dialect reports; nil when it reports none.
    ///
    /// - Parameter body: The body.
    init?(reportedIn body: JSONObject) {
        guard let error = body.present("error") else { return nil }
        let type = error["type"]?.text ?? error["code"]?.text ?? "api_error"
        self = .upstream(type: type, message: error["message"]?.text ?? error.text ?? error.json)
    }
}

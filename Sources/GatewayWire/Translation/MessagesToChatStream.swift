/// An Anthropic stream said as a stream of chat completion chunks.
///
/// A state machine without I/O: it is fed the data of one event after another and appends what the client is sent.
/// Every delta of a tool call's arguments becomes one chunk, in its place; nothing is collected. In the form of
/// LiteLLM 1.106.2 (`ModelResponseIterator`), but for its defects: calls without arguments get `{}`, the chunk of usage
/// has no choices, and a stream that was cut off is an error, not an end.
public struct MessagesToChatStream: Sendable {
    /// What a block of the message is.
    private enum Block {
        case text
        case call(ordinal: Int, hasArguments: Bool)
        /// The forced tool's input, which is content to the client.
        case json
        case other
    }

    /// The tokens it took, as far as the upstream has said.
    public var usage: TokenUsage { TokenUsage(counts, of: .anthropic) }
    /// Whether the upstream has said why the answer ended.
    public private(set) var isComplete = false

    private let form: ChatAnswerForm
    /// What all chunks begin with, up to the choices.
    private let head: [UInt8]
    private var isFirst = true
    private var blocks: [Int: Block] = [:]
    private var calls = 0
    private var hasJSON = false
    private var counts: JSONObject = [:]
    private var thinkingTokens = 0

    /// Creates a stream before its first event.
    ///
    /// - Parameters:
    ///   - identity: What the chunks say about themselves.
    ///   - form: What the request asked for.
    public init(identity: ChatIdentity, form: ChatAnswerForm) {
        self.form = form
        var head = identity.members(object: "chat.completion.chunk").bytes
        head.removeLast()
        self.head = head
    }

    /// Takes an event and appends the chunks it becomes, as events of the client's stream.
    ///
    /// - Parameters:
    ///   - data: The event's data; its name says nothing that the data does not.
    ///   - bytes: What is appended to.
    /// - Throws: ``AnswerFailure`` when the upstream reports an error or the data is no event; what was appended before stands.
    public mutating func feed(
        _ data: UnsafeRawBufferPointer,
        into bytes: inout [UInt8]
    ) throws(AnswerFailure) {
        let event: JSONValue
        do {
            event = try JSONValue(parsing: data)
        } catch {
            throw .unreadable(error)
        }
        switch event["type"]?.text {
        case "content_block_delta": try takeDelta(event, into: &bytes)
        case "content_block_start": try startBlock(event, into: &bytes)
        case "content_block_stop": try stopBlock(event, into: &bytes)
        case "message_start": merge(event["message"]?["usage"])
        case "message_delta": takeMessageDelta(event, into: &bytes)
        case "error": throw AnswerFailure(reportedIn: event.members ?? [:]) ?? .malformed("an error without a reason")
        case nil: throw .malformed("an event without a type")
        // ping, message_stop, and what Anthropic may add.
        default: break
        }
    }

    /// Ends the stream: appends the chunk of usage if the client asked for it; `[DONE]` is the caller's.
    ///
    /// - Parameter bytes: What is appended to.
    /// - Throws: ``AnswerFailure/cutOff`` when the upstream has not said why the answer ended.
    public mutating func finish(into bytes: inout [UInt8]) throws(AnswerFailure) {
        guard isComplete else { throw .cutOff }
        guard form.includesUsage else { return }
        bytes.append(contentsOf: "data: ".utf8)
        bytes.append(contentsOf: head)
        bytes.append(contentsOf: #","choices":[],"usage":"#.utf8)
        UsageTranslation.forChat(counts, thinking: thinkingTokens).write(into: &bytes)
        bytes.append(contentsOf: "}\n\n".utf8)
    }

    private func index(of event: JSONValue) throws(AnswerFailure) -> Int {
        guard let index = event["index"]?.integer else { throw .malformed("an event without its block's index") }
        return index
    }

    private mutating func startBlock(_ event: JSONValue, into bytes: inout [UInt8]) throws(AnswerFailure) {
        let index = try index(of: event)
        guard let block = event["content_block"], let type = block["type"]?.text else {
            throw .malformed("a block without a type")
        }
        blocks[index] = .other
        switch type {
        case "text":
            blocks[index] = .text
            if let text = block["text"]?.text, !text.isEmpty { append(["content": .string(text)], to: &bytes) }
        case "tool_use", "server_tool_use": try startCall(block, at: index, into: &bytes)
        case "redacted_thinking": append(thinking: block, reasoning: nil, to: &bytes)
        default: break
        }
    }

    private mutating func startCall(
        _ block: JSONValue,
        at index: Int,
        into bytes: inout [UInt8]
    ) throws(AnswerFailure) {
        guard let id = block["id"]?.text, let name = block["name"]?.text else {
            throw .malformed("a call without id or name")
        }
        if form.isJSON, name == ChatToMessagesRequest.jsonTool {
            blocks[index] = .json
            hasJSON = true
            return
        }
        blocks[index] = .call(ordinal: calls, hasArguments: false)
        let call: JSONValue = [
            "id": .string(id), "function": ["arguments": "", "name": .string(form.toolNames[name] ?? name)],
            "type": "function", "index": .integer(calls),
        ]
        calls += 1
        append(["content": "", "tool_calls": [call]], to: &bytes)
        // Input may stand in the block already, from upstreams that do not stream it.
        if let input = block["input"]?.members, !input.isEmpty {
            append(arguments: JSONValue.object(input).json, at: index, to: &bytes)
        }
    }

    private mutating func takeDelta(_ event: JSONValue, into bytes: inout [UInt8]) throws(AnswerFailure) {
        let index = try index(of: event)
        guard let delta = event["delta"], let type = delta["type"]?.text else {
            throw .malformed("a delta without a type")
        }
        switch type {
        case "text_delta": append(["content": .string(delta["text"]?.text ?? "")], to: &bytes)
        case "input_json_delta":
            guard let json = delta["partial_json"]?.text else { throw .malformed("a delta without its JSON") }
            append(arguments: json, at: index, to: &bytes)
        case "thinking_delta":
            let thought = delta["thinking"]?.text ?? ""
            guard !thought.isEmpty else { return }
            thinkingTokens = thinkingTokens.saturatingSum(TokenEstimate.tokens(in: thought))
            let block: JSONValue = ["type": "thinking", "thinking": .string(thought)]
            append(thinking: block, reasoning: thought, to: &bytes)
        case "signature_delta":
            let signature = delta["signature"] ?? ""
            append(thinking: ["type": "thinking", "thinking": "", "signature": signature], reasoning: "", to: &bytes)
        case "citations_delta":
            append(["provider_specific_fields": ["citation": delta["citation"] ?? .null], "content": ""], to: &bytes)
        default: break
        }
    }

    private mutating func append(arguments json: String, at index: Int, to bytes: inout [UInt8]) {
        switch blocks[index] {
        case .call(let ordinal, let hasArguments):
            blocks[index] = .call(ordinal: ordinal, hasArguments: hasArguments || !json.isEmpty)
            let call: JSONValue = [
                "function": ["arguments": .string(json)], "type": "function", "index": .integer(ordinal),
            ]
            append(["content": "", "tool_calls": [call]], to: &bytes)
        case .json: append(["content": .string(json)], to: &bytes)
        case .text, .other, nil: break
        }
    }

    private mutating func stopBlock(_ event: JSONValue, into bytes: inout [UInt8]) throws(AnswerFailure) {
        let index = try index(of: event)
        // A call without arguments has an empty object of them.
        if case .call(_, hasArguments: false)? = blocks[index] { append(arguments: "{}", at: index, to: &bytes) }
        blocks[index] = nil
    }

    private mutating func takeMessageDelta(_ event: JSONValue, into bytes: inout [UInt8]) {
        merge(event["usage"])
        guard !isComplete, let reason = event["delta"]?["stop_reason"]?.text else { return }
        isComplete = true
        append([:], finish: hasJSON && calls == 0 ? "stop" : StopReasons.forChat(reason), to: &bytes)
    }

    /// Later counts of a name stand for earlier ones; a name that is missing later keeps its count.
    private mutating func merge(_ usage: JSONValue?) {
        guard let usage = usage?.members else { return }
        for member in usage where !member.value.isNull { counts[member.name] = member.value }
    }

    private mutating func append(thinking block: JSONValue, reasoning: String?, to bytes: inout [UInt8]) {
        var delta = JSONObject()
        if let reasoning { delta["reasoning_content"] = .string(reasoning) }
        delta["thinking_blocks"] = [block]
        delta["provider_specific_fields"] = ["thinking_blocks": [block]]
        delta["content"] = ""
        append(delta, to: &bytes)
    }

    private mutating func append(_ delta: JSONObject, finish: String? = nil, to bytes: inout [UInt8]) {
        var delta = delta
        if isFirst { delta["role"] = "assistant" }
        isFirst = false
        bytes.append(contentsOf: "data: ".utf8)
        bytes.append(contentsOf: head)
        bytes.append(contentsOf: #","choices":[{"#.utf8)
        if let finish {
            bytes.append(contentsOf: #""finish_reason":"#.utf8)
            JSONText.append(finish, to: &bytes)
            bytes.append(UInt8(ascii: ","))
        }
        bytes.append(contentsOf: #""index":0,"delta":"#.utf8)
        delta.write(into: &bytes)
        bytes.append(contentsOf: "}]}\n\n".utf8)
    }
}

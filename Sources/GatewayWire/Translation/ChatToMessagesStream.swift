/// A stream of chat completion chunks said as an Anthropic stream.
///
/// A state machine without I/O: it is fed the data of one event after another and appends what the client is sent.
/// Every delta of a tool call's arguments becomes one `input_json_delta`, in order, none merged, none lost: a delta
/// that comes while another block cannot be closed yet waits for its block.
public struct ChatToMessagesStream: Sendable {
    /// The block that the client has been told of and that is not stopped.
    private enum Open: Equatable {
        case text
        case thinking
        case call(Int)
    }

    /// What is said outside calls.
    private enum Saying: Sendable {
        case text(String)
        case thinking(String)
        case signature(String)
        case redacted(JSONValue)
    }

    /// The tokens it took, as far as the upstream has said.
    public var usage: TokenUsage { counts.usage(of: .openAI) }

    private let identity: MessageIdentity
    private let toolNames: [String: String]
    private let promptEstimate: Int
    private var isStarted = false
    private var finishReason: String?
    private var isRefused = false
    private var counts = UsageCounts()
    private var open: Open?
    /// The index of the open block, or of the last one.
    private var index = -1
    private var calls = StreamedCalls()
    /// What was said while a call's arguments were incomplete.
    private var waiting: [Saying] = []

    /// Creates a stream before its first chunk.
    ///
    /// - Parameters:
    ///   - identity: What the message says about itself.
    ///   - toolNames: The names of tools as they were sent, with the client's names.
    ///   - promptEstimate: The prompt's tokens as the first event gives them; the last event gives the counted ones.
    public init(identity: MessageIdentity, toolNames: [String: String] = [:], promptEstimate: Int = 0) {
        self.identity = identity
        self.toolNames = toolNames
        self.promptEstimate = promptEstimate
    }

    /// Takes a chunk and appends the events it becomes.
    ///
    /// - Parameters:
    ///   - data: The data of an event other than `[DONE]`.
    ///   - bytes: What is appended to.
    /// - Throws: ``AnswerFailure`` when the upstream reports an error or the data is no chunk; what was appended before stands.
    public mutating func feed(
        _ data: UnsafeRawBufferPointer,
        into bytes: inout [UInt8]
    ) throws(AnswerFailure) {
        let chunk: JSONValue
        do {
            chunk = try JSONValue(parsing: data)
        } catch {
            throw .unreadable(error)
        }
        guard let members = chunk.members else { throw .malformed("a chunk that is no object") }
        if let failure = AnswerFailure(reportedIn: members) { throw failure }
        if let usage = members["usage"]?.members { counts.take(usage) }
        guard let choice = members["choices"]?.elements?.first else { return }
        start(into: &bytes)
        if let delta = choice["delta"]?.members { try take(delta, into: &bytes) }
        if let reason = choice["finish_reason"]?.text { finishReason = reason }
    }

    /// Ends the stream: stops the open block, and gives the reason and the token counts.
    ///
    /// - Parameters:
    ///   - isDone: Whether the upstream has said `[DONE]`; some give no reason besides.
    ///   - bytes: What is appended to.
    /// - Throws: ``AnswerFailure/cutOff`` when the upstream has neither given a reason nor said that it is done;
    ///   ``AnswerFailure/malformed(_:)`` when a call never got a name.
    public mutating func finish(isDone: Bool, into bytes: inout [UInt8]) throws(AnswerFailure) {
        guard finishReason != nil || isDone else { throw .cutOff }
        guard !calls.hasNamelessCall else { throw .malformed("a call without a name") }
        start(into: &bytes)
        advanceCalls(force: true, into: &bytes)
        sayWaiting(into: &bytes)
        stop(into: &bytes)
        var reason = StopReasons.forMessages(finishReason)
        if reason == "end_turn", !calls.isEmpty { reason = "tool_use" }
        if reason == "end_turn", isRefused { reason = "refusal" }
        let usage = UsageTranslation.forMessages(self.usage)
        append(
            "message_delta",
            ["delta": ["stop_reason": .string(reason), "stop_sequence": .null], "usage": .object(usage)],
            to: &bytes
        )
        append("message_stop", [:], to: &bytes)
    }

    private mutating func start(into bytes: inout [UInt8]) {
        guard !isStarted else { return }
        isStarted = true
        let usage: JSONObject = ["input_tokens": .integer(promptEstimate), "output_tokens": 0]
        let message = identity.message(content: [], stopReason: .null, usage: usage)
        append("message_start", ["message": .object(message)], to: &bytes)
    }

    private mutating func take(_ delta: JSONObject, into bytes: inout [UInt8]) throws(AnswerFailure) {
        if let blocks = delta["thinking_blocks"]?.elements, !blocks.isEmpty {
            for block in blocks { takeThinking(block, into: &bytes) }
        } else if let thought = (delta["reasoning_content"] ?? delta["reasoning"])?.text, !thought.isEmpty {
            sayInTurn(.thinking(thought), into: &bytes)
        }
        for name in ["content", "refusal"] {
            guard let text = delta[name]?.text, !text.isEmpty else { continue }
            if name == "refusal" { isRefused = true }
            sayInTurn(.text(text), into: &bytes)
        }
        guard let parts = delta["tool_calls"]?.elements else { return }
        for part in parts { try calls.take(part) }
        advanceCalls(force: false, into: &bytes)
    }

    private mutating func takeThinking(_ block: JSONValue, into bytes: inout [UInt8]) {
        if block["type"] == "redacted_thinking" { return sayInTurn(.redacted(block), into: &bytes) }
        if let thought = block["thinking"]?.text, !thought.isEmpty { sayInTurn(.thinking(thought), into: &bytes) }
        if let signature = block["signature"]?.text, !signature.isEmpty {
            sayInTurn(.signature(signature), into: &bytes)
        }
    }

    /// Says something, or keeps it until the calls before it are complete.
    private mutating func sayInTurn(_ saying: Saying, into bytes: inout [UInt8]) {
        waiting.append(saying)
        if calls.close() { sayWaiting(into: &bytes) }
    }

    private mutating func sayWaiting(into bytes: inout [UInt8]) {
        for saying in waiting { say(saying, into: &bytes) }
        waiting.removeAll(keepingCapacity: true)
    }

    private mutating func say(_ saying: Saying, into bytes: inout [UInt8]) {
        switch saying {
        case .text(let text):
            openBlock(.text, ["type": "text", "text": ""], into: &bytes)
            appendDelta(["type": "text_delta", "text": .string(text)], to: &bytes)
        case .thinking(let thought):
            openThinking(into: &bytes)
            appendDelta(["type": "thinking_delta", "thinking": .string(thought)], to: &bytes)
        case .signature(let signature):
            openThinking(into: &bytes)
            appendDelta(["type": "signature_delta", "signature": .string(signature)], to: &bytes)
            // A signature is the last of its block.
            stop(into: &bytes)
        case .redacted(let block):
            stop(into: &bytes)
            openBlock(.thinking, block, into: &bytes)
            stop(into: &bytes)
        }
    }

    private mutating func openThinking(into bytes: inout [UInt8]) {
        openBlock(.thinking, ["type": "thinking", "thinking": "", "signature": ""], into: &bytes)
    }

    /// Tells the calls' news, one call after another; by force also of calls whose turn has not come.
    private mutating func advanceCalls(force: Bool, into bytes: inout [UInt8]) {
        while let call = calls.current {
            if !call.isBegun {
                let id = ToolNames.callIdentifier(call.id ?? "\(identity.id)_\(call.ordinal)")
                let name = call.name ?? ""
                let block: JSONValue = [
                    "type": "tool_use", "id": .string(id), "name": .string(toolNames[name] ?? name), "input": [:],
                ]
                openBlock(.call(call.ordinal), block, into: &bytes)
                calls.begin()
            }
            for arguments in calls.takeArguments() {
                appendDelta(["type": "input_json_delta", "partial_json": .string(arguments)], to: &bytes)
            }
            guard calls.moveOn(force: force) else { return }
            stop(into: &bytes)
        }
    }

    private mutating func openBlock(_ kind: Open, _ block: JSONValue, into bytes: inout [UInt8]) {
        guard open != kind else { return }
        stop(into: &bytes)
        index += 1
        open = kind
        append("content_block_start", ["index": .integer(index), "content_block": block], to: &bytes)
    }

    private mutating func stop(into bytes: inout [UInt8]) {
        guard open != nil else { return }
        open = nil
        append("content_block_stop", ["index": .integer(index)], to: &bytes)
    }

    private func appendDelta(_ delta: JSONValue, to bytes: inout [UInt8]) {
        append("content_block_delta", ["index": .integer(index), "delta": delta], to: &bytes)
    }

    private func append(_ name: StaticString, _ members: JSONObject, to bytes: inout [UInt8]) {
        var data: JSONObject = ["type": .string(name.description)]
        for member in members { data[member.name] = member.value }
        ServerSentEvent.write(name: name, data: data.bytes, into: &bytes)
    }
}

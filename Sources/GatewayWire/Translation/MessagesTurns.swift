/// Builds the turns of an Anthropic request: user and assistant by turns, system prompts apart.
///
/// Messages of one side that follow each other become one turn, tool results are the user's. System prompts at the
/// start become `system`; later ones stay where they are, in a user turn, so that the cached beginning stays the same
/// (LiteLLM 1.106.2, `anthropic_messages_pt` and `place_mid_conversation_system`).
struct MessagesTurns {
    private enum Side: String {
        case user
        case assistant
    }

    private(set) var turns: [JSONValue] = []
    private(set) var system: [JSONValue] = []
    private(set) var hasToolBlocks = false

    private let names: ToolNames
    private let contents: ContentTranslation
    private var side = Side.user
    private var blocks: [JSONValue] = []
    /// Anthropic refuses a tool call that stands twice in a turn.
    private var calls: Set<String> = []

    init(names: ToolNames, dropsUnsupported: Bool) {
        self.names = names
        contents = ContentTranslation(dropsUnsupported: dropsUnsupported)
    }

    mutating func take(_ messages: [BodyPart]) throws(TranslationFailure) {
        for message in messages {
            switch try message.requiredText("role") {
            case "system", "developer": try takeSystem(message)
            case "user":
                enter(.user)
                blocks += try contents.blocks(of: message)
            case "tool", "function": try takeToolResult(message)
            case "assistant": try takeAssistant(message)
            case let role: throw .unknownRole(path: message.path, role: role)
            }
        }
        flush()
        guard !turns.isEmpty else { throw .noMessages }
        trimEnd()
    }

    /// Goes over to a side; what the other side said is a turn then.
    private mutating func enter(_ next: Side) {
        guard next != side else { return }
        flush()
        side = next
    }

    private mutating func flush() {
        if !blocks.isEmpty { turns.append(["role": .string(side.rawValue), "content": .array(blocks)]) }
        blocks = []
        calls = []
    }

    private mutating func takeSystem(_ message: BodyPart) throws(TranslationFailure) {
        let prompt = try contents.blocks(of: message, marksEmpty: false)
        guard !turns.isEmpty || !blocks.isEmpty else {
            system += prompt
            return
        }
        guard !prompt.isEmpty else { return }
        enter(.user)
        blocks.append(["type": "text", "text": "Instructions of the operator, not of the user:"])
        blocks += prompt
    }

    private mutating func takeToolResult(_ message: BodyPart) throws(TranslationFailure) {
        enter(.user)
        hasToolBlocks = true
        let role = try message.requiredText("role")
        // The old form of results, `function`, has no identifier; the function's name stands for it in calls too.
        let identifier = role == "tool" ? try message.requiredText("tool_call_id") : try message.requiredText("name")
        var result: JSONObject = [
            "type": "tool_result", "tool_use_id": .string(ToolNames.callIdentifier(identifier)),
        ]
        switch message.object.present("content") {
        case .string(let text): result["content"] = .string(text)
        case nil: result["content"] = ""
        default: result["content"] = .array(try contents.blocks(of: message, marksEmpty: false))
        }
        result["cache_control"] = message.cacheControl
        blocks.append(.object(result))
    }

    private mutating func takeAssistant(_ message: BodyPart) throws(TranslationFailure) {
        enter(.assistant)
        let said = try contents.blocks(of: message, marksEmpty: false)
        let thinksInContent = said.contains { $0["type"]?.text?.hasSuffix("thinking") == true }
        if !thinksInContent { blocks += message.object["thinking_blocks"]?.elements ?? [] }
        blocks += said
        for call in try message.parts("tool_calls") {
            let function = try call.requiredPart("function")
            try append(call: try call.requiredText("id"), function, cacheControl: call.cacheControl)
        }
        if message.object.present("function_call") != nil {
            let function = try message.requiredPart("function_call")
            try append(call: try function.requiredText("name"), function, cacheControl: nil)
        }
    }

    private mutating func append(
        call identifier: String,
        _ function: BodyPart,
        cacheControl: JSONValue?
    ) throws(TranslationFailure) {
        hasToolBlocks = true
        let identifier = ToolNames.callIdentifier(identifier)
        guard calls.insert(identifier).inserted else { return }
        let name = try function.requiredText("name")
        var use: JSONObject = [
            "type": "tool_use", "id": .string(identifier), "name": .string(names.sent(name)),
            "input": try Self.input(try function.text("arguments") ?? "", of: name),
        ]
        use["cache_control"] = cacheControl
        blocks.append(.object(use))
    }

    private static func input(_ arguments: String, of tool: String) throws(TranslationFailure) -> JSONValue {
        guard !arguments.isBlank else { return [:] }
        do {
            return try JSONValue(parsing: Array(arguments.utf8))
        } catch {
            throw .unreadableArguments(tool: tool, error)
        }
    }

    /// Anthropic refuses white space at the end of an answer that it is to go on with.
    private mutating func trimEnd() {
        guard case .object(var turn)? = turns.last, turn["role"] == "assistant",
            var blocks = turn["content"]?.elements, case .object(var block)? = blocks.last,
            let text = block["text"]?.text
        else { return }
        block["text"] = .string(text.trimmedEnd)
        blocks[blocks.count - 1] = .object(block)
        turn["content"] = .array(blocks)
        turns[turns.count - 1] = .object(turn)
    }
}

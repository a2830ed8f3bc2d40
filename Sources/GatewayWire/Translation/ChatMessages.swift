/// Builds the messages of a chat completions request from Anthropic's turns.
///
/// Tool results, which are the user's at Anthropic, become messages of their own before what the user says. Images
/// among them follow in the user's message: chat completions take only text as a tool's result.
struct ChatMessages {
    private(set) var messages: [JSONValue] = []

    private let names: ToolNames
    private let options: MessagesToChatRequest.Options

    init(names: ToolNames, options: MessagesToChatRequest.Options) {
        self.names = names
        self.options = options
    }

    mutating func takeSystem(_ request: BodyPart) throws(TranslationFailure) {
        guard let content = try plainContent(request, "system") else { return }
        messages.append(["role": "system", "content": content])
    }

    mutating func take(_ turn: BodyPart) throws(TranslationFailure) {
        switch try turn.requiredText("role") {
        case "user": try takeUser(turn)
        case "assistant": try takeAssistant(turn)
        case "system":
            guard let content = try plainContent(turn, "content") else { return }
            messages.append(["role": "system", "content": content])
        case let role: throw .unknownRole(path: turn.path, role: role)
        }
    }

    /// Content of text only: a string as it is, blocks as parts; nil when there is nothing.
    private func plainContent(_ part: BodyPart, _ name: String) throws(TranslationFailure) -> JSONValue? {
        guard let content = part.object.present(name) else { return nil }
        if let text = content.text { return text.isEmpty ? nil : content }
        var parts: [JSONValue] = []
        for block in try BodyPart.parts(content, part.place(of: name)) {
            parts.append(["type": "text", "text": .string(try block.requiredText("text"))])
        }
        return parts.isEmpty ? nil : .array(parts)
    }

    private mutating func takeUser(_ turn: BodyPart) throws(TranslationFailure) {
        if let text = try textContent(turn) {
            messages.append(["role": "user", "content": .string(text)])
            return
        }
        var said: [JSONValue] = []
        for block in try turn.parts("content") {
            if try block.requiredText("type") == "tool_result" {
                try takeResult(block, images: &said)
            } else if let part = try part(block) {
                said.append(part)
            }
        }
        if !said.isEmpty { messages.append(["role": "user", "content": .array(said)]) }
    }

    /// The turn's content when it is a string, nil when it is a list.
    private func textContent(_ turn: BodyPart) throws(TranslationFailure) -> String? {
        guard let content = turn.object.present("content") else { throw .missing(path: turn.path(of: "content")) }
        return content.text
    }

    private mutating func takeResult(_ block: BodyPart, images: inout [JSONValue]) throws(TranslationFailure) {
        var content: JSONValue = ""
        if let text = block.object["content"]?.text {
            content = .string(text)
        } else {
            var texts: [JSONValue] = []
            for inner in try block.parts("content") {
                guard let part = try part(inner) else { continue }
                if part["type"] == "text" { texts.append(part) } else { images.append(part) }
            }
            if texts.count == 1, let text = texts[0]["text"] { content = text }
            if texts.count > 1 { content = .array(texts) }
        }
        messages.append([
            "role": "tool", "tool_call_id": .string(try block.requiredText("tool_use_id")), "content": content,
        ])
    }

    /// A block of the user's as a part; nil when it is left out.
    private func part(_ block: BodyPart) throws(TranslationFailure) -> JSONValue? {
        switch try block.requiredText("type") {
        case "text": return ["type": "text", "text": .string(try block.requiredText("text"))]
        case "image": return ["type": "image_url", "image_url": ["url": .string(try address(of: block))]]
        case "document": return try document(block)
        case let type:
            if options.dropsUnsupported { return nil }
            throw .unsupportedPart(path: block.path, type: type)
        }
    }

    /// The source of an image or a document as one address.
    private func address(of block: BodyPart) throws(TranslationFailure) -> String {
        let source = try block.requiredPart("source")
        switch try source.requiredText("type") {
        case "base64":
            return "data:\(try source.requiredText("media_type"));base64,\(try source.requiredText("data"))"
        case "url": return try source.requiredText("url")
        case let type: throw .unsupportedPart(path: source.path, type: type)
        }
    }

    private func document(_ block: BodyPart) throws(TranslationFailure) -> JSONValue {
        let source = try block.requiredPart("source")
        switch try source.requiredText("type") {
        case "text": return ["type": "text", "text": .string(try source.requiredText("data"))]
        case "file": return ["type": "file", "file": ["file_id": .string(try source.requiredText("file_id"))]]
        default:
            let name = try block.text("title") ?? "document.pdf"
            return ["type": "file", "file": ["filename": .string(name), "file_data": .string(try address(of: block))]]
        }
    }

    private mutating func takeAssistant(_ turn: BodyPart) throws(TranslationFailure) {
        if let text = try textContent(turn) {
            messages.append(["role": "assistant", "content": .string(text)])
            return
        }
        var text: String?
        var reasoning = ""
        var calls: [JSONValue] = []
        for block in try turn.parts("content") {
            switch try block.requiredText("type") {
            case "text": text = (text ?? "") + (try block.requiredText("text"))
            case "tool_use": calls.append(try call(block))
            case "thinking": reasoning += try block.text("thinking") ?? ""
            // Encrypted thinking, and tools that ran at Anthropic, mean nothing to another upstream.
            default: continue
            }
        }
        let hasReasoning = options.keepsReasoning && !reasoning.isEmpty
        guard text != nil || !calls.isEmpty || hasReasoning else { return }
        var message: JSONObject = ["role": "assistant", "content": text.map { .string($0) } ?? .null]
        if hasReasoning { message["reasoning_content"] = .string(reasoning) }
        if !calls.isEmpty { message["tool_calls"] = .array(calls) }
        messages.append(.object(message))
    }

    private func call(_ block: BodyPart) throws(TranslationFailure) -> JSONValue {
        let name = names.sent(try block.requiredText("name"))
        let arguments = (block.object.present("input") ?? [:]).pythonJSON
        return [
            "id": .string(try block.requiredText("id")), "type": "function",
            "function": ["name": .string(name), "arguments": .string(arguments)],
        ]
    }
}

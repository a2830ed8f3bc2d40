/// The content of an OpenAI message said in Anthropic's blocks.
struct ContentTranslation {
    /// Stands where a message says nothing: Anthropic refuses empty text, and a missing turn would change the talk.
    static let empty = "(empty)"

    let dropsUnsupported: Bool

    /// The blocks of a message's content, none of them blank text.
    ///
    /// With `marksEmpty`, a message of blank text only becomes a block that says so.
    func blocks(of message: BodyPart, marksEmpty: Bool = true) throws(TranslationFailure) -> [JSONValue] {
        switch message.object.present("content") {
        case nil: return []
        case .string(let text):
            guard text.isBlank else { return [Self.text(text, message.cacheControl)] }
            return marksEmpty ? [Self.text(Self.empty, message.cacheControl)] : []
        case let content?:
            let parts = try BodyPart.parts(content, message.place(of: "content"))
            var blocks: [JSONValue] = []
            for part in parts { if let block = try block(part) { blocks.append(block) } }
            if blocks.isEmpty, !parts.isEmpty, marksEmpty { blocks.append(Self.text(Self.empty, nil)) }
            return blocks
        }
    }

    private static func text(_ text: String, _ cacheControl: JSONValue?) -> JSONValue {
        var block: JSONObject = ["type": "text", "text": .string(text)]
        block["cache_control"] = cacheControl
        return .object(block)
    }

    private func block(_ part: BodyPart) throws(TranslationFailure) -> JSONValue? {
        switch try part.requiredText("type") {
        case "text":
            let text = try part.requiredText("text")
            return text.isBlank ? nil : Self.text(text, part.cacheControl)
        case "refusal": return Self.text(try part.requiredText("refusal"), part.cacheControl)
        case "image_url": return try image(part)
        case "file": return try file(part)
        // Blocks of Anthropic's own that clients of both keep in their history.
        case "image", "document", "thinking", "redacted_thinking", "server_tool_use", "tool_reference":
            return .object(part.object)
        case let type where type.hasSuffix("_tool_result"): return .object(part.object)
        case let type:
            if dropsUnsupported { return nil }
            throw .unsupportedPart(path: part.path, type: type)
        }
    }

    private func image(_ part: BodyPart) throws(TranslationFailure) -> JSONValue {
        let address: String
        if let plain = part.object["image_url"]?.text {
            address = plain
        } else {
            address = try part.requiredPart("image_url").requiredText("url")
        }
        let source: JSONValue
        if address.hasPrefix("https://") {
            source = ["type": "url", "url": .string(address)]
        } else if let data = DataAddress(address) {
            source = data.source
        } else {
            throw .unreadableImage(path: part.path(of: "image_url"))
        }
        var block: JSONObject = ["type": "image", "source": source]
        if source["media_type"] == "application/pdf" { block["type"] = "document" }
        block["cache_control"] = part.cacheControl
        return .object(block)
    }

    private func file(_ part: BodyPart) throws(TranslationFailure) -> JSONValue {
        let file = try part.requiredPart("file")
        var block: JSONObject
        if let identifier = try file.text("file_id") {
            block = ["type": "document", "source": ["type": "file", "file_id": .string(identifier)]]
        } else {
            guard let data = DataAddress(try file.requiredText("file_data")) else {
                throw .unreadableImage(path: file.path(of: "file_data"))
            }
            block = ["type": data.mediaType.hasPrefix("image/") ? "image" : "document", "source": data.source]
        }
        block["cache_control"] = part.cacheControl
        return .object(block)
    }
}

/// A `data:` address with base64.
struct DataAddress {
    let mediaType: String
    let data: String

    /// The address taken apart; nil when it is none.
    init?(_ address: String) {
        let bytes = address.utf8
        guard bytes.starts(with: "data:".utf8), let comma = bytes.firstIndex(of: UInt8(ascii: ",")) else { return nil }
        let head = address[bytes.index(bytes.startIndex, offsetBy: 5)..<comma]
        guard head.hasSuffix(";base64") else { return nil }
        mediaType = String(head.prefix { $0 != ";" })
        data = String(address[bytes.index(after: comma)...])
    }

    /// The address as Anthropic's source.
    var source: JSONValue { ["type": "base64", "media_type": .string(mediaType), "data": .string(data)] }
}

/// Tools said in the other dialect.
enum ToolTranslation {
    /// A tool of a chat completions request for Anthropic; nil when it is left out.
    static func forMessages(
        _ tool: BodyPart,
        _ names: ToolNames,
        _ dropsUnsupported: Bool
    ) throws(TranslationFailure) -> JSONObject? {
        // Anthropic's own form and its hosted tools are passed on.
        if tool.object["input_schema"] != nil || tool.object["function"] == nil && tool.object["name"] != nil {
            return tool.object
        }
        let type = try tool.text("type") ?? "function"
        guard type == "function" || type == "custom" && tool.object["function"] != nil else {
            if dropsUnsupported { return nil }
            throw .unsupportedTool(path: tool.path, type: type)
        }
        let function = try tool.requiredPart("function")
        var translated: JSONObject = [
            "name": .string(names.sent(try function.requiredText("name"))),
            "input_schema": .object(inputSchema(of: function)),
            "type": "custom",
        ]
        if let description = try function.text("description") { translated["description"] = .string(description) }
        translated["cache_control"] = tool.cacheControl ?? function.cacheControl
        return translated
    }

    /// What Anthropic takes at the top of a tool's schema (LiteLLM 1.106.2, `sanitize_input_schema_for_anthropic`).
    private static let kept: Set = [
        "type", "properties", "required", "additionalProperties", "$defs", "definitions",
    ]

    /// A function's parameters as Anthropic takes them: an object at the top, without alternatives there.
    private static func inputSchema(of function: BodyPart) -> JSONObject {
        guard let parameters = function.object["parameters"]?.members, !parameters.isEmpty else {
            return ["type": "object", "properties": [:]]
        }
        var schema = JSONObject()
        for member in parameters where Self.kept.contains(member.name) { schema[member.name] = member.value }
        schema["type"] = "object"
        if schema["properties"]?.members == nil { schema["properties"] = [:] }
        // Definitions have a newer name, and Anthropic knows no other.
        guard let definitions = schema["definitions"] else { return schema }
        schema["definitions"] = nil
        if schema["$defs"] == nil { schema["$defs"] = definitions }
        return JSONValue.object(schema).withNewReferences.members ?? schema
    }

    /// A tool of an Anthropic request for chat completions; nil when it is left out.
    static func forChat(
        _ tool: BodyPart,
        _ names: ToolNames,
        _ dropsUnsupported: Bool
    ) throws(TranslationFailure) -> JSONObject? {
        let type = try tool.text("type") ?? "custom"
        guard type == "custom" else {
            if dropsUnsupported { return nil }
            throw .unsupportedTool(path: tool.path, type: type)
        }
        var function: JSONObject = ["name": .string(names.sent(try tool.requiredText("name")))]
        if let description = try tool.text("description") { function["description"] = .string(description) }
        if let schema = tool.object.present("input_schema") { function["parameters"] = schema }
        if let strict = tool.object["strict"]?.truth { function["strict"] = .bool(strict) }
        return ["type": "function", "function": .object(function)]
    }
}

extension JSONValue {
    /// The schema with its references to `definitions` leading to `$defs`; as deep as a parsed value can be.
    fileprivate var withNewReferences: JSONValue {
        switch self {
        case .array(let elements): return .array(elements.map(\.withNewReferences))
        case .object(let object):
            var renewed: [JSONObject.Member] = []
            for member in object {
                let old = "#/definitions/"
                if member.name == "$ref", let reference = member.value.text, reference.hasPrefix(old) {
                    let renewedText = "#/$defs/" + reference.dropFirst(old.count)
                    renewed.append(JSONObject.Member(member.name, .string(renewedText)))
                } else {
                    renewed.append(JSONObject.Member(member.name, member.value.withNewReferences))
                }
            }
            return .object(JSONObject(distinct: renewed))
        default: return self
        }
    }
}

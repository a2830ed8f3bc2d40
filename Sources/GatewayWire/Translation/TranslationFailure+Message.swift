extension TranslationFailure {
    /// What a client is told, in LiteLLM's words (1.106.2) where it has some.
    ///
    /// - Parameters:
    ///   - provider: The provider's name, as in `anthropic/…`.
    ///   - model: The model's name without the provider.
    /// - Returns: The message, without the exception's name in front.
    public func message(provider: String, model: String) -> String {
        switch self {
        case .notAnObject: "The request body must be a JSON object."
        case .missing(let path): "Missing required parameter: '\(path)'."
        case .wrongType(let path, let expected): "Invalid type for '\(path)': expected \(expected)."
        case .unsupportedParameters(let names): Self.unsupported(names, provider: provider, model: model)
        case .unsupportedPart(let path, let type): "Unsupported content type at '\(path)': \(type)"
        case .unsupportedTool(let path, let type): "Unsupported tool type at '\(path)': \(type)"
        case .unknownRole(let path, let role): "Invalid message role at '\(path)': \(role)"
        case .noMessages: "Anthropic requires at least one non-system message."
        case .unreadableImage(let path):
            "Image url not in expected format at '\(path)': neither an https URL nor data:image/…;base64,…"
        case .unreadableArguments(let tool, let failure):
            "Failed to parse tool call arguments for tool '\(tool)': \(failure.reason) (char \(failure.offset))"
        case .unknownReasoningEffort(let effort):
            "Unmapped reasoning effort: '\(effort)'. Must be one of: 'minimal', 'low', 'medium', 'high', "
                + "'xhigh', 'max', 'none'."
        }
    }

    private static func unsupported(_ names: [String], provider: String, model: String) -> String {
        let list = "[" + names.map { "'\($0)'" }.joined(separator: ", ") + "]"
        return "\(provider) does not support parameters: \(list), for model=\(model). To drop these, set "
            + "`litellm.drop_params=True` or for proxy:\n\n`litellm_settings:\n drop_params: true`\n. \n If you want to "
            + "use these params dynamically send allowed_openai_params=\(list) in your request."
    }
}

/// An Anthropic messages request said as a chat completions request.
///
/// Measured against LiteLLM 1.106.2 (`LiteLLMAnthropicMessagesAdapter.translate_anthropic_to_openai`).
public struct MessagesToChatRequest: Sendable {
    /// What the deployment says about the translation.
    public struct Options: Hashable, Sendable {
        /// Whether thinking of earlier turns goes along as `reasoning_content`, which OpenAI itself refuses.
        public var keepsReasoning: Bool
        /// Whether tools and parts that chat completions have no place for are left out rather than refused.
        public var dropsUnsupported: Bool

        /// Creates options.
        public init(keepsReasoning: Bool = false, dropsUnsupported: Bool = false) {
            self.keepsReasoning = keepsReasoning
            self.dropsUnsupported = dropsUnsupported
        }
    }

    /// The body for the upstream.
    public let body: JSONObject
    /// The names of tools as they were sent, with the client's names, where the two differ.
    public let toolNames: [String: String]
    /// Whether the client asked for a stream.
    public let isStreamed: Bool

    /// Members that are translated, or that only tell Anthropic how to work.
    private static let handled: Set = [
        "model", "messages", "system", "stream", "stop_sequences", "tools", "tool_choice", "metadata", "thinking",
        "output_format", "output_config", "service_tier", "cache_control", "context_management", "anthropic_version",
        "anthropic_beta", "betas", "inference_geo", "speed",
    ]

    /// Translates a request; a streamed one asks the upstream for its token counts.
    ///
    /// - Parameters:
    ///   - messages: The body of the messages request.
    ///   - model: The model's name at the upstream.
    ///   - options: What the deployment says.
    /// - Throws: ``TranslationFailure`` for what is malformed or has no place.
    public init(
        _ messages: JSONObject,
        model: String,
        options: Options = Options()
    ) throws(TranslationFailure) {
        let request = BodyPart(messages)
        let tools = try request.parts("tools")
        let names = ToolNames(tools.compactMap { $0.object["name"]?.text }, longest: ToolNames.longestForChat)
        toolNames = names.asked
        isStreamed = messages["stream"]?.truth == true

        guard let turns = messages.present("messages") else { throw .missing(path: "messages") }
        var chat = ChatMessages(names: names, options: options)
        try chat.takeSystem(request)
        for turn in try BodyPart.parts(turns, request.place(of: "messages")) { try chat.take(turn) }
        guard !chat.messages.isEmpty else { throw .noMessages }

        var body: JSONObject = ["model": .string(model), "messages": .array(chat.messages)]
        for member in messages where !Self.handled.contains(member.name) && !member.value.isNull {
            body[member.name] = member.value
        }
        let unsupported = ["container", "mcp_servers"].filter { messages.present($0) != nil }
        guard unsupported.isEmpty || options.dropsUnsupported else { throw .unsupportedParameters(unsupported) }
        for name in unsupported { body[name] = nil }

        body["stop"] = messages.present("stop_sequences")
        if let user = messages["metadata"]?["user_id"]?.text { body["user"] = .string(user) }
        try Self.take(tools, names, options, into: &body)
        try Self.takeToolChoice(of: request, names, into: &body)
        if let effort = Self.effort(of: messages) { body["reasoning_effort"] = .string(effort) }
        body["response_format"] = Self.responseFormat(of: messages)
        if isStreamed {
            body["stream"] = true
            body["stream_options"] = ["include_usage": true]
        }
        self.body = body
    }

    private static func take(
        _ tools: [BodyPart],
        _ names: ToolNames,
        _ options: Options,
        into body: inout JSONObject
    ) throws(TranslationFailure) {
        var translated: [JSONValue] = []
        for tool in tools {
            if let tool = try ToolTranslation.forChat(tool, names, options.dropsUnsupported) {
                translated.append(.object(tool))
            }
        }
        // OpenAI refuses an empty list.
        if !translated.isEmpty { body["tools"] = .array(translated) }
    }

    private static func takeToolChoice(
        of request: BodyPart,
        _ names: ToolNames,
        into body: inout JSONObject
    ) throws(TranslationFailure) {
        guard body["tools"] != nil, request.object.present("tool_choice") != nil else { return }
        let choice = try request.requiredPart("tool_choice")
        switch try choice.requiredText("type") {
        case "auto": body["tool_choice"] = "auto"
        case "any": body["tool_choice"] = "required"
        case "none": body["tool_choice"] = "none"
        case "tool":
            let name = names.sent(try choice.requiredText("name"))
            body["tool_choice"] = ["type": "function", "function": ["name": .string(name)]]
        default: throw .wrongType(path: "tool_choice.type", expected: "one of 'auto', 'any', 'tool', 'none'")
        }
        if let disabled = choice.object["disable_parallel_tool_use"]?.truth {
            body["parallel_tool_calls"] = .bool(!disabled)
        }
    }

    private static func effort(of messages: JSONObject) -> String? {
        guard let thinking = messages.present("thinking") else { return nil }
        switch thinking["type"]?.text {
        case "enabled": return ThinkingBudget.effort(of: thinking["budget_tokens"]?.integer ?? 0)
        case "adaptive": return messages["output_config"]?["effort"]?.text ?? "medium"
        // Models that do not think refuse the parameter, so nothing is sent where LiteLLM sends `none`.
        default: return nil
        }
    }

    private static func responseFormat(of messages: JSONObject) -> JSONValue? {
        let format = messages.present("output_format") ?? messages["output_config"]?["format"]
        guard let format, format["type"] == "json_schema", let schema = format["schema"] else { return nil }
        return ["type": "json_schema", "json_schema": ["name": "structured_output", "schema": schema, "strict": true]]
    }
}

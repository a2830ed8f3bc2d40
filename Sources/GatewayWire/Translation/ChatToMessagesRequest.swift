/// A chat completions request said as an Anthropic messages request.
///
/// Measured against LiteLLM 1.106.2 (`AnthropicConfig.map_openai_params`, `transform_request`); what it does by the
/// model's entry in its price map (thinking, native structured output, the largest `max_tokens`) is done here for
/// every model alike: thinking is passed on, a JSON schema becomes a forced tool, `max_tokens` has one default.
public struct ChatToMessagesRequest: Sendable {
    /// What the deployment says about the translation.
    public struct Options: Hashable, Sendable {
        /// `max_tokens` of a request that gives none, besides its thinking budget.
        public var defaultMaxTokens: Int
        /// Whether parameters and parts that Anthropic has no place for are left out rather than refused.
        public var dropsUnsupported: Bool

        /// Creates options.
        public init(defaultMaxTokens: Int = 4096, dropsUnsupported: Bool = false) {
            self.defaultMaxTokens = defaultMaxTokens
            self.dropsUnsupported = dropsUnsupported
        }
    }

    /// The tool that carries a JSON answer.
    static let jsonTool = "json_tool_call"

    /// The body for Anthropic.
    public let body: JSONObject
    /// What the answer's translation needs to know of the request.
    public let answerForm: ChatAnswerForm
    /// Whether the client asked for a stream.
    public let isStreamed: Bool

    /// Translates a request.
    ///
    /// Members that are no parameter of OpenAI's (`top_k`, `thinking`, …) are passed on as they are. The gateway's own
    /// members (`fallbacks`, `num_retries`, …) must have been taken out before.
    ///
    /// - Parameters:
    ///   - chat: The body of the chat completions request.
    ///   - model: The model's name at Anthropic.
    ///   - options: What the deployment says.
    /// - Throws: ``TranslationFailure`` for what is malformed or has no place.
    public init(_ chat: JSONObject, model: String, options: Options = Options()) throws(TranslationFailure) {
        let request = BodyPart(chat)
        var parameters = MessagesParameters(request, options)
        try parameters.refuseUnsupported()
        try parameters.takeTools()
        try parameters.takeLimitsAndSampling()
        try parameters.takeThinking()
        try parameters.takeResponseFormat()
        parameters.passOnTheRest()

        guard let messages = chat.present("messages") else { throw .missing(path: "messages") }
        var turns = MessagesTurns(names: parameters.names, dropsUnsupported: options.dropsUnsupported)
        try turns.take(try BodyPart.parts(messages, request.place(of: "messages")))
        if turns.hasToolBlocks, parameters.body["tools"] == nil { parameters.body["tools"] = Self.placeholderTools }

        var body: JSONObject = ["model": .string(model), "messages": .array(turns.turns)]
        if !turns.system.isEmpty { body["system"] = .array(turns.system) }
        for member in parameters.body { body[member.name] = member.value }
        self.body = body
        isStreamed = chat["stream"]?.truth == true
        answerForm = ChatAnswerForm(
            isJSON: parameters.forcesJSON,
            includesUsage: chat["stream_options"]?["include_usage"]?.truth == true,
            toolNames: parameters.names.asked
        )
    }

    /// Anthropic refuses tool blocks in a conversation without tools.
    private static let placeholderTools: JSONValue = [
        [
            "name": "dummy_tool", "type": "custom", "description": "Stands for the tools of earlier turns.",
            "input_schema": ["type": "object", "properties": [:]],
        ]
    ]
}

/// What the translation of an answer into a chat completion needs to know of the request.
public struct ChatAnswerForm: Hashable, Sendable {
    /// Whether the answer's JSON comes as the input of a forced tool and is content to the client.
    public var isJSON: Bool
    /// Whether a stream ends with a chunk of usage.
    public var includesUsage: Bool
    /// The names of tools as they were sent, with the client's names, where the two differ.
    public var toolNames: [String: String]

    /// Creates a form.
    public init(isJSON: Bool = false, includesUsage: Bool = false, toolNames: [String: String] = [:]) {
        self.isJSON = isJSON
        self.includesUsage = includesUsage
        self.toolNames = toolNames
    }
}

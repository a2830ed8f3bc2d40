/// Collects the members of an Anthropic request other than its messages, one concern after another.
struct MessagesParameters {
    var body = JSONObject()
    private(set) var names = ToolNames([], longest: ToolNames.longestForMessages)
    private(set) var forcesJSON = false

    private let request: BodyPart
    private let options: ChatToMessagesRequest.Options

    init(_ request: BodyPart, _ options: ChatToMessagesRequest.Options) {
        self.request = request
        self.options = options
    }

    /// Parameters of OpenAI's that Anthropic has no place for, in the order LiteLLM 1.106.2 names them.
    static let unsupported = [
        "functions", "function_call", "n", "modalities", "prediction", "audio", "presence_penalty",
        "frequency_penalty", "logit_bias", "seed", "logprobs", "top_logprobs", "verbosity", "safety_identifier",
        "store", "prompt_cache_key", "prompt_cache_retention", "service_tier",
    ]

    private static let unsupportedSet = Set(unsupported)

    /// Parameters of OpenAI's that are translated.
    static let translated: Set = [
        "model", "messages", "stream", "stream_options", "stop", "max_tokens", "max_completion_tokens", "temperature",
        "top_p", "tools", "tool_choice", "parallel_tool_calls", "user", "metadata", "response_format",
        "reasoning_effort",
    ]

    func refuseUnsupported() throws(TranslationFailure) {
        guard !options.dropsUnsupported, request.object.contains(where: { Self.unsupportedSet.contains($0.name) })
        else { return }
        let names = Self.unsupported.filter { name in
            guard let value = request.object.present(name) else { return false }
            // One answer is what Anthropic gives anyway.
            return !(name == "n" && value.integer == 1)
        }
        guard names.isEmpty else { throw .unsupportedParameters(names) }
    }

    mutating func takeLimitsAndSampling() throws(TranslationFailure) {
        for name in ["max_tokens", "max_completion_tokens"] {
            guard let value = request.object.present(name) else { continue }
            guard let number = value.double, number.magnitude < 1e15 else {
                throw .wrongType(path: name, expected: "a number")
            }
            body["max_tokens"] = value.integer.map { .integer($0) } ?? .integer(max(1, Int(number.rounded())))
        }
        for name in ["temperature", "top_p"] {
            if let value = request.object.present(name) { body[name] = value }
        }
        try takeStop()
        if request.object["stream"]?.truth == true { body["stream"] = true }
        for user in [try request.text("user"), request.object["metadata"]?["user_id"]?.text] {
            if let user, Self.isOpaque(user) { body["metadata"] = ["user_id": .string(user)] }
        }
    }

    private mutating func takeStop() throws(TranslationFailure) {
        guard let stop = request.object.present("stop") else { return }
        var sequences = stop.text == nil ? stop.elements ?? [] : [stop]
        guard stop.text != nil || stop.elements != nil, sequences.allSatisfy({ $0.text != nil }) else {
            throw .wrongType(path: "stop", expected: "a string or a list of strings")
        }
        // Anthropic refuses blank sequences.
        if options.dropsUnsupported { sequences.removeAll { $0.text?.isBlank == true } }
        if !sequences.isEmpty { body["stop_sequences"] = .array(sequences) }
    }

    /// Whether a user's name is neither a mail address nor a telephone number, which Anthropic refuses.
    private static func isOpaque(_ user: String) -> Bool {
        let bytes = Array(user.utf8)
        if let at = bytes.firstIndex(of: UInt8(ascii: "@")), bytes[at...].contains(UInt8(ascii: ".")) { return false }
        let isDialled = bytes.allSatisfy { $0.isDigit || " ()-+".utf8.contains($0) }
        return !(isDialled && bytes.count >= 7)
    }

    mutating func takeThinking() throws(TranslationFailure) {
        if let effort = request.object["reasoning_effort"] {
            let effort = effort["effort"]?.text ?? effort.text
            if let effort, effort != "none" {
                guard let tokens = ThinkingBudget.tokens[effort] else { throw .unknownReasoningEffort(effort) }
                body["thinking"] = ["type": "enabled", "budget_tokens": .integer(tokens)]
            }
        }
        if let thinking = request.object.present("thinking") { body["thinking"] = thinking }
        if body["max_tokens"] == nil {
            let budget = max(0, body["thinking"]?["budget_tokens"]?.integer ?? 0)
            body["max_tokens"] = .integer(options.defaultMaxTokens.saturatingSum(budget))
        }
    }

    mutating func takeResponseFormat() throws(TranslationFailure) {
        guard let value = request.object.present("response_format") else { return }
        let format = try BodyPart(value, request.place(of: "response_format"))
        // An object of any form cannot be forced by a schema: LiteLLM leaves it to the prompt, and so do we.
        guard try format.requiredText("type") != "text", let schema = try Self.schema(of: format) else { return }
        var input = JSONObject()
        input["type"] = "object"
        for member in schema { input[member.name] = member.value }
        let tool: JSONValue = ["name": .string(ChatToMessagesRequest.jsonTool), "input_schema": .object(input)]
        body["tools"] = .array([tool] + (body["tools"]?.elements ?? []))
        // Anthropic allows no forced tool while it thinks.
        if body["thinking"] == nil {
            body["tool_choice"] = ["type": "tool", "name": .string(ChatToMessagesRequest.jsonTool)]
        }
        forcesJSON = true
    }

    private static func schema(of format: BodyPart) throws(TranslationFailure) -> JSONObject? {
        if format.object.present("response_schema") != nil { return try format.requiredPart("response_schema").object }
        guard format.object.present("json_schema") != nil else { return nil }
        return try format.requiredPart("json_schema").requiredPart("schema").object
    }

    mutating func takeTools() throws(TranslationFailure) {
        let tools = try request.parts("tools")
        names = ToolNames(
            tools.compactMap { $0.object["function"]?["name"]?.text ?? $0.object["name"]?.text },
            longest: ToolNames.longestForMessages
        )
        var translated: [JSONValue] = []
        for tool in tools {
            if let tool = try ToolTranslation.forMessages(tool, names, options.dropsUnsupported) {
                translated.append(.object(tool))
            }
        }
        if request.object.present("tools") != nil { body["tools"] = .array(translated) }
        if let choice = try toolChoice() { body["tool_choice"] = .object(choice) }
    }

    private func toolChoice() throws(TranslationFailure) -> JSONObject? {
        var choice: JSONObject?
        switch request.object.present("tool_choice") {
        case .string("auto"): choice = ["type": "auto"]
        case .string("required"): choice = ["type": "any"]
        case .string("none"): return ["type": "none"]
        case .object(let asked):
            if let name = asked["function"]?["name"]?.text {
                choice = ["type": "tool", "name": .string(names.sent(name))]
            } else if let type = asked["type"]?.text {
                choice = type == "required" ? ["type": "any"] : asked
            }
        default: break
        }
        if let parallel = request.object["parallel_tool_calls"]?.truth {
            choice = choice ?? ["type": "auto"]
            choice?["disable_parallel_tool_use"] = .bool(!parallel)
        }
        return choice
    }

    mutating func passOnTheRest() {
        for member in request.object
        where body[member.name] == nil && !member.value.isNull && !Self.unsupportedSet.contains(member.name)
            && !Self.translated.contains(member.name)
        {
            body[member.name] = member.value
        }
    }
}

/// A member of a request that counts for the key of its answer.
struct RequestParameter: Sendable, Equatable {
    /// The place in ``names``.
    let index: UInt8
    /// The name in requests.
    let name: StaticString

    /// Finds the parameter of a name; nil for members that do not count.
    ///
    /// - Parameter name: The bytes of the name, without quotes.
    init?(_ name: UnsafeRawBufferPointer) {
        let lists = Self.byLength
        guard name.count < lists.count else { return nil }
        for candidate in lists[name.count] where candidate.equals(name) {
            self = candidate
            return
        }
        return nil
    }

    private init(index: Int) {
        self.index = UInt8(index)
        name = Self.names[index]
    }

    static func == (one: RequestParameter, other: RequestParameter) -> Bool { one.index == other.index }

    private func equals(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let start = name.utf8Start
        for place in 0..<bytes.count where bytes[place] != start[place] { return false }
        return true
    }

    private static func named(_ name: StaticString) -> RequestParameter {
        let bytes = UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        guard let parameter = RequestParameter(bytes) else {
            preconditionFailure("\(name) stands in the list of names")
        }
        return parameter
    }

    static let input = named("input")
    static let messages = named("messages")
    static let model = named("model")
    static let prompt = named("prompt")
    static let stream = named("stream")
    static let streamOptions = named("stream_options")

    private static let byLength: [[RequestParameter]] = {
        let longest = names.map(\.utf8CodeUnitCount).max() ?? 0
        var lists = [[RequestParameter]](repeating: [], count: longest + 1)
        for (index, name) in names.enumerated() { lists[name.utf8CodeUnitCount].append(RequestParameter(index: index)) }
        return lists
    }()

    /// LiteLLM 1.106.2, model_param_helper.py, function get_all_llm_api_params: the parameters of all kinds of
    /// requests together.
    static let names: [StaticString] = [
        "audio", "background", "best_of", "cache_control", "chunking_strategy", "compaction", "container",
        "context_management", "conversation", "dimensions", "documents", "echo", "encoding_format", "file",
        "frequency_penalty",
        "function_call", "functions", "include", "inference_geo", "input", "instruction", "instructions", "keywords",
        "known_speaker_names", "known_speaker_references", "language", "languages", "logit_bias", "logprobs",
        "max_chunks_per_doc", "max_completion_tokens", "max_output_tokens", "max_tokens", "max_tokens_per_doc",
        "max_tokens_per_query", "max_tool_calls", "mcp_servers", "messages", "modalities", "model", "moderation", "n",
        "output_config", "output_format", "parallel_tool_calls", "prediction", "presence_penalty",
        "previous_response_id", "prompt", "prompt_cache_key", "prompt_cache_options", "prompt_cache_retention", "query",
        "rank_fields", "reasoning", "reasoning_effort", "response_format", "return_documents", "safeguards",
        "safety_identifier", "seed", "service_tier", "speed", "stop", "stop_sequences", "store", "stream",
        "stream_options", "suffix", "system", "temperature", "text", "thinking", "timestamp_granularities",
        "tool_choice", "tools", "top_k", "top_logprobs", "top_n", "top_p", "truncate_prompt_tokens", "truncation",
        "truncation_side", "user", "verbosity", "web_search_options",
    ]
}

/// A set of parameters.
struct RequestParameterSet: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// Adds a parameter.
    ///
    /// - Returns: Whether it was not there before.
    mutating func insert(_ parameter: RequestParameter) -> Bool {
        let bit = UInt64(1) << UInt64(parameter.index & 63)
        if parameter.index < 64 {
            defer { low |= bit }
            return low & bit == 0
        }
        defer { high |= bit }
        return high & bit == 0
    }
}

/// The facts of one request that is over, for metrics and the log.
struct RequestRecord: Sendable {
    /// Whether the answer came from the gateway's cache.
    enum Cache: UInt8, Sendable {
        /// The cache was not asked.
        case unused
        /// The answer was there.
        case hit
        /// The answer was not there.
        case miss
    }

    /// The method of the request.
    var method = "POST"
    /// The route in its canonical form, such as `/v1/chat/completions`; from a fixed set, never the client's own text.
    var route: String
    /// The status that the client got; 499 when it left before.
    var status: Int
    /// The request id, the client's own or the gateway's.
    var requestID = ""
    /// The call id: `x-litellm-call-id`.
    var callID = ""
    /// The model that the client asked for.
    var requestedModel: String?
    /// The model group that served the request.
    var group: String?
    /// The deployment that answered, well or badly; nil when none was asked.
    var deployment: DeploymentLabels?
    /// The owner of the key.
    var key = KeyLabels.none
    /// The end user that the request names.
    var endUser: String?
    /// The address of the client.
    var clientAddress = ""
    /// The client's `user-agent`.
    var userAgent: String?
    /// Whether the answer was a stream.
    var isStream = false
    /// Nanoseconds from the first byte of the request to the last of the response.
    var totalTime: Int64 = 0
    /// Nanoseconds from the first byte sent upstream to the last received; nil when none was asked.
    var upstreamTime: Int64?
    /// Nanoseconds from the first byte sent upstream to the first chunk of the answer; of streams.
    var firstTokenTime: Int64?
    /// Nanoseconds before the request was taken on.
    var queueTime: Int64 = 0
    /// Tokens of the prompt.
    var inputTokens = 0
    /// Tokens of the answer.
    var outputTokens = 0
    /// Tokens of the prompt that the provider had in its cache.
    var cachedInputTokens = 0
    /// Tokens of the prompt that the provider put into its cache.
    var cacheCreationTokens = 0
    /// Tokens of the answer that the model thought with.
    var reasoningTokens = 0
    /// The price in dollars, where it is known.
    var cost: Double?
    /// What the gateway's cache said.
    var cache = Cache.unused
    /// Attempts after the first, within groups.
    var retries = 0
    /// Groups asked after the first.
    var fallbacks = 0
    /// LiteLLM's class of the exception, such as `RateLimitError`; nil when the request went well.
    var exceptionClass: String?

    init(route: String, status: Int) {
        self.route = route
        self.status = status
    }

    /// The time that the gateway itself took, in nanoseconds: all but the upstream's share.
    var overheadTime: Int64 { max(0, totalTime - (upstreamTime ?? 0)) }
}

/// The facts of an attempt that failed and was not the end of its request, or was.
struct FailedAttempt: Sendable {
    /// The deployment that failed.
    var deployment: DeploymentLabels
    /// The group that the deployment was asked for.
    var group: String
    /// The model that the client asked for.
    var requestedModel: String
    /// The owner of the key.
    var key = KeyLabels.none
    /// The address of the client.
    var clientAddress = ""
    /// The client's `user-agent`.
    var userAgent: String?
    /// The status of the exception.
    var status: Int
    /// LiteLLM's class of the exception.
    var exceptionClass: String
}

/// The facts of one step from a group to another.
struct FallbackRecord: Sendable {
    /// The model that the client asked for.
    var requestedModel: String
    /// The group that was asked instead.
    var fallbackModel: String
    /// The owner of the key.
    var key = KeyLabels.none
    /// The status of the exception that made the step necessary.
    var status: Int
    /// LiteLLM's class of that exception.
    var exceptionClass: String
    /// Whether the other group answered.
    var succeeded: Bool
}

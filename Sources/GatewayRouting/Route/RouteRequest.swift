/// What routing needs to know of a request.
public struct RouteRequest: Sendable {
    /// How many tokens the prompt has.
    public enum InputTokens: Sendable {
        /// So many, or nothing that could be counted.
        case known(Int)
        /// What the function tells; it is called once at most, and only where a limit depends on it.
        case counted(@Sendable () -> Int)
    }

    /// The model as the client asked for it.
    public var model: String
    /// Whether the answer is a stream.
    public var isStream = false
    /// The tokens of the prompt.
    public var inputTokens = InputTokens.known(0)
    /// The tags of the request; `!tag` shuns deployments, `&tag` insists on one.
    public var tags: [String] = []
    /// The team of the key, which alone may use the deployments of a team.
    public var teamID: String?
    /// Retries within a group; wins over everything else.
    public var numRetries: Int?
    /// Seconds until the answer must be complete.
    public var timeout: Double?
    /// Seconds until the first and each next chunk.
    public var streamTimeout: Double?
    /// Groups to ask when a group fails.
    public var fallbacks: RequestFallbacks?
    /// Groups to ask when the prompt is too long.
    public var contextWindowFallbacks: RequestFallbacks?
    /// Groups to ask when the prompt is refused.
    public var contentPolicyFallbacks: RequestFallbacks?
    /// Whether no other group may be asked.
    public var disablesFallbacks = false

    /// Creates a request for a model; everything else as by default.
    public init(model: String, isStream: Bool = false) {
        self.model = model
        self.isStream = isStream
    }
}

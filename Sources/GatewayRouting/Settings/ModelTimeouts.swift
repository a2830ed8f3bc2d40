/// Seconds until an attempt is given up, in the order in which settings win.
///
/// LiteLLM 1.106.2, router.py, _get_timeout. A time of a stream bounds the wait for the first chunk and for each next
/// one; any other time bounds the whole answer. Zero, negative and infinite times count as missing.
public struct ModelTimeouts: Sendable, Hashable {
    /// `litellm_settings.request_timeout`.
    public var requestTimeout: Double?
    /// `router_settings.timeout`.
    public var timeout: Double?
    /// `router_settings.stream_timeout`.
    public var streamTimeout: Double?
    /// `router_settings.default_litellm_params.timeout`.
    public var defaultTimeout: Double?
    /// `router_settings.default_litellm_params.stream_timeout`.
    public var defaultStreamTimeout: Double?

    /// What bounds an attempt where nothing is configured; LiteLLM 1.106.2, `DEFAULT_REQUEST_TIMEOUT_SECONDS`.
    public static let fallback = 6000.0

    /// Creates the settings; each is missing where it is nil.
    public init(
        requestTimeout: Double? = nil,
        timeout: Double? = nil,
        streamTimeout: Double? = nil,
        defaultTimeout: Double? = nil,
        defaultStreamTimeout: Double? = nil
    ) {
        self.requestTimeout = Self.usable(requestTimeout)
        self.timeout = Self.usable(timeout)
        self.streamTimeout = Self.usable(streamTimeout)
        self.defaultTimeout = Self.usable(defaultTimeout)
        self.defaultStreamTimeout = Self.usable(defaultStreamTimeout)
    }

    /// The seconds of one attempt, and who asked for them.
    public struct Choice: Sendable, Hashable {
        /// Seconds; more than zero.
        public let seconds: Double
        /// Whether the request itself asked for them, so that running out of them says nothing of the deployment.
        public let isOfRequest: Bool
    }

    /// Returns the time of an attempt.
    ///
    /// - Parameters:
    ///   - request: What the request asks for; its stream time counts for streams only.
    ///   - deployment: What the deployment has.
    ///   - isStream: Whether the answer is a stream.
    /// - Returns: The first time that is set.
    public func choice(
        request: (timeout: Double?, streamTimeout: Double?),
        deployment: (timeout: Double?, streamTimeout: Double?),
        isStream: Bool
    ) -> Choice {
        if isStream {
            if let seconds = Self.usable(request.streamTimeout) { return Choice(seconds: seconds, isOfRequest: true) }
            let configured = deployment.streamTimeout ?? streamTimeout ?? ownRequestTimeout ?? defaultStreamTimeout
            if let seconds = configured { return Choice(seconds: seconds, isOfRequest: false) }
        }
        if let seconds = Self.usable(request.timeout) { return Choice(seconds: seconds, isOfRequest: true) }
        let configured = deployment.timeout ?? requestTimeout ?? timeout ?? defaultTimeout
        return Choice(seconds: configured ?? Self.fallback, isOfRequest: false)
    }

    /// `request_timeout` bounds the chunks of streams only beside a time of the router.
    private var ownRequestTimeout: Double? { timeout == nil ? nil : requestTimeout }

    /// Returns a time that can bound anything, or nil.
    static func usable(_ seconds: Double?) -> Double? {
        guard let seconds, seconds > 0, seconds.isFinite else { return nil }
        return seconds
    }
}

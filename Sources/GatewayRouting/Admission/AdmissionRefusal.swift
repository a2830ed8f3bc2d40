/// Why a request was not taken in.
public enum AdmissionRefusal: Error, Sendable, Hashable {
    /// So many requests are under way and so many wait that no more may wait.
    case queueFull(inFlight: Int, queued: Int)
    /// The request has waited its time; the numbers are those of the others.
    case waitedTooLong(inFlight: Int, queued: Int)
    /// `global_max_parallel_requests` are under way.
    case globalLimit(limit: Int, current: Int)

    /// The HTTP status for the client.
    public var status: Int {
        switch self {
        case .queueFull, .waitedTooLong: 503
        case .globalLimit: 429
        }
    }

    /// The `type` of the error object; its `param` is left out where LiteLLM leaves it out, which is for 503.
    public var type: String {
        switch self {
        case .queueFull, .waitedTooLong: "overloaded_error"
        case .globalLimit: "throttling_error"
        }
    }

    /// The whole seconds of the header `retry-after`.
    public var retryAfter: Int { 1 }

    /// The label `reason` of LiteLLM's metric `litellm_admission_rejected_requests_total`.
    public var reason: String {
        switch self {
        case .queueFull: "queue_full"
        case .waitedTooLong: "queue_timeout"
        case .globalLimit: "global_limit"
        }
    }

    /// The message for the client in LiteLLM's words; version 1.106.2, admission_control_middleware.py and
    /// parallel_request_limiter.py.
    public var message: String {
        switch self {
        case .queueFull(let inFlight, let queued), .waitedTooLong(let inFlight, let queued):
            "Worker at capacity: \(inFlight) in-flight, \(queued) queued requests. Retry later."
        case .globalLimit(let limit, let current):
            "Max parallel request limit reached Hit Global Limit: Limit=\(limit), current: \(current)"
        }
    }
}

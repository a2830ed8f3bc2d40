/// The kind of a failed upstream call; LiteLLM's exception classes.
public enum FailureKind: String, Sendable, Hashable, CaseIterable {
    /// 400 and other refusals of the request itself.
    case badRequest = "BadRequestError"
    /// 401.
    case authentication = "AuthenticationError"
    /// 403.
    case permission = "PermissionDeniedError"
    /// 404.
    case notFound = "NotFoundError"
    /// 408, or no answer in time.
    case timeout = "Timeout"
    /// 422.
    case unprocessable = "UnprocessableEntityError"
    /// 429.
    case rateLimit = "RateLimitError"
    /// The prompt does not fit into the model.
    case contextWindow = "ContextWindowExceededError"
    /// The prompt was refused for its content.
    case contentPolicy = "ContentPolicyViolationError"
    /// 500, or no connection.
    case internalServer = "InternalServerError"
    /// 502.
    case badGateway = "BadGatewayError"
    /// 503.
    case serviceUnavailable = "ServiceUnavailableError"
    /// The answer broke off or made no sense.
    case connection = "APIConnectionError"
    /// Any other status.
    case other = "APIError"
}

import GatewayRouting
import GatewayWire

/// What an upstream's error response says, sorted into LiteLLM's classes of exceptions.
///
/// LiteLLM 1.106.2, exception_mapping_utils.py, `_map_openai_exception`, `_map_anthropic_exception`,
/// `_map_azure_exception`: the order of the tests is theirs, and so are the texts of services that only words tell apart.
struct UpstreamErrorReading {
    /// The class.
    var kind: FailureKind
    /// The status that the client gets.
    var status: Int
    /// The words for the client, with the class in front.
    var message: String
    /// The upstream's own type of the error.
    var type: String?
    /// The parameter that the upstream complains about.
    var parameter: String?

    /// Reads an error response.
    ///
    /// - Parameters:
    ///   - status: Its status.
    ///   - body: Its body, JSON or not.
    ///   - provider: Who sent it.
    init(status: Int, body: UnsafeRawBufferPointer, provider: any Provider) {
        let tree = try? JSONValue(parsing: body)
        let error = tree?["error"]
        let raw = String(decoding: body.prefix(64 << 10), as: UTF8.self)
        type = error?["type"]?.text ?? tree?["type"]?.text
        parameter = error?["param"]?.text
        let words = error?["message"]?.text ?? error?.text ?? tree?["message"]?.text ?? tree?["detail"]?.text
        switch provider.name {
        case "anthropic":
            (kind, self.status, message) = Self.anthropic(status, raw)
        case "azure":
            (kind, self.status, message) = Self.azure(status, raw, words ?? Self.spelled(status, raw))
        default:
            let text = words ?? Self.spelled(status, raw)
            (kind, self.status, message) = Self.openAI(status, raw, text, provider.exceptionName)
        }
        message = Self.spelled(kind, message)
        if kind == .contextWindow { parameter = nil }
    }

    /// The words of a response that has none: its page without the end of its last line.
    private static func spelled(_ status: Int, _ raw: String) -> String {
        guard let last = raw.lastIndex(where: { !$0.isNewline }) else { return "Error code: \(status)" }
        return String(raw[...last])
    }

    /// The class in front of the words.
    ///
    /// Two of LiteLLM's classes are made of the one of bad requests, which their texts name too.
    private static func spelled(_ kind: FailureKind, _ words: String) -> String {
        switch kind {
        case .contextWindow: "litellm.ContextWindowExceededError: litellm.BadRequestError: \(words)"
        case .contentPolicy: "litellm.BadRequestError: litellm.ContentPolicyViolationError: \(words)"
        default: "litellm.\(kind.rawValue): \(words)"
        }
    }

    private static func openAI(
        _ status: Int,
        _ raw: String,
        _ text: String,
        _ name: String
    ) -> (FailureKind, Int, String) {
        if UpstreamWords.limitsRates(raw, status: status) {
            return (.rateLimit, 429, "RateLimitError: \(name) - \(text)")
        }
        if UpstreamWords.exceedsContext(raw) {
            return (.contextWindow, 400, "ContextWindowExceededError: \(name) - \(text)")
        }
        if raw.contains("invalid_request_error"), raw.contains("model_not_found") {
            return (.notFound, 404, "\(name) - \(text)")
        }
        if raw.contains("A timeout occurred") { return (.timeout, 408, "\(name) - \(text)") }
        if UpstreamWords.violatesPolicy(raw) {
            return (.contentPolicy, 400, "ContentPolicyViolationError: \(name) - \(text)")
        }
        if raw.contains("invalid_request_error"), !raw.contains("Incorrect API key provided") {
            return (.badRequest, status, "\(name) - \(text)")
        }
        if raw.contains("The server had an error processing your request.") {
            return (.internalServer, 500, "\(name) - \(text)")
        }
        if raw.contains("Request too large") { return (.rateLimit, 429, "RateLimitError: \(name) - \(text)") }
        return switch status {
        case 400, 422: (.badRequest, 400, "\(name) - \(text)")
        case 401: (.authentication, 401, "AuthenticationError: \(name) - \(text)")
        case 404: (.notFound, 404, "NotFoundError: \(name) - \(text)")
        case 408, 504: (.timeout, status, "Timeout Error: \(name) - \(text)")
        case 429: (.rateLimit, 429, "RateLimitError: \(name) - \(text)")
        case 500: (.internalServer, 500, "InternalServerError: \(name) - \(text)")
        case 502: (.badGateway, 502, "BadGatewayError: \(name) - \(text)")
        case 503: (.serviceUnavailable, 503, "ServiceUnavailableError: \(name) - \(text)")
        default: (.other, status, "APIError: \(name) - \(text)")
        }
    }

    private static func azure(_ status: Int, _ raw: String, _ text: String) -> (FailureKind, Int, String) {
        if raw.contains("Internal server error") {
            return (.internalServer, 500, "AzureException Internal server error - \(text)")
        }
        if raw.contains("This model's maximum context length is") {
            return (.contextWindow, 400, "AzureException ContextWindowExceededError - \(text)")
        }
        if raw.contains("DeploymentNotFound") {
            return (.notFound, 404, "AzureException NotFoundError - \(text)")
        }
        if UpstreamWords.violatesAzurePolicy(raw) { return (.contentPolicy, 400, text) }
        if status == 400, raw.contains("invalid_request_error") {
            return (.badRequest, 400, "AzureException BadRequestError - \(text)")
        }
        return switch status {
        case 400: (.badRequest, 400, "AzureException - \(text)")
        case 401: (.authentication, 401, "AzureException AuthenticationError - \(text)")
        case 404: (.notFound, 404, "AzureException NotFoundError - \(text)")
        case 408: (.timeout, 408, "AzureException Timeout - \(text)")
        case 422: (.badRequest, 400, "AzureException BadRequestError - \(text)")
        case 429: (.rateLimit, 429, "AzureException RateLimitError - \(text)")
        case 502: (.badGateway, 502, "AzureException BadGatewayError - \(text)")
        case 503: (.serviceUnavailable, 503, "AzureException ServiceUnavailableError - \(text)")
        case 504: (.timeout, 504, "AzureException Timeout - \(text)")
        default: (.other, status, "AzureException APIError - \(text)")
        }
    }

    private static func anthropic(_ status: Int, _ raw: String) -> (FailureKind, Int, String) {
        if raw.contains("prompt is too long") || raw.contains("prompt: length") || UpstreamWords.exceedsContext(raw) {
            return (.contextWindow, 400, "AnthropicError - \(raw)")
        }
        if raw.contains("overloaded_error") || raw.contains("Overloaded") {
            return (.internalServer, 500, "AnthropicError - \(raw)")
        }
        if raw.contains("Invalid API Key") { return (.authentication, 401, "AnthropicError - \(raw)") }
        if raw.contains("content filtering policy") { return (.contentPolicy, 400, "AnthropicError - \(raw)") }
        let text = "AnthropicException - \(raw)"
        return switch status {
        case 400, 413: (.badRequest, 400, text)
        case 401: (.authentication, 401, text)
        case 403: (.permission, 403, text)
        case 404: (.notFound, 404, text)
        case 408: (.timeout, 408, text)
        case 409, 422: (.badRequest, status, text)
        case 429: (.rateLimit, 429, text)
        case 500, 529: (.internalServer, 500, text + ". Handle with `litellm.InternalServerError`.")
        case 502: (.badGateway, 502, "AnthropicException BadGatewayError - \(raw)")
        case 503: (.serviceUnavailable, 503, text + ". Handle with `litellm.ServiceUnavailableError`.")
        case 504: (.timeout, 504, "AnthropicException Timeout - \(raw)")
        default: (.other, status, text)
        }
    }
}

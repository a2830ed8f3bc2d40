import Testing

@testable import GatewayCore

/// Error responses of upstreams by class, status and words; LiteLLM 1.106.2, exception_mapping_utils.py.
@Suite struct UpstreamErrorReadingTests {
    private func read(_ status: Int, _ body: String, _ provider: any Provider) -> String {
        let reading = Array(body.utf8).withUnsafeBytes {
            UpstreamErrorReading(status: status, body: $0, provider: provider)
        }
        return "\(reading.kind) \(reading.status) \(reading.message)"
    }

    private static let openAI = OpenAIProvider("openai", exceptionName: "OpenAIException")

    @Test(arguments: [
        (
            400, #"{"error":{"message":"no","type":"x"}}"#,
            "badRequest 400 litellm.BadRequestError: OpenAIException - no"
        ),
        (
            401, #"{"error":{"message":"Incorrect API key provided","type":"invalid_request_error"}}"#,
            "authentication 401 litellm.AuthenticationError: AuthenticationError: OpenAIException - Incorrect API key provided"
        ),
        (
            404, #"{"error":{"message":"gone"}}"#,
            "notFound 404 litellm.NotFoundError: NotFoundError: OpenAIException - gone"
        ),
        (
            429, #"{"error":{"message":"slow down"}}"#,
            "rateLimit 429 litellm.RateLimitError: RateLimitError: OpenAIException - slow down"
        ),
        (
            500, #"{"error":{"message":"broken"}}"#,
            "internalServer 500 litellm.InternalServerError: InternalServerError: OpenAIException - broken"
        ),
        (502, "<html>\n", "badGateway 502 litellm.BadGatewayError: BadGatewayError: OpenAIException - <html>"),
        (
            503, "",
            "serviceUnavailable 503 litellm.ServiceUnavailableError: ServiceUnavailableError: OpenAIException - Error code: 503"
        ),
        (504, #"{"error":{"message":"late"}}"#, "timeout 504 litellm.Timeout: Timeout Error: OpenAIException - late"),
        (
            400,
            #"{"error":{"message":"This model's maximum context length is 5 tokens","type":"invalid_request_error"}}"#,
            "contextWindow 400 litellm.ContextWindowExceededError: litellm.BadRequestError: "
                + "ContextWindowExceededError: OpenAIException - This model's maximum context length is 5 tokens"
        ),
        (
            400, #"{"error":{"message":"no","type":"invalid_request_error","code":"content_policy_violation"}}"#,
            "contentPolicy 400 litellm.BadRequestError: litellm.ContentPolicyViolationError: "
                + "ContentPolicyViolationError: OpenAIException - no"
        ),
    ])
    func sortsOpenAIsErrors(status: Int, body: String, expected: String) {
        #expect(read(status, body, Self.openAI) == expected)
    }

    @Test(arguments: [
        (529, #"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#, "internalServer 500"),
        (400, #"{"error":{"message":"prompt is too long: 9 tokens"}}"#, "contextWindow 400"),
        (401, #"{"error":{"message":"invalid x-api-key"}}"#, "authentication 401"),
        (403, "{}", "permission 403"), (409, "{}", "badRequest 409"), (422, "{}", "badRequest 422"),
        (413, "{}", "badRequest 400"), (429, "{}", "rateLimit 429"),
    ])
    func sortsAnthropicsErrors(status: Int, body: String, expected: String) {
        #expect(read(status, body, AnthropicProvider()).hasPrefix(expected))
    }

    @Test func hostileBodiesAreOnlyWords() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(read(500, deep, Self.openAI).hasPrefix("internalServer 500"))
    }
}

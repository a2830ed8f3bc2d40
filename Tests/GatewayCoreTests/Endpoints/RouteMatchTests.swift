import NIOHTTP1
import Testing

@testable import GatewayCore

/// What request lines stand for; the paths of LiteLLM 1.106.2.
@Suite struct RouteMatchTests {
    @Test(arguments: [
        ("/v1/chat/completions", ModelEndpoint.chat), ("/chat/completions", .chat),
        ("/v1/completions", .completions), ("/completions", .completions),
        ("/v1/embeddings", .embeddings), ("/embeddings", .embeddings),
        ("/v1/responses", .responses), ("/responses", .responses),
        ("/v1/messages", .messages), ("/v1/messages/count_tokens", .countTokens),
    ])
    func modelsAreCalledByPost(path: String, endpoint: ModelEndpoint) {
        #expect(RouteMatch(.POST, path[...]) == .found(.model(endpoint), modelInPath: nil))
        #expect(RouteMatch(.GET, path[...]) == .wrongMethod)
    }

    @Test(arguments: [
        ("/openai/deployments/gpt/chat/completions", ModelEndpoint.chat, "gpt"),
        ("/openai/deployments/a/b/embeddings", .embeddings, "a/b"),
        ("/engines/gpt%2D4/completions", .completions, "gpt-4"),
        ("/engines/m/chat/completions", .chat, "m"),
    ])
    func pathsMayNameTheModel(path: String, endpoint: ModelEndpoint, model: String) {
        #expect(RouteMatch(.POST, path[...]) == .found(.model(endpoint), modelInPath: model))
    }

    @Test(arguments: [
        ("/", Endpoint.page), ("/v1/models", .models), ("/models", .models), ("/v1/models/a%2Fb", .oneModel("a/b")),
        ("/models/x", .oneModel("x")), ("/model/info", .modelInfo), ("/v1/model/info", .modelInfo),
        ("/model_group/info", .modelGroupInfo), ("/health", .health), ("/health/liveliness", .liveness),
        ("/health/liveness", .liveness), ("/health/readiness", .readiness), ("/metrics", .metrics),
        ("/metrics/", .metrics), ("/key/info", .management("/key/info")), ("/openapi.json", .openAPI),
    ])
    func otherPathsAreRead(path: String, endpoint: Endpoint) {
        #expect(RouteMatch(.GET, path[...]) == .found(endpoint, modelInPath: nil))
    }

    @Test(arguments: ["/nosuch", "/v1", "/v1/chat", "/engines//completions", "/v1/chat/completions/x", ""])
    func unknownPathsAreUnknown(path: String) {
        #expect(RouteMatch(.POST, path[...]) == .unknown)
    }

    @Test func probesMayAskForTheOptions() {
        #expect(RouteMatch(.OPTIONS, "/health/liveliness") == .found(.liveness, modelInPath: nil))
        #expect(RouteMatch(.POST, "/health/liveliness") == .wrongMethod)
    }
}

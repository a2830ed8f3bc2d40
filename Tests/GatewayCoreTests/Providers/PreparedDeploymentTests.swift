import NIOCore
import Testing

@testable import GatewayCore

/// The bytes that requests to an upstream begin with.
@Suite struct PreparedDeploymentTests {
    private func request(
        _ provider: any Provider,
        _ base: String,
        _ endpoint: ModelEndpoint,
        _ target: ProviderTarget
    ) throws -> String? {
        let base = try #require(UpstreamBase(base))
        let prepared = PreparedDeployment(provider: provider, base: base, target: target)
        let way = prepared.ways[endpoint]
        return way.map { way in
            String(buffer: way.request(body: Array("{}".utf8), extra: [], allocator: ByteBufferAllocator()))
        }
    }

    @Test func openAI() throws {
        let provider = try #require(Providers { _ in nil }["openai"])
        let target = ProviderTarget(model: "gpt-4o", key: "sk-1", organization: "org")
        #expect(
            try request(provider, "https://api.openai.com/v1", .chat, target) == """
                POST /v1/chat/completions HTTP/1.1\r
                host: api.openai.com\r
                user-agent: litellm-gateway\r
                accept: */*\r
                content-type: application/json\r
                authorization: Bearer sk-1\r
                openai-organization: org\r
                content-length: 2\r
                \r
                {}
                """
        )
    }

    @Test(arguments: [
        ("https://x.openai.azure.com", "POST /openai/deployments/gpt/chat/completions?api-version=2024-10-21 HTTP/1.1"),
        (
            "https://x.example/prefix/",
            "POST /prefix/openai/deployments/gpt/chat/completions?api-version=2024-10-21 HTTP/1.1"
        ),
    ])
    func azureNamesTheDeploymentInThePath(base: String, line: String) throws {
        let target = ProviderTarget(model: "gpt", key: "k")
        let text = try #require(try request(AzureProvider { _ in nil }, base, .chat, target))
        #expect(text.hasPrefix(line + "\r\n"))
        #expect(text.contains("\r\napi-key: k\r\n"))
    }

    @Test func anthropicHasNoEmbeddings() throws {
        let target = ProviderTarget(model: "claude", key: "k")
        #expect(try request(AnthropicProvider(), "https://api.anthropic.com", .embeddings, target) == nil)
        let text = try #require(try request(AnthropicProvider(), "https://api.anthropic.com", .chat, target))
        #expect(text.hasPrefix("POST /v1/messages HTTP/1.1\r\n"))
        #expect(text.contains("\r\nanthropic-version: 2023-06-01\r\nx-api-key: k\r\n"))
    }

    @Test func headersOfTheConfigurationCannotEndTheirLine() throws {
        var target = ProviderTarget(model: "m", key: "k\r\nx-evil: 1")
        target.extraHeaders = [("x-a\r\nb", "c\r\n\r\nd")]
        let provider = try #require(Providers { _ in nil }["openai"])
        let text = try #require(try request(provider, "http://h/a", .chat, target))
        #expect(!text.contains("\r\nx-evil"))
        #expect(text.contains("x-ab: cd\r\n"))
    }
}

import Testing

@testable import GatewayCore

/// Addresses of upstreams as `api_base` gives them.
@Suite struct UpstreamBaseTests {
    @Test(arguments: [
        ("https://api.openai.com/v1", "https api.openai.com 443 /v1", "api.openai.com"),
        ("http://127.0.0.1:8080", "http 127.0.0.1 8080 ", "127.0.0.1:8080"),
        ("http://vllm.models.svc:8000/v1/", "http vllm.models.svc 8000 /v1", "vllm.models.svc:8000"),
        ("http://[::1]:9000/a/b//", "http ::1 9000 /a/b", "[::1]:9000"),
        ("https://user:word@host.example/x?y=z", "https host.example 443 /x", "host.example"),
        ("https://host.example:443", "https host.example 443 ", "host.example"),
    ])
    func readsAddresses(text: String, expected: String, host: String) throws {
        let base = try #require(UpstreamBase(text))
        let origin = base.origin
        #expect("\(origin.isSecure ? "https" : "http") \(origin.host) \(origin.port) \(base.path)" == expected)
        #expect(base.hostHeader == host)
    }

    @Test(arguments: [
        "", "api.openai.com", "ftp://x", "http://", "http://:80", "http://a:0", "http://a:70000", "http://a b",
    ])
    func refusesOthers(text: String) {
        #expect(UpstreamBase(text) == nil)
    }
}

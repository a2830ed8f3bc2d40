import GatewayConfiguration
import OrderedCollections
import Testing
import ValueModel

@Suite struct ProxyConfigurationTests {
    let configuration = ProxyConfiguration(Samples.production)

    @Test func deploymentsHaveTypes() throws {
        #expect(configuration.deployments.map(\.modelName) == ["gpt-4o", "claude-*", "gpt-4o-mini"])
        let first = try #require(configuration.deployments.first)
        #expect(first.parameters.model == .literal("azure/gpt-4o"))
        #expect(first.parameters.apiKey == .environment("AZURE_KEY"))
        #expect(first.parameters.rpm == .literal(600))
        #expect(first.parameters.tpm == .environment("TPM"))
        #expect(first.parameters.weight == .literal(0.5))
        #expect(first.parameters.timeout == .literal(30))
        #expect(first.parameters.tags == ["eu"])
        #expect(first.parameters.extraHeaders == ["x-team": "a"])
        #expect(first.parameters.extras == ["temperature": 0.2, "provider_switch": ["deep": [1, nil]]])
        #expect(first.id == .literal("eu-1"))
        #expect(first.maxInputTokens == .literal(128_000))
        #expect(first.accessGroups == ["all"])
        #expect(configuration.deployments.last?.parameters.order == .literal(2))
    }

    @Test func gatewaySettingsHaveTypes() throws {
        let gateway = configuration.gateway
        #expect(gateway.dropsParameters == .literal(true))
        #expect(gateway.requestTimeout == .literal(600))
        #expect(gateway.callbacks == ["prometheus"])
        #expect(gateway.successCallbacks == ["langfuse"])
        #expect(gateway.extras == ["some_future_key": ["a": 1]])
        let cache = try #require(gateway.cacheSettings)
        #expect(cache.type == .literal("redis"))
        #expect(cache.port == .environment("REDIS_PORT"))
        #expect(cache.usesTLS == .environment("REDIS_SSL"))
        #expect(cache.ttl == .literal(3600))
        #expect(cache.supportedCallTypes == ["acompletion"])
        #expect(cache.extras == [:])
    }

    @Test func routerSettingsHaveTypes() throws {
        let router = configuration.router
        #expect(router.strategy == .literal("least-busy"))
        #expect(router.numRetries == .literal(3))
        #expect(router.enablesPreCallChecks == .literal(true))
        let rule = try #require(router.fallbacks?.first)
        #expect(rule.group == "gpt-4o")
        #expect(rule.targets.map(\.model) == ["gpt-4o-mini", "claude-opus"])
        #expect(rule.targets.last?.overrides == ["max_tokens": 10])
        // Configured as none is not the same as not configured.
        #expect(router.contextWindowFallbacks == [])
        #expect(router.contentPolicyFallbacks == nil)
        #expect(router.defaultFallbacks == ["gpt-4o-mini"])
        #expect(router.aliases["gpt-4"]?.model == "gpt-4o")
        #expect(router.aliases["secret"]?.isHidden == true)
        #expect(router.retryPolicy == ["TimeoutErrorRetries": 3, "RateLimitErrorRetries": 0])
        #expect(router.extras == [:])
    }

    @Test func generalSettingsHaveTypes() {
        let general = configuration.general
        #expect(general.masterKey == .environment("PROXY_MASTER_KEY"))
        #expect(general.databaseURL == .environment("DATABASE_URL"))
        #expect(general.databaseConnectionPoolLimit == .literal(10))
        #expect(general.allowedIPs == ["10.0.0.1"])
        #expect(general.alerting == ["slack"])
        #expect(general.extras == [:])
        #expect(configuration.environment["LANGFUSE_HOST"] == .literal("https://langfuse.internal"))
        #expect(configuration.extras == ["environment_variables": ["DEBUG": true]])
    }

    @Test func theSourceIsKeptAsItCame() {
        #expect(configuration.source == Samples.production)
    }

    @Test func whatDoesNotFitIsKept() {
        let value: Value = [
            "future": [1], "model_list": [["model_name": 1], Samples.model("a")], "include": ["b.yaml"],
            "litellm_settings": "os.environ/ALL",
            "router_settings": [
                "num_retries": "three", "fallbacks": [["a": "b"]], "retry_policy": ["TimeoutErrorRetries": "x"],
                "model_group_alias": ["a": 1], "timeout": true,
            ],
        ]
        let configuration = ProxyConfiguration(value)
        #expect(configuration.deployments.map(\.modelName) == ["a"])
        #expect(configuration.includes == ["b.yaml"])
        #expect(
            configuration.extras == [
                "future": [1], "litellm_settings": "os.environ/ALL", "model_list": [["model_name": 1]],
            ]
        )
        #expect(configuration.router.extras == value["router_settings"]?.members)
        #expect(configuration.source == value)
    }

    @Test(arguments: [.null, "text", [], 1] as [Value])
    func whatIsNoMapIsEmpty(value: Value) {
        let configuration = ProxyConfiguration(value)
        #expect(configuration.deployments.isEmpty)
        #expect(configuration.general == GeneralSettings(nil))
        #expect(configuration.source == value)
    }

    @Test func referencesAreListed() {
        #expect(
            configuration.referencedVariables == [
                "AZURE_BASE", "AZURE_KEY", "TPM", "REDIS_HOST", "REDIS_PORT", "REDIS_PASSWORD", "REDIS_SSL",
                "PROXY_MASTER_KEY", "DATABASE_URL",
            ]
        )
        #expect(ProxyConfiguration(["a": ["os.environ/A", ["b": "os.environ/B"]]]).referencedVariables == ["B"])
    }
}

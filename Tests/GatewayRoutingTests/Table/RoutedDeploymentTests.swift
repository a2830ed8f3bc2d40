import GatewayConfiguration
import OrderedCollections
import Testing
import ValueModel

@testable import GatewayRouting

struct RoutedDeploymentTests {
    @Test func referencesAreFollowedAtAnyDepthButNotDirectlyInLists() throws {
        let table = try Samples.table(
            [
                Samples.model(
                    "a",
                    "a-1",
                    [
                        "model": "os.environ/MODEL", "api_key": "os.environ/KEY", "api_base": "os.environ/MISSING",
                        "rpm": "os.environ/RPM", "temperature": 0.5,
                        "metadata": ["deep": [["x": "os.environ/KEY"], "os.environ/KEY"]],
                        "extra_headers": ["x-key": "os.environ/KEY", "x-number": 7],
                    ]
                )
            ],
            router: ["default_litellm_params": ["temperature": 1, "seed": "os.environ/RPM"]],
            variables: ["MODEL": "azure/gpt", "KEY": "secret", "RPM": "30"]
        )
        let deployment = try #require(table.deployments.first)
        #expect(deployment.provider == "azure")
        #expect(deployment.model == "gpt")
        #expect(deployment.apiKey == "secret")
        #expect(deployment.apiBase == nil)
        #expect(deployment.limits.rpm == 30)
        #expect(deployment.extraHeaders == ["x-key": "secret", "x-number": "7"])
        #expect(
            deployment.requestDefaults == [
                "temperature": 0.5, "metadata": ["deep": [["x": "secret"], "os.environ/KEY"]], "seed": "30",
            ]
        )
    }

    @Test func credentialsOfTheListFillWhatIsMissing() throws {
        let configuration: Value = [
            "model_list": [
                [
                    "model_name": "a",
                    "litellm_params": ["model": "openai/x", "litellm_credential_name": "c", "api_base": "http://own"],
                ]
            ],
            "credential_list": [
                ["credential_name": "c", "credential_values": ["api_key": "os.environ/K", "api_base": "http://other"]]
            ],
        ]
        let table = try RoutingTable(ProxyConfiguration(configuration)) { $0 == "K" ? "secret" : nil }
        #expect(table.deployments.first?.apiKey == "secret")
        #expect(table.deployments.first?.apiBase == "http://own")
    }

    @Test(
        arguments: [
            ("openai/gpt-4o", nil, "openai", "gpt-4o"), ("hosted_vllm/meta/llama", nil, "hosted_vllm", "meta/llama"),
            ("gpt-4o", nil, "openai", "gpt-4o"), ("claude-opus", nil, "anthropic", "claude-opus"),
            ("meta/llama", "hosted_vllm", "hosted_vllm", "meta/llama"), ("openai/x", "openai", "openai", "x"),
            ("echo/loud", nil, "echo", "loud"), ("llama", nil, "openai", "llama"), ("/x", nil, "openai", "/x"),
        ] as [(String, String?, String, String)]
    )
    func providersOfModels(model: String, custom: String?, provider: String, name: String) {
        let split = ProviderName.split(model, custom: custom)
        #expect(split.provider == provider)
        #expect(split.model == name)
    }

    @Test(
        arguments: [
            (["max_parallel_requests": 7, "rpm": 3], 7), (["rpm": 3, "tpm": 9000], 3), (["tpm": 9000], 54),
            (["tpm": 1], 1), ([:], 11), (["rpm": 0], nil),
        ] as [(Value, Int?)]
    )
    func slotsFollowFromOtherLimits(parameters: Value, slots: Int?) throws {
        let table = try Samples.table(
            [Samples.model("a", "a-1", parameters)],
            router: ["default_max_parallel_requests": 11]
        )
        #expect(table.deployments.first?.limits.maxParallelRequests == slots)
    }

    // Golden: LiteLLM 1.106.2, Router.generate_model_id, of parameters in the order in which they are written here.
    @Test(
        arguments: [
            (
                ["model": "openai/x", "api_key": "k", "api_base": "http://127.0.0.1:9/v1"] as ValueObject,
                "ad4eb2db1d12ca4d6544bdbe5b7f41f8de40810574fd990cbb21998b58be7721"
            ),
            (
                [
                    "model": "openai/x", "tags": ["eu", "it's"], "rpm": 10, "weight": 0.5, "drop_params": true,
                    "none": nil, "extra_headers": ["x": "\u{E4}\"\n\u{1F600}", "n": 1, "list": [1, nil, false]],
                ] as ValueObject,
                "cf25807220d3bc92af8f710dd143f3fa1f80d579018a484bb92722dada6a7319"
            ),
        ] as [(ValueObject, String)]
    )
    func identitiesAreLiteLLMs(parameters: ValueObject, identity: String) throws {
        let table = try Samples.table([["model_name": "a", "litellm_params": .object(parameters)]])
        #expect(table.deployments.first?.id == identity)
    }
}

import OrderedCollections
import ValueModel

/// Configurations about which there is nothing to say.
enum GoodConfigurations {
    static let all: [Value] = [
        with([:]), with(["router_settings": nil]), ["general_settings": ["store_model_in_db": true]],
        ["include": ["models.yaml"]],
        // Whole numbers that went through Helm, and references in place of any type.
        with(["litellm_settings": ["request_timeout": 1e7, "num_retries": 3.0, "cache": "os.environ/CACHE"]]),
        with(["litellm_settings": "os.environ/ALL", "router_settings": ["fallbacks": "os.environ/FALLBACKS"]]),
        // Fakes, addresses without passwords, and files.
        with(["general_settings": ["database_url": "postgresql://db.internal:5432/litellm"]]),
        ["model_list": [["model_name": "a", "litellm_params": ["model": "x/y", "api_key": "fake-key"]]]],
        ["model_list": [["model_name": "a", "litellm_params": ["model": "x/y", "api_key": "eXaMpLeOnLy"]]]],
        ["model_list": [["model_name": "a", "litellm_params": ["model": "x/y", "vertex_credentials": "adc.json"]]]],
        // Other keys of a model are parameters of its requests.
        ["model_list": [["model_name": "a", "litellm_params": ["model": "x/y", "some_provider_switch": [1]]]]],
        [
            "model_list": [
                [
                    "model_name": "a",
                    "litellm_params": ["model": "x/y", "s3_secret_access_key": "os.environ/K", "top_a": 1],
                ]
            ]
        ],
        // Wildcards, aliases and the fallback of all.
        with(["router_settings": ["fallbacks": [["*": ["b"]], ["openai/o3": ["anthropic/claude-x"]]]]]),
        with(["router_settings": ["model_group_alias": ["c": "a"], "fallbacks": [["c": [["model": "b", "n": 1]]]]]]),
        // The same in both places is no conflict.
        with(["litellm_settings": ["num_retries": 2], "router_settings": ["num_retries": 2]]),
        with(["environment_variables": ["A": "x", "B": 1, "C": true]]),
    ]

    /// A configuration with three groups, and what a case adds.
    static func with(_ settings: Value) -> Value {
        var members = settings.members ?? [:]
        members["model_list"] = [Samples.model("a"), Samples.model("b"), Samples.model("openai/*"), wild]
        return .object(members)
    }

    private static let wild = Samples.model("anthropic/*-x")
}

import OrderedCollections
import ValueModel

/// Configurations about which there is something to say; what, stands in `Cases/bad-configurations.txt`.
enum BadConfigurations {
    static let all: [Value] = forms + models + secrets

    static let forms: [Value] = [
        "text", nil, [:], ["model_list": []],
        with(["router_setings": [:]]),
        with(["some_plugin": [:]]),
        with(["general_settings": ["routing_strategy": "least-busy"]]),
        with(["num_retries": 3]),
        ["model_list": [["model_name": "a", "litellm_params": ["model": "x/y"], "rpm": 3]]],
        with(["router_settings": ["routing_stategy": "least-busy"]]),
        with(["router_settings": ["routing_strategy": "latency"]]),
        with(["router_settings": ["routing_strategy": 1]]),
        with(["router_settings": ["num_retries": "three"]]),
        with(["router_settings": ["num_retries": "3"]]),
        with(["router_settings": ["num_retries": 2.5]]),
        with(["router_settings": ["num_retries": -1]]),
        with(["router_settings": ["enable_pre_call_checks": "yes"]]),
        with(["router_settings": ["fallbacks": ["a": ["b"]]]]),
        with(["router_settings": ["retry_policy": ["TimeoutRetries": 1]]]),
        with(["litellm_settings": ["callbacks": 1]]),
        with(["litellm_settings": ["callbacks": ["os.environ/CALLBACK"]]]),
        with(["litellm_settings": ["json_logs": "os.environ/"]]),
        with(["litellm_settings": ["cache_params": ["type": "Redis", "ttl": -5]]]),
        with(["litellm_settings": ["cache_params": ["supported_call_types": ["completions"]]]]),
        with(["litellm_settings": ["num_retries": 1], "router_settings": ["num_retries": 2]]),
        with(["environment_variables": ["A": ["b"]]]),
    ]

    static let models: [Value] = [
        ["model_list": ["model_name": "a"]],
        ["model_list": [["model_name": "a"]]],
        ["model_list": [["model_name": "a", "litellm_params": ["api_base": "http://x"]]]],
        ["model_list": [["modelname": "a", "litellm_params": ["model": "x/y", "api_bse": "z", "rpm": "many"]]]],
        ["model_list": [["model_name": "a", "litellm_params": ["model": "x/y"], "model_info": ["mode": "chats"]]]],
        ["model_list": [identified("1"), identified("2"), identified("1")]],
        with(["router_settings": ["fallbacks": [["a": ["gpt4"]], ["nobody": ["a"]]]]]),
        with(["router_settings": ["default_fallbacks": ["other"]]]),
        with(["litellm_settings": ["context_window_fallbacks": [["a": [["model": "aa"]]]]]]),
        with(["general_settings": ["store_model_in_db": true], "router_settings": ["default_fallbacks": ["other"]]]),
        with(["router_settings": ["fallbacks": [["a": ["a"]]]]]),
        with(["router_settings": ["model_group_alias": ["x": "nobody", "y": ["model": "none", "hidden": true]]]]),
    ]

    static let secrets: [Value] = [
        with(["general_settings": ["master_key": "sk-1234"]]),
        with(["general_settings": ["master_key": "hunter2"]]),
        with(["general_settings": ["master_key": "sk-4b1c9d7e2f8a6053b1c9d7e2"]]),
        with(["general_settings": ["database_url": "postgresql://litellm:s3cr3t-pw@db:5432/litellm"]]),
        ["model_list": [["model_name": "a", "litellm_params": ["model": "x/y", "api_key": "sk-proj-8f3b2c1d9e"]]]],
        with(["litellm_settings": ["cache_params": ["type": "redis", "password": "correct-horse"]]]),
        with(["environment_variables": ["OPENAI_API_KEY": "sk-proj-8f3b2c1d9e"]]),
        with(["callback_settings": ["langfuse": ["langfuse_secret": "lf-0123456789"]]]),
        with(["credential_list": [["credential_values": ["api_key": "sk-proj-8f3b2c1d9e"]]]]),
    ]

    static func with(_ settings: Value) -> Value {
        var members = settings.members ?? [:]
        members["model_list"] = [Samples.model("a"), Samples.model("b")]
        return .object(members)
    }

    static func identified(_ id: Value) -> Value {
        ["model_name": "a", "litellm_params": ["model": "x/y"], "model_info": ["id": id]]
    }
}

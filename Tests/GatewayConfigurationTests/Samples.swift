import ValueModel

/// Configurations that tests share.
enum Samples {
    /// A deployment whose only interest is its name.
    static func model(_ name: String) -> Value {
        ["model_name": .string(name), "litellm_params": ["model": "openai/x"]]
    }

    /// What the values of the upstream chart contain, with references for secrets.
    static let production: Value = [
        "model_list": [
            [
                "model_name": "gpt-4o",
                "litellm_params": [
                    "model": "azure/gpt-4o", "api_base": "os.environ/AZURE_BASE", "api_key": "os.environ/AZURE_KEY",
                    "api_version": "2024-10-21", "rpm": 600, "tpm": "os.environ/TPM", "weight": 0.5,
                    "timeout": 30, "stream_timeout": 5.5, "tags": ["eu"], "temperature": 0.2,
                    "extra_headers": ["x-team": "a"], "provider_switch": ["deep": [1, nil]],
                ],
                "model_info": ["id": "eu-1", "mode": "chat", "access_groups": ["all"], "max_input_tokens": 128_000],
            ],
            ["model_name": "claude-*", "litellm_params": ["model": "anthropic/claude-*"]],
            ["model_name": "gpt-4o-mini", "litellm_params": ["model": "openai/gpt-4o-mini", "order": 2]],
        ],
        "litellm_settings": [
            "drop_params": true, "request_timeout": 600, "cache": true, "callbacks": ["prometheus"],
            "success_callback": "langfuse", "json_logs": true, "some_future_key": ["a": 1],
            "cache_params": [
                "type": "redis", "host": "os.environ/REDIS_HOST", "port": "os.environ/REDIS_PORT",
                "password": "os.environ/REDIS_PASSWORD", "ttl": 3600, "namespace": "litellm", "mode": "default_off",
                "supported_call_types": ["acompletion"], "max_messages": 10, "ssl": "os.environ/REDIS_SSL",
            ],
        ],
        "router_settings": [
            "routing_strategy": "least-busy", "num_retries": 3, "enable_pre_call_checks": true,
            "fallbacks": [["gpt-4o": ["gpt-4o-mini", ["model": "claude-opus", "max_tokens": 10]]]],
            "context_window_fallbacks": [], "default_fallbacks": ["gpt-4o-mini"],
            "model_group_alias": ["gpt-4": "gpt-4o", "secret": ["model": "gpt-4o", "hidden": true]],
            "retry_policy": ["TimeoutErrorRetries": 3, "RateLimitErrorRetries": 0],
        ],
        "general_settings": [
            "master_key": "os.environ/PROXY_MASTER_KEY", "database_url": "os.environ/DATABASE_URL",
            "database_connection_pool_limit": 10, "alerting": ["slack"], "allowed_ips": ["10.0.0.1"],
        ],
        "environment_variables": ["LANGFUSE_HOST": "https://langfuse.internal", "DEBUG": true],
    ]
}

extension ConfigurationSection {
    /// An element of `model_list`.
    public static let model = ConfigurationSection(
        "model_list[]",
        "A deployment: one upstream model under the name that clients ask for.",
        [
            ConfigurationKey(
                "model_name",
                .string,
                "The name that clients ask for; deployments of one name share the load, and `*` matches any text.",
                isRequired: true
            ),
            ConfigurationKey(
                "litellm_params",
                .section(.modelParameters),
                "Where the deployment is, and the defaults of its requests.",
                isRequired: true
            ),
            ConfigurationKey("model_info", .section(.modelDescription), "What is known of the deployment."),
        ]
    )

    /// The `litellm_params` of a deployment.
    public static let modelParameters = ConfigurationSection(
        "model_list[].litellm_params",
        "Where a deployment is and how it is called; other keys are defaults of the request's own parameters.",
        expectsOtherKeys: true,
        connectionKeys + limitKeys + requestKeys
    )

    private static let connectionKeys = [
        ConfigurationKey("model", .string, "The upstream model as `provider/name`.", isRequired: true),
        ConfigurationKey("api_base", .string, "The address of the API, up to and with its version."),
        ConfigurationKey("base_url", .string, "The same as `api_base`."),
        ConfigurationKey("api_key", .string, "The key that is sent upstream.", isSecret: true),
        ConfigurationKey("api_version", .string, "The version of the API, where the provider has several."),
        ConfigurationKey("organization", .string, "The organization that is billed."),
        ConfigurationKey("custom_llm_provider", .string, "The provider, where `model` does not name it."),
        ConfigurationKey("litellm_credential_name", .string, "A credential of `credential_list` to use."),
        ConfigurationKey("region_name", .string, "The region of the deployment."),
        ConfigurationKey("aws_access_key_id", .string, "The access key of an AWS account.", isSecret: true),
        ConfigurationKey("aws_secret_access_key", .string, "The secret key of an AWS account.", isSecret: true),
        ConfigurationKey("aws_session_token", .string, "The token of an AWS session.", isSecret: true),
        ConfigurationKey("aws_region_name", .string, "The AWS region."),
        ConfigurationKey("aws_role_name", .string, "The AWS role to assume."),
        ConfigurationKey("vertex_project", .string, "The Google Cloud project."),
        ConfigurationKey("vertex_location", .string, "The Google Cloud region."),
        ConfigurationKey(
            "vertex_credentials",
            .either([.string, .object]),
            "Google credentials, or the file with them."
        ),
        ConfigurationKey("azure_ad_token", .string, "A token of Entra ID.", isSecret: true),
        ConfigurationKey("tenant_id", .string, "The Entra ID tenant."),
        ConfigurationKey("client_id", .string, "The Entra ID application."),
        ConfigurationKey("client_secret", .string, "The secret of the Entra ID application.", isSecret: true),
        ConfigurationKey("extra_headers", .map(of: .string), "Headers to add to upstream requests."),
        ConfigurationKey(
            "ssl_verify",
            .either([.boolean, .string]),
            "Whether certificates are checked, or a CA file."
        ),
        ConfigurationKey("mock_response", .any, "An answer to give without asking upstream."),
    ]

    private static let limitKeys = [
        ConfigurationKey("rpm", .integer, "Requests a minute that the deployment takes.", minimum: 0),
        ConfigurationKey("tpm", .integer, "Tokens a minute that the deployment takes.", minimum: 0),
        ConfigurationKey("itpm", .integer, "Input tokens a minute that the deployment takes.", minimum: 0),
        ConfigurationKey("otpm", .integer, "Output tokens a minute that the deployment takes.", minimum: 0),
        ConfigurationKey("weight", .number, "The share of the group's requests.", minimum: 0),
        ConfigurationKey("order", .integer, "The rank in the group; the lowest one that is healthy is used."),
        ConfigurationKey("max_parallel_requests", .integer, "Requests that may be under way at once.", minimum: 1),
        ConfigurationKey("timeout", .number, "Seconds until an answer must be complete.", minimum: 0),
        ConfigurationKey("stream_timeout", .number, "Seconds until the first and each next chunk.", minimum: 0),
        ConfigurationKey("max_retries", .integer, "Retries inside one attempt.", default: "0", minimum: 0),
        ConfigurationKey("num_retries", .integer, "Retries within the group; wins over the router's.", minimum: 0),
        ConfigurationKey("cooldown_time", .number, "Seconds out of use after failures; 0 for never.", minimum: 0),
        ConfigurationKey("tags", .list(of: .string), "Tags that requests can choose deployments by."),
        ConfigurationKey("input_cost_per_token", .number, "The price of an input token in dollars.", minimum: 0),
        ConfigurationKey("output_cost_per_token", .number, "The price of an output token in dollars.", minimum: 0),
        ConfigurationKey("max_budget", .number, "Dollars that may be spent in a budget period.", minimum: 0),
        ConfigurationKey("budget_duration", .string, "The length of a budget period, such as `30d`."),
        ConfigurationKey(
            "default_api_key_tpm_limit",
            .integer,
            "Tokens a minute for a key without a limit.",
            minimum: 0
        ),
        ConfigurationKey("default_api_key_rpm_limit", .integer, "Requests a minute for a key without one.", minimum: 0),
        ConfigurationKey("keepalive_seconds", .number, "Seconds between keep-alive lines of a stream.", minimum: 0),
        ConfigurationKey("drop_params", .boolean, "Whether parameters the provider does not know are dropped."),
        ConfigurationKey("use_in_pass_through", .boolean, "Whether pass-through routes use these credentials."),
    ]

    /// The parameters of requests that configurations set most; the client's own value wins.
    private static let requestKeys = [
        ConfigurationKey("temperature", .number, "The default sampling temperature.", minimum: 0),
        ConfigurationKey("top_p", .number, "The default nucleus sampling share.", minimum: 0),
        ConfigurationKey("top_k", .integer, "The default number of candidates for a token.", minimum: 0),
        ConfigurationKey("min_p", .number, "The default least probability of a token.", minimum: 0),
        ConfigurationKey("stream", .boolean, "Whether answers are streams by default."),
        ConfigurationKey("stream_options", .object, "The default options of streams."),
        ConfigurationKey("tool_choice", .any, "The default choice of tools."),
        ConfigurationKey("parallel_tool_calls", .boolean, "Whether tools may be called at once by default."),
        ConfigurationKey("logprobs", .any, "Whether probabilities are returned by default."),
        ConfigurationKey("top_logprobs", .integer, "How many of them by default.", minimum: 0),
        ConfigurationKey("logit_bias", .object, "The default bias of tokens."),
        ConfigurationKey("service_tier", .string, "The default tier of service."),
        ConfigurationKey("metadata", .object, "The default metadata of requests."),
        ConfigurationKey("max_tokens", .integer, "The default limit of output tokens.", minimum: 1),
        ConfigurationKey("max_completion_tokens", .integer, "The default limit of output tokens.", minimum: 1),
        ConfigurationKey("n", .integer, "The default number of choices.", minimum: 1),
        ConfigurationKey("stop", .names, "The default stop sequences."),
        ConfigurationKey("seed", .integer, "The default seed."),
        ConfigurationKey("user", .string, "The default end user."),
        ConfigurationKey("presence_penalty", .number, "The default presence penalty."),
        ConfigurationKey("frequency_penalty", .number, "The default frequency penalty."),
        ConfigurationKey("response_format", .object, "The default response format."),
        ConfigurationKey("tools", .list(of: .object), "The default tools."),
        ConfigurationKey("reasoning_effort", .string, "The default reasoning effort."),
        ConfigurationKey("thinking", .object, "The default thinking budget."),
        ConfigurationKey("extra_body", .object, "Members to add to the body of upstream requests."),
        ConfigurationKey("dimensions", .integer, "The default length of embeddings.", minimum: 1),
        ConfigurationKey("encoding_format", .string, "The default format of embeddings."),
        ConfigurationKey("cache_control_injection_points", .list(of: .object), "Where prompts are marked for caching."),
    ]
}

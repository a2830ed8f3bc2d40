public import OrderedCollections

/// A map of config.yaml and the keys that are known in it.
///
/// The tables follow LiteLLM's proxy: what its configuration reader, router and cache take by name. Keys that are not in
/// a table are passed on as they are.
public struct ConfigurationSection: Sendable {
    /// The place of the section, such as `router_settings` or `model_list[].litellm_params`.
    public let path: String
    /// What the section is for, in one sentence.
    public let documentation: String
    /// The known keys by name, in the order of the reference.
    public let keys: OrderedDictionary<String, ConfigurationKey>
    /// Whether unknown keys are meant to be there, as request parameters of a model are.
    public let expectsOtherKeys: Bool

    init(_ path: String, _ documentation: String, expectsOtherKeys: Bool = false, _ keys: [ConfigurationKey]) {
        self.path = path
        self.documentation = documentation
        self.expectsOtherKeys = expectsOtherKeys
        self.keys = OrderedDictionary(keys.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// All sections, from the root down, in the order of the reference.
    public static let all: [ConfigurationSection] = [
        .root, .model, .modelParameters, .modelDescription, .gatewaySettings, .cacheParameters, .routerSettings,
        .retryPolicy, .allowedFailsPolicy, .generalSettings,
    ]

    /// The whole of config.yaml.
    public static let root = ConfigurationSection(
        "",
        "The whole of config.yaml.",
        [
            ConfigurationKey("model_list", .list(of: .section(.model)), "The deployments that requests are sent to."),
            ConfigurationKey("litellm_settings", .section(.gatewaySettings), "How requests are handled."),
            ConfigurationKey("router_settings", .section(.routerSettings), "How a deployment is chosen."),
            ConfigurationKey("general_settings", .section(.generalSettings), "The server, its keys and its database."),
            ConfigurationKey(
                "environment_variables",
                .map(of: .either([.string, .number, .boolean])),
                "Variables that are set before anything else is read."
            ),
            ConfigurationKey("include", .names, "Other files to read, beside this one; their lists are appended."),
            ConfigurationKey("credential_list", .list(of: .object), "Named credentials that models refer to."),
            ConfigurationKey("mcp_servers", .object, "Tool servers to offer, by name."),
            ConfigurationKey("guardrails", .list(of: .object), "Checks of requests and answers."),
            ConfigurationKey("vector_store_registry", .list(of: .object), "Vector stores that requests may name."),
            ConfigurationKey("prompts", .list(of: .object), "Prompt templates that requests may name."),
            ConfigurationKey("search_tools", .list(of: .object), "Search tools that requests may name."),
            ConfigurationKey("files_settings", .list(of: .object), "Credentials for files, by provider."),
            ConfigurationKey("finetune_settings", .list(of: .object), "Credentials for fine-tuning, by provider."),
            ConfigurationKey("assistant_settings", .object, "Credentials for assistants."),
            ConfigurationKey("callback_settings", .object, "Settings of callbacks, by callback."),
        ]
    )
}

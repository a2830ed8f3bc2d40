extension ConfigurationSection {
    /// Keys of `general_settings` that few configurations need.
    static let rareGeneralKeys = [
        ConfigurationKey("image_generation_model", .string, "The model of every image request."),
        ConfigurationKey("embedding_model", .string, "The model of every embedding request."),
        ConfigurationKey("moderation_model", .string, "The model of moderation requests that name none."),
        ConfigurationKey("custom_key_generate", .string, "A function that decides on new keys."),
        ConfigurationKey("custom_sso", .string, "A function that signs users in."),
        ConfigurationKey("default_team_disabled", .boolean, "Whether every key needs a team.", default: "false"),
        ConfigurationKey("allow_user_auth", .boolean, "The old way to sign users in.", default: "false"),
        ConfigurationKey(
            "allow_client_side_credentials",
            .boolean,
            "Whether clients may send upstream credentials.",
            default: "false"
        ),
        ConfigurationKey(
            "dangerously_permit_weak_or_unset_master_key",
            .boolean,
            "Whether the gateway starts without a master key, or with one that everyone knows.",
            default: "false"
        ),
        ConfigurationKey("enable_oauth2_proxy_auth", .boolean, "Whether a proxy in front signs in.", default: "false"),
        ConfigurationKey("oauth2_config_mappings", .map(of: .string), "Headers of the proxy in front."),
        ConfigurationKey("litellm_license", .string, "The licence.", isSecret: true),
        ConfigurationKey("use_azure_key_vault", .boolean, "Whether keys come from Azure.", default: "false"),
        ConfigurationKey("use_google_kms", .boolean, "Whether keys come from Google.", default: "false"),
        ConfigurationKey(
            "disable_prisma_schema_update",
            .boolean,
            "Whether the schema is left alone.",
            default: "false"
        ),
        ConfigurationKey("supported_db_objects", .list(of: .string), "What is loaded from the database."),
        ConfigurationKey(
            "proxy_batch_polling_interval",
            .number,
            "Seconds between looks at a batch.",
            default: "6000",
            minimum: 0
        ),
        ConfigurationKey("spend_report_frequency", .string, "How often spend is reported, such as `7d`."),
        ConfigurationKey(
            "disable_retry_on_max_parallel_request_limit_error",
            .boolean,
            "Whether requests beyond the limit are not tried again.",
            default: "false"
        ),
        ConfigurationKey(
            "disable_adding_master_key_hash_to_db",
            .boolean,
            "Whether the master key has no row for its spend.",
            default: "false"
        ),
        ConfigurationKey(
            "disable_responses_id_security",
            .boolean,
            "Whether users may read each other's responses.",
            default: "false"
        ),
        ConfigurationKey(
            "reject_clientside_metadata_tags",
            .boolean,
            "Whether requests with tags of their own are refused.",
            default: "false"
        ),
        ConfigurationKey(
            "user_mcp_management_mode",
            .word(["restricted", "view_all"]),
            "Which tool servers users see.",
            default: "restricted"
        ),
        ConfigurationKey(
            "use_client_credentials_pass_through_routes",
            .boolean,
            "Whether pass-through routes use the client's credentials.",
            default: "false"
        ),
    ]
}

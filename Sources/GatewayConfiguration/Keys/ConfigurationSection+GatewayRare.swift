extension ConfigurationSection {
    /// Keys of `litellm_settings` that few configurations need.
    static let rareGatewayKeys = [
        ConfigurationKey("service_callbacks", .names, "Another name of `service_callback`."),
        ConfigurationKey(
            "require_auth_for_metrics_endpoint",
            .boolean,
            "Whether `/metrics` asks for a key.",
            default: "true"
        ),
        ConfigurationKey(
            "include_call_id_in_error_body",
            .boolean,
            "Whether errors tell the identity of their call.",
            default: "false"
        ),
        ConfigurationKey("telemetry", .boolean, "Whether anonymous usage is reported."),
        ConfigurationKey("enable_preview_features", .boolean, "Whether unfinished features are on.", default: "false"),
        ConfigurationKey("mcp_aliases", .map(of: .string), "Other names of tool servers."),
        ConfigurationKey("langfuse_default_tags", .list(of: .string), "What is reported to Langfuse as tags."),
        ConfigurationKey(
            "disable_end_user_cost_tracking",
            .boolean,
            "Whether the cost of end users is not counted.",
            default: "false"
        ),
        ConfigurationKey(
            "disable_end_user_cost_tracking_prometheus_only",
            .boolean,
            "Whether metrics do not tell end users apart.",
            default: "false"
        ),
        ConfigurationKey(
            "disable_add_transform_inline_image_block",
            .boolean,
            "Whether image addresses stay as they are for Fireworks.",
            default: "false"
        ),
        ConfigurationKey(
            "use_chat_completions_url_for_anthropic_messages",
            .boolean,
            "Whether `/v1/messages` goes to chat completions for OpenAI models.",
            default: "false"
        ),
        ConfigurationKey(
            "disable_hf_tokenizer_download",
            .boolean,
            "Whether one tokenizer counts for all models.",
            default: "false"
        ),
        ConfigurationKey(
            "enable_key_alias_format_validation",
            .boolean,
            "Whether names of keys are checked.",
            default: "false"
        ),
        ConfigurationKey("disable_copilot_system_to_assistant", .boolean, "Without effect, kept for old files."),
    ]
}

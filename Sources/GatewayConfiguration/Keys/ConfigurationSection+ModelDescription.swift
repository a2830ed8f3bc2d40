extension ConfigurationSection {
    /// The `model_info` of a deployment.
    public static let modelDescription = ConfigurationSection(
        "model_list[].model_info",
        "What is known of a deployment; other keys are shown to clients as they are.",
        expectsOtherKeys: true,
        [
            ConfigurationKey(
                "id",
                .string,
                "The identity of the deployment; made from name and parameters if missing."
            ),
            ConfigurationKey("mode", .word(modes), "What the model does, which decides how its health is checked."),
            ConfigurationKey("base_model", .string, "The model whose prices and limits count."),
            ConfigurationKey("access_groups", .list(of: .string), "Groups of models that keys are given access to."),
            ConfigurationKey("max_tokens", .integer, "The limit of output tokens.", minimum: 1),
            ConfigurationKey(
                "max_input_tokens",
                .integer,
                "The limit of input tokens; pre-call checks use it.",
                minimum: 1
            ),
            ConfigurationKey("max_output_tokens", .integer, "The limit of output tokens.", minimum: 1),
            ConfigurationKey("input_cost_per_token", .number, "The price of an input token in dollars.", minimum: 0),
            ConfigurationKey("output_cost_per_token", .number, "The price of an output token in dollars.", minimum: 0),
            ConfigurationKey("supports_function_calling", .boolean, "Whether the model calls functions."),
            ConfigurationKey("supports_vision", .boolean, "Whether the model takes images."),
            ConfigurationKey("supports_response_schema", .boolean, "Whether the model keeps to a schema."),
            ConfigurationKey("supports_prompt_caching", .boolean, "Whether the provider caches prompts."),
            ConfigurationKey("team_id", .string, "The only team that may use the deployment."),
            ConfigurationKey("disable_background_health_check", .boolean, "Whether the health check leaves it out."),
            ConfigurationKey("health_check_model", .string, "The model that the health check asks for."),
            ConfigurationKey("health_check_timeout", .number, "Seconds until a health check fails.", minimum: 0),
            ConfigurationKey("allowed_fails", .integer, "Failures a minute before a cooldown.", minimum: 0),
            ConfigurationKey("allowed_fails_policy", .section(.allowedFailsPolicy), "The same by kind of failure."),
            ConfigurationKey("cooldown_time", .number, "Seconds out of use after failures.", minimum: 0),
        ]
    )

    private static let modes = [
        "chat", "embedding", "completion", "image_generation", "audio_transcription", "audio_speech", "rerank",
        "responses", "realtime", "batch", "moderation", "video_generation", "ocr", "search",
    ]
}

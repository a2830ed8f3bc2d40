public import Diagnostics

extension DiagnosticCode {
    /// A key that the gateway gives no meaning to.
    public static let configUnknownKey = DiagnosticCode(
        "config.unknown-key",
        .info,
        "The gateway gives no meaning to this key; it is passed on as it is.",
        explanation: """
            Keys of config.yaml that the gateway does not know are kept and passed on, so that newer gateways and \
            plug-ins can read them. It is a warning where a known key has nearly the same name, or where the key has a \
            meaning in another section: then it is probably a mistake, and the setting has no effect.
            """
    )

    /// A value of the wrong type.
    public static let configWrongType = DiagnosticCode(
        "config.wrong-type",
        .error,
        "The value has another type than the gateway expects.",
        explanation: """
            The gateway stops, or ignores the setting, when a value has the wrong type. It is a warning where the value \
            is a string that spells the right one, as `"3"` for a number. In place of any value \
            `os.environ/NAME` takes the value of an environment variable.
            """
    )

    /// A word that is not among the allowed ones.
    public static let configBadEnum = DiagnosticCode(
        "config.bad-enum",
        .error,
        "The word is not one of those that the setting takes.",
        explanation: "The setting takes a fixed set of words; with another one the gateway does not start."
    )

    /// A number that makes no sense.
    public static let configOutOfRange = DiagnosticCode(
        "config.out-of-range",
        .error,
        "The number is smaller than makes sense.",
        explanation: "Times, counts and prices are not negative, and some must be at least one."
    )

    /// A required key that is missing.
    public static let configMissingKey = DiagnosticCode(
        "config.missing-key",
        .error,
        "A key that the gateway needs is missing.",
        explanation:
            "A deployment needs `model_name`, `litellm_params` and in them `model`; without them it does not start."
    )

    /// A configuration without models.
    public static let configNoModels = DiagnosticCode(
        "config.no-models",
        .info,
        "The configuration names no models.",
        explanation: """
            Without a `model_list` the gateway serves only models that are added later through its database. That is \
            fine with `general_settings.store_model_in_db`, and a mistake otherwise.
            """
    )

    /// Two deployments of one identity.
    public static let configDuplicateModelID = DiagnosticCode(
        "config.duplicate-model-id",
        .warning,
        "Two deployments have the same `model_info.id`.",
        explanation: """
            Cooldowns, counters and health are kept by the identity of a deployment. Two deployments of one identity \
            share them, so a failure of one takes both out of use. Give each its own, or none.
            """
    )

    /// A key that another section decides.
    public static let configShadowedKey = DiagnosticCode(
        "config.shadowed-key",
        .warning,
        "The setting is also in `router_settings`, which wins.",
        explanation: """
            Retries, fallbacks and cooldowns can stand in `litellm_settings` and in `router_settings`. Where both have \
            a key, the one in `litellm_settings` has no effect.
            """
    )
}

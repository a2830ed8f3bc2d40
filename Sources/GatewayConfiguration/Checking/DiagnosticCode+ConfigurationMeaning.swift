public import Diagnostics

extension DiagnosticCode {
    /// A fallback that names a group without deployments.
    public static let configUnknownModelInFallback = DiagnosticCode(
        "config.unknown-model-in-fallback",
        .warning,
        "A fallback names a model group that nothing provides.",
        explanation: """
            A fallback goes from one model group to others. A name that no `model_name`, alias or wildcard provides \
            makes the fallback fail when it is needed. It is only information where models may come from the database.
            """
    )

    /// An alias of a group without deployments.
    public static let configUnknownModelInAlias = DiagnosticCode(
        "config.unknown-model-in-alias",
        .warning,
        "An alias leads to a model group that nothing provides.",
        explanation: "Requests for the alias fail, as no `model_name` or wildcard provides the group it leads to."
    )

    /// A fallback from a group to the same group.
    public static let configFallbackToItself = DiagnosticCode(
        "config.fallback-to-itself",
        .warning,
        "A model group falls back to itself.",
        explanation:
            "The same deployments are asked again right after they failed. Name another group, or raise `num_retries`."
    )

    /// A secret in clear text.
    public static let configLiteralSecret = DiagnosticCode(
        "config.literal-secret",
        .warning,
        "A secret stands in config.yaml in clear text.",
        explanation: """
            config.yaml becomes a ConfigMap, which everyone who may read the namespace can read, and lies in version \
            control. Put the secret into a Secret, give it to the gateway as an environment variable, and write \
            `os.environ/NAME` here.
            """
    )

    /// A master key that can be guessed.
    public static let configWeakMasterKey = DiagnosticCode(
        "config.weak-master-key",
        .warning,
        "The master key can be guessed.",
        explanation: """
            Who knows the master key can read every key, every prompt and every credential of the gateway. Keys from \
            documentation such as `sk-1234`, and short ones, are tried first. Use at least 16 random characters \
            behind `sk-`, from a Secret.
            """
    )

    /// A reference to the environment that is not followed.
    public static let configUnresolvedEnvironment = DiagnosticCode(
        "config.unresolved-environment",
        .warning,
        "The reference to an environment variable is not followed.",
        explanation: """
            `os.environ/NAME` is replaced where it is a value in a map, however deep. As an element of a list it stays \
            as it is, and so does a reference without a name or in another spelling.
            """
    )
}

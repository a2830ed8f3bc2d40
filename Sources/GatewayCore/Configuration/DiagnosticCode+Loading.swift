public import Diagnostics

extension DiagnosticCode {
    /// A configuration that cannot be read.
    public static let loadUnreadableFile = DiagnosticCode(
        "load.unreadable-file",
        .error,
        "A configuration file cannot be read.",
        explanation: """
            Paths are relative to the working folder; those of `include` to the file that names them. The message has \
            the system's reason.
            """
    )

    /// A reference to a variable that is not set.
    public static let loadUnsetVariable = DiagnosticCode(
        "load.unset-variable",
        .warning,
        "The configuration refers to an environment variable that is not set.",
        explanation: """
            As in LiteLLM the setting then counts as missing, and the gateway starts. A deployment without its key \
            fails when it is asked, so set the variable or remove the reference.
            """
    )

    /// A variable that a configuration may not export.
    public static let loadBlockedVariable = DiagnosticCode(
        "load.blocked-variable",
        .warning,
        "The configuration exports a variable that belongs to the system.",
        explanation: "`environment_variables` sets no variable that decides how programs are found and loaded."
    )

    /// A list of files that is none.
    public static let loadBadInclude = DiagnosticCode(
        "load.bad-include",
        .error,
        "`include` is no list of file paths.",
        explanation: "Write `include: [models.yaml]`; the paths are relative to the file that names them."
    )

    /// A variable of the environment that says something unusable.
    public static let loadBadVariable = DiagnosticCode(
        "load.bad-variable",
        .error,
        "An environment variable or flag of the server has a value that it cannot have.",
        explanation: "The message names the variable and what it takes; without it the default counts."
    )

    /// A master key that everybody knows, or none.
    public static let loadUnsafeMasterKey = DiagnosticCode(
        "load.unsafe-master-key",
        .error,
        "No master key is set, or it is a publicly known default.",
        explanation: """
            Who knows the master key can use every model at its owner's cost. As LiteLLM 1.106.2 does, the gateway does \
            not start without one, or with `sk-1234`, unless \
            `LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY=true` or \
            `general_settings.dangerously_permit_weak_or_unset_master_key: true` permits it; then it is a warning.
            """
    )

    /// A setting that LiteLLM acts on and this gateway does not.
    public static let loadUnservedSetting = DiagnosticCode(
        "load.unserved-setting",
        .warning,
        "The setting has no effect in this gateway.",
        explanation: """
            The setting belongs to a part of the LiteLLM proxy that this gateway does not have. It is read and kept, so \
            that one file serves both programs; the message says what is missing.
            """
    )
}

extension DiagnosticFamily {
    /// The problems that come up when the gateway loads its configuration.
    public static let gatewayLoading = DiagnosticFamily(
        "Loading of the gateway's configuration",
        [
            .loadUnreadableFile, .loadUnsetVariable, .loadBlockedVariable, .loadBadInclude, .loadBadVariable,
            .loadUnsafeMasterKey, .loadUnservedSetting,
        ]
    )
}

public import Diagnostics

extension DiagnosticFamily {
    /// The problems of config.yaml.
    public static let gatewayConfiguration = DiagnosticFamily(
        "Gateway configuration",
        [
            .configUnknownKey, .configWrongType, .configBadEnum, .configOutOfRange, .configMissingKey, .configNoModels,
            .configDuplicateModelID, .configUnknownModelInFallback, .configUnknownModelInAlias, .configFallbackToItself,
            .configShadowedKey, .configLiteralSecret, .configWeakMasterKey, .configUnresolvedEnvironment,
        ]
    )
}

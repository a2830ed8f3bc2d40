public import Diagnostics
public import GatewayConfiguration

/// A configuration with which the gateway can start: every reference followed, the master key judged.
public struct LoadedConfiguration: Sendable {
    /// The path of the file; nil for one that was made in memory.
    public let path: String?
    /// The configuration; its settings are literal.
    public let configuration: ProxyConfiguration
    /// The environment with what the configuration exports.
    public let environment: ServerEnvironment
    /// The master key; nil when every request is let in.
    public let masterKey: String?

    /// Creates a loaded configuration.
    public init(
        path: String?,
        configuration: ProxyConfiguration,
        environment: ServerEnvironment,
        masterKey: String?
    ) {
        self.path = path
        self.configuration = configuration
        self.environment = environment
        self.masterKey = masterKey
    }
}

/// What came of reading a configuration.
public struct ConfigurationLoad: Sendable {
    /// The configuration; nil when there is an error among the diagnostics.
    public let loaded: LoadedConfiguration?
    /// The problems in source order.
    public let diagnostics: [Diagnostic]
    /// The texts that the problems point into, the main file first.
    public let sources: SourceMap
}

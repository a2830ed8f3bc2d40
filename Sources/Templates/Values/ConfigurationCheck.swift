import Diagnostics
import GatewayConfiguration
import ValueModel

/// The check of `proxy_config` as the gateway reads it; keys that the gateway does not know are passed through.
enum ConfigurationCheck {
    @Sendable static func check(_ node: ValueNode, _ path: ValuePath, _ collector: DiagnosticCollector) {
        ConfigurationChecker().check(node, at: path, into: collector)
    }

    /// The same as JSON Schema, as far as it is about form.
    static let schema = ConfigurationSchema.schema
}

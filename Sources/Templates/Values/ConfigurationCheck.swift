import Diagnostics
import GatewayConfiguration
import ValueModel

/// The check of `proxy_config` as the gateway reads it.
enum ConfigurationCheck {
    @Sendable static func check(_ node: ValueNode, _ path: ValuePath, _ collector: DiagnosticCollector) {}
}

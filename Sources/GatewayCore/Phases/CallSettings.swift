import GatewayConfiguration
import OrderedCollections
import ValueModel

/// The settings that each request looks at, as plain values.
struct CallSettings: Sendable {
    /// Whether a stream's usage is asked for though the client does not.
    var alwaysIncludesStreamUsage: Bool
    /// Whether parameters that a provider does not know are dropped.
    var dropsParameters: Bool
    /// The longest answer in bytes.
    var answerBytes: Int
    /// The model of requests that name none.
    var completionModel: String?
    /// Whether the call's identity stands in the bodies of errors.
    var includesCallIDInErrors: Bool
    /// Whether headers of clients go upstream.
    var forwardsClientHeaders: Bool
    /// Whether `/metrics` asks for a key.
    var authenticatesMetrics: Bool

    /// Reads the settings.
    init(_ configuration: ProxyConfiguration, _ variable: (String) -> String?) {
        let general = configuration.general
        let gateway = configuration.gateway
        func flag(_ members: ValueObject, _ key: String) -> Bool? {
            members[key].flatMap { Bool(settingValue: $0) }
        }
        alwaysIncludesStreamUsage = general.alwaysIncludesStreamUsage?.resolved(variable) ?? false
        dropsParameters = gateway.dropsParameters?.resolved(variable) ?? false
        let megabytes = general.maxResponseSizeMB?.resolved(variable) ?? 256
        answerBytes = Int(max(0, min(megabytes, 1_048_576)) * 1_048_576)
        completionModel = general.completionModel?.resolved(variable)
        includesCallIDInErrors = flag(gateway.extras, "include_call_id_in_error_body") ?? false
        forwardsClientHeaders = general.forwardsClientHeaders?.resolved(variable) ?? false
        authenticatesMetrics = flag(gateway.extras, "require_auth_for_metrics_endpoint") ?? true
    }
}

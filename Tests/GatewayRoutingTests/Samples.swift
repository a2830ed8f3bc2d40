import GatewayConfiguration
import OrderedCollections
import TestSupport
import ValueModel

@testable import GatewayRouting

/// Tables and deployments that tests share.
enum Samples {
    /// A deployment: its group, its identity, and what else its parameters and description say.
    static func model(_ group: String, _ id: String, _ parameters: Value = [:], info: Value = [:]) -> Value {
        var members: ValueObject = ["model": .string("openai/\(id)")]
        for (name, value) in parameters.members ?? [:] { members[name] = value }
        var description: ValueObject = ["id": .string(id)]
        for (name, value) in info.members ?? [:] { description[name] = value }
        return [
            "model_name": .string(group), "litellm_params": .object(members), "model_info": .object(description),
        ]
    }

    /// The table of a configuration.
    static func table(
        _ models: [Value],
        router: Value = [:],
        litellm: Value = [:],
        variables: [String: String] = [:]
    ) throws -> RoutingTable {
        let configuration: Value = [
            "model_list": .array(models), "router_settings": router, "litellm_settings": litellm,
        ]
        return try RoutingTable(ProxyConfiguration(configuration)) { variables[$0] }
    }
}

extension UpstreamFailure {
    /// The failure of a status.
    static func status(_ status: Int, retryAfter: Double? = nil) -> UpstreamFailure {
        let kind: FailureKind =
            switch status {
            case 401: .authentication
            case 403: .permission
            case 404: .notFound
            case 408: .timeout
            case 429: .rateLimit
            case 500: .internalServer
            case 502: .badGateway
            case 503: .serviceUnavailable
            case 400..<500: .badRequest
            default: .other
            }
        return UpstreamFailure(kind: kind, status: status, message: "E\(status)", retryAfter: retryAfter)
    }

    /// A prompt that is too long.
    static let tooLong = UpstreamFailure(kind: .contextWindow, status: 400, message: "too long")
    /// A prompt that is refused.
    static let refused = UpstreamFailure(kind: .contentPolicy, status: 400, message: "refused")
}

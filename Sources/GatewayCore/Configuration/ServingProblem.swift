import GatewayRouting
import NIOCore

/// Why a configuration that was read without an error cannot be served, or a server cannot start, in words.
public enum ServingProblem {
    /// Returns what an error of ``GatewayServer`` says to the person who started it.
    public static func text(of error: any Error) -> String {
        switch error {
        case let problem as RoutingProblem: text(of: problem)
        case let problem as CachePolicyFailure: text(of: problem)
        case let problem as SharedStateFailure: text(of: problem)
        case let problem as IOError: problem.description
        default: "\(error)"
        }
    }

    private static func text(of problem: RoutingProblem) -> String {
        switch problem {
        case .unknownStrategy(let name): "`router_settings.routing_strategy` names \"\(name)\", which is no strategy"
        case .unreadableStrategy(let variable):
            "`router_settings.routing_strategy` refers to the environment variable `\(variable)`, which is not set"
        case .missingModel(let group, let index):
            "`model_list[\(index)]`, a deployment of \"\(group)\", has no `litellm_params.model`"
        }
    }

    private static func text(of problem: CachePolicyFailure) -> String {
        switch problem {
        case .unknownStore(let name): "`cache_params.type` is \"\(name)\"; the cache is kept in `local` or `redis`"
        case .cluster: "the cache cannot be kept in a Redis cluster"
        case .sentinels: "the cache cannot be kept in a Redis behind sentinels"
        case .impossibleAddress: "the address of the cache's Redis is none"
        }
    }

    private static func text(of problem: SharedStateFailure) -> String {
        switch problem {
        case .cluster: "the state of `router_settings` cannot be shared over a Redis cluster"
        case .sentinels: "the state of `router_settings` cannot be shared over a Redis behind sentinels"
        case .impossibleAddress: "the address of `router_settings`' Redis is none"
        }
    }
}

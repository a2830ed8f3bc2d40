import GatewayConfiguration
import GatewayRouting
import NIOCore
import NIOPosix
import Synchronization
import TestSupport
import ValueModel

@testable import GatewayCore

/// The routing of one of several gateways on one Redis; its clock is what tests say.
final class SharingGateway: Sendable {
    static let minute: Int64 = 29_921_497
    static let group = MultiThreadedEventLoopGroup.singleton

    let table: RoutingTable
    let shared: SharedState
    let errors = SharedStateErrors()
    let output = GatewayLogTests.Output()
    let log: GatewayLog
    private let state: State
    private let random: Mutex<SeededGenerator>

    private final class State: Sendable {
        let router: Mutex<RouterState>

        init(_ table: RoutingTable) { router = Mutex(RouterState(table: table)) }
    }

    /// Two deployments of one group, `a` and `b`, and `c`, the only one of the group `limited`, with ten requests a
    /// minute.
    static let configuration: Value = [
        "model_list": [
            ["model_name": "g", "litellm_params": ["model": "openai/m"], "model_info": ["id": "a"]],
            ["model_name": "g", "litellm_params": ["model": "openai/m"], "model_info": ["id": "b"]],
            [
                "model_name": "limited", "litellm_params": ["model": "openai/m", "rpm": 10, "tpm": 1000],
                "model_info": ["id": "c"],
            ],
        ],
        "router_settings": ["routing_strategy": "usage-based-routing-v2", "cooldown_time": 5, "num_retries": 0],
    ]

    init(_ address: RedisAddress, namespace: String? = nil, seed: UInt64 = 1) throws {
        table = try RoutingTable(ProxyConfiguration(Self.configuration)) { _ in nil }
        state = State(table)
        random = Mutex(SeededGenerator(seed: seed))
        log = GatewayLog(format: .json, level: .info, loops: 1, now: { 0 }, output: output.take)
        var limits = RedisLimits()
        limits.connecting = .seconds(5)
        limits.command = .seconds(5)
        limits.longestRest = .milliseconds(100)
        let place = SharedStatePlace(address: address, namespace: namespace)
        shared = try SharedState(place, on: Self.group.next(), errors: errors, log: log, limits: limits)
        serve()
    }

    deinit {
        Task { [shared] in await shared.stop() }
    }

    func serve() {
        shared.serve(
            SharedState.Router(table: table, countsAll: true) { [state] change in
                state.router.withLock { change(&$0) }
            }
        )
    }

    static func moment(_ seconds: Double, minute: Int64 = minute) -> Moment {
        Moment(seconds: seconds, minute: minute)
    }

    /// A round; waits first until Redis is reached.
    func round(at seconds: Double, minute: Int64 = minute) async {
        await shared.round(now: Self.moment(seconds, minute: minute), time: 1_795_289_823 + seconds)
    }

    /// Rounds until one of them succeeds; no time passes.
    func connect(at seconds: Double = 0) async -> Bool {
        await eventually {
            let before = errors.count
            await round(at: seconds)
            return errors.count == before
        }
    }

    /// Sends a request to a group.
    ///
    /// - Parameters:
    ///   - model: The group.
    ///   - seconds: The time.
    ///   - status: The status of a failure; nil for a good answer.
    ///   - tokens: The tokens of the answer.
    /// - Returns: The identity of the deployment that was asked; nil when there was none.
    @discardableResult
    func request(_ model: String, at seconds: Double, status: Int? = nil, tokens: Int = 30) -> String? {
        let now = Self.moment(seconds)
        return state.router.withLock { state in
            random.withLock { random in
                var route = RequestRoute(RouteRequest(model: model), table: table)
                guard case .attempt(let attempt) = route.start(state: &state, now: now, random: &random) else {
                    return nil
                }
                if let status {
                    let failure = UpstreamFailure(kind: .rateLimit, status: status, message: "")
                    _ = route.failed(failure, state: &state, now: now, random: &random)
                } else {
                    let outcome = AnswerOutcome(seconds: 1, tokens: .init(total: tokens, output: 3))
                    route.answered(outcome, state: &state, now: now)
                }
                return attempt.deployment.id
            }
        }
    }

    func isCoolingDown(_ id: String, at seconds: Double) -> Bool {
        state.router.withLock { state in
            table.deployments.contains { deployment in
                deployment.id == id && state.isCoolingDown(deployment: deployment.index, at: Self.moment(seconds))
            }
        }
    }

    func usage(_ id: String, minute: Int64 = minute) -> [Int] {
        state.router.withLock { state in
            table.deployments.first { $0.id == id }.map { deployment in
                let usage = state.usage(ofDeployment: deployment.index, minute: minute)
                return [usage.requests, usage.tokens]
            } ?? []
        }
    }
}

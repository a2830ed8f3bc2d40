import GatewayConfiguration
import GatewayRouting
import NIOCore
import Synchronization

/// Shares the state of whichever configuration is served: the one door for the server.
final class Sharing: Sendable {
    private let loop: any EventLoop
    private let log: GatewayLog
    private let errors = SharedStateErrors()
    private let shared = Mutex<SharedState?>(nil)

    /// Creates the door; nothing is shared before a configuration asks for it.
    ///
    /// - Parameters:
    ///   - loop: The loop that the work is done on.
    ///   - metrics: Shows how often it failed.
    ///   - log: Is told when Redis goes and comes.
    init(on loop: any EventLoop, metrics: GatewayMetrics, log: GatewayLog) {
        self.loop = loop
        self.log = log
        metrics.add(
            "gateway_shared_state_errors",
            "Rounds in which the state shared by gateways was not reached.",
            isCounter: true
        ) { [errors] in Double(errors.count) }
    }

    /// Shares the state of a configuration in place of the one before; the connection stays if the place does.
    ///
    /// - Parameters:
    ///   - state: The state of the configuration.
    ///   - loaded: The configuration.
    /// - Throws: ``SharedStateFailure``, or NIOSSL's error; what was shared before stays.
    func serve(_ state: GatewayState, _ loaded: LoadedConfiguration) throws {
        let variables = loaded.environment.variables
        let configuration = loaded.configuration
        let place = try SharedStatePlace.configured(configuration, cache: state.cache?.policy) { variables[$0] }
        let strategy = configuration.router.strategy?.resolved { variables[$0] }.flatMap(RoutingStrategy.init)
        let router = SharedState.Router(
            table: state.table,
            countsAll: strategy == .usageBased || strategy == .usageBasedV2
        ) { change in state.router.withLock { change(&$0) } }
        let former: SharedState? = try shared.withLock { shared in
            if let shared, shared.place == place {
                shared.serve(router)
                return nil
            }
            let former = shared
            var limits = RedisLimits()
            // Nobody waits here, and a gateway that counts alone for long exceeds limits.
            limits.longestRest = .seconds(1)
            shared = try place.map { try SharedState($0, on: loop, errors: errors, log: log, limits: limits) }
            if let shared {
                shared.serve(router)
                shared.start()
            } else {
                state.router.withLock { $0.collectsChanges = false }
            }
            return former
        }
        if let former { Task { await former.stop() } }
    }

    /// Tells the others what they do not know yet, and ends the connection for good.
    func stop() async {
        let last = shared.withLock { shared in
            defer { shared = nil }
            return shared
        }
        await last?.stop()
    }
}

import GatewayRouting
import NIOPosix
import Synchronization

extension GatewayMetrics {
    /// Returns all metrics with what a configuration's state adds, worked out beside the event loops.
    ///
    /// - Parameters:
    ///   - state: The state that is served.
    ///   - now: The time of its router.
    /// - Returns: The text.
    func scrape(of state: GatewayState, at now: Moment) async -> [UInt8] {
        let outages = state.router.withLock { router in
            state.labels.indices.filter { router.isCoolingDown(deployment: $0, at: now) }
        }
        let labels = Set(outages.map { ObjectIdentifier(state.labels[$0]) })
        let cache = state.cache?.counts
        let text = try? await NIOThreadPool.singleton.runIfActive { self.scrape(outages: labels, cache: cache) }
        return text ?? []
    }
}

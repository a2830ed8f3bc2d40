import GatewayRouting
import NIOCore

extension ModelExchange {
    /// Tells metrics and the log how the request went. Every request ends here, once.
    func account() {
        record.status = exchange.isAbandoned ? 499 : exchange.status
        record.totalTime = (NIODeadline.now() - exchange.started).nanoseconds
        if let route {
            record.retries = route.retries
            record.fallbacks = route.fallbacks
        }
        loop.metrics.record(record)
        loop.log(record)
    }
}

import GatewayRouting
import GatewayWire
import NIOCore
import NIOHTTP1

/// Takes each request to what its path stands for.
struct GatewayApplication: Sendable {
    /// What is known of the program as a whole.
    let status: GatewayStatus

    /// Serves a request; called on the event loop of its connection.
    func serve(_ exchange: Exchange) {
        let uri = exchange.head.uri
        let end = uri.utf8.firstIndex(of: UInt8(ascii: "?")) ?? uri.endIndex
        var path = uri[..<end]
        let root = status.settings.rootPath
        if !root.isEmpty, path.hasPrefix(root) { path = path.dropFirst(root.count) }
        exchange.loop.metrics.begin()
        switch RouteMatch(exchange.head.method, path) {
        case .found(.model(let endpoint), let model):
            let state = exchange.loop.state
            Task(executorPreference: exchange.loop.executor) {
                await ModelExchange(exchange, endpoint, modelInPath: model, state).run()
            }
        case .found(let endpoint, _):
            let query = end < uri.endIndex ? uri[uri.index(after: end)...] : ""
            Task(executorPreference: exchange.loop.executor) {
                await PlainExchange(exchange, endpoint, query: query, status).run()
            }
        case .wrongMethod:
            PlainExchange.refuse(exchange, 405, #"{"detail":"Method Not Allowed"}"#)
        case .unknown:
            PlainExchange.refuse(exchange, 404, #"{"detail":"Not Found"}"#)
        }
    }
}

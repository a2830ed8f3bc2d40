import GatewayRouting
import GatewayWire
import NIOCore
import NIOHTTP1
import Synchronization

/// The way of one call of a model through the phases: authenticate, read, admit, cache, route, attempt, answer, account.
///
/// Each phase has a file of its own. All of it runs on the event loop of the client's connection.
final class ModelExchange {
    let exchange: Exchange
    let endpoint: ModelEndpoint
    let state: GatewayState
    let loop: LoopContext
    let headers: RequestHeaders
    let callID: String
    var record: RequestRecord
    /// The attempts that failed, as the client is told of them.
    var failures: [AttemptFailure] = []
    /// The failure that led to another group.
    var lastFallback: (status: Int, exceptionClass: String)?
    /// Ends what the request waits for when its client leaves.
    var interruption: (() -> Void)?
    /// The call of the upstream that is under way.
    var upstream: UpstreamCall?
    /// What the cache has to do with the request.
    var cacheUse: CacheUse?
    /// The stream that is kept for the cache.
    var recording: StreamRecording?
    /// The head of the upstream's response that an error is about.
    var upstreamHead: UpstreamResponseHead?
    /// The way that routing takes; nil before.
    var route: RequestRoute?
    private let modelInPath: String?

    init(_ exchange: Exchange, _ endpoint: ModelEndpoint, modelInPath: String?, _ state: GatewayState) {
        self.exchange = exchange
        self.endpoint = endpoint
        self.modelInPath = modelInPath
        self.state = state
        loop = exchange.loop
        headers = RequestHeaders(exchange.head.headers)
        callID = headers.callID ?? CallID.make(&loop.random)
        record = RequestRecord(route: endpoint.rawValue, status: 0)
        record.callID = callID
        record.requestID = callID
        record.clientAddress = exchange.clientAddress
        record.userAgent = headers.userAgent
    }

    /// Takes the call through its phases and accounts for it.
    func run() async {
        exchange.onLeave = { [weak self] in
            self?.interruption?()
            self?.upstream?.cancel()
        }
        do throws(GatewayError) {
            record.key = try state.authentication.admit(headers, all: exchange.head.headers)
            let call = try read()
            try await admitted { () async throws(GatewayError) in
                if try await answerFromCache(call) { return }
                try await followRoute(call)
            }
        } catch {
            respond(error)
        }
        account()
    }

    /// Reads the body.
    private func read() throws(GatewayError) -> ModelCall {
        var call = try ModelCall(endpoint, body: exchange.body, modelInPath: modelInPath, callID: callID)
        if call.model.isEmpty, !call.has("model"), let model = state.settings.completionModel { call.model = model }
        record.requestedModel = call.model
        record.isStream = call.isStream
        record.endUser = call.text("user")
        try CallChecks.check(call, state.settings)
        return call
    }

    /// Asks one deployment after the other until one answers or routing gives up.
    private func followRoute(_ call: ModelCall) async throws(GatewayError) {
        let request = RouteRequest(call, headers, countsTokens: state.table.readsInputTokens)
        var route = RequestRoute(request, table: state.table)
        var step = state.router.withLock { route.start(state: &$0, now: loop.moment, random: &loop.random) }
        defer { self.route = route }
        while true {
            switch step {
            case .attempt(let attempt):
                self.route = route
                switch await perform(attempt, call) {
                case .answered(let outcome):
                    state.router.withLock { route.answered(outcome, state: &$0, now: loop.moment) }
                    countFallback(route, succeeded: true)
                    return
                case .abandoned:
                    state.router.withLock { route.abandoned(state: &$0) }
                    return
                case .failed(let failed):
                    failures.append(failed)
                    let before = (group: route.servingGroup, fallbacks: route.fallbacks)
                    if exchange.progress != .waiting { route.committed() }
                    step = state.router.withLock {
                        route.failed(failed.failure, state: &$0, now: loop.moment, random: &loop.random)
                    }
                    count(failed, of: attempt, route, before)
                }
            case .wait(let seconds):
                await loop.sleep(seconds) { interruption = $0 }
                interruption = nil
                guard exchange.progress == .waiting else {
                    state.router.withLock { route.abandoned(state: &$0) }
                    return
                }
                step = state.router.withLock { route.resume(state: &$0, now: loop.moment, random: &loop.random) }
            case .fail(let failed):
                self.route = route
                countFallback(route, succeeded: false)
                throw error(for: failed)
            }
        }
    }
}

import GatewayWire
import NIOCore
import NIOHTTP1

/// A request that calls no model: lists, health, metrics, pages.
struct PlainExchange {
    let exchange: Exchange
    let endpoint: Endpoint
    let query: Substring
    let status: GatewayStatus

    init(_ exchange: Exchange, _ endpoint: Endpoint, query: Substring, _ status: GatewayStatus) {
        self.exchange = exchange
        self.endpoint = endpoint
        self.query = query
        self.status = status
    }

    /// The state of the configuration.
    var state: GatewayState { exchange.loop.state }

    /// Answers the request.
    func run() async {
        do throws(GatewayError) {
            if needsKey { _ = try authenticate() }
            let answer = try await answer()
            Self.respond(exchange, answer)
        } catch {
            let body = ErrorBody.bytes(error)
            Self.respond(exchange, PlainAnswer(error.status, .json, body, headers: error.headers))
        }
        account()
    }

    private var needsKey: Bool {
        switch endpoint {
        case .liveness, .readiness, .page, .openAPI, .apiPage, .routes, .test: false
        case .metrics: state.settings.authenticatesMetrics
        default: true
        }
    }

    private func authenticate() throws(GatewayError) -> KeyLabels {
        let headers = exchange.head.headers
        return try state.authentication.admit(RequestHeaders(headers), all: headers)
    }

    private func answer() async throws(GatewayError) -> PlainAnswer {
        switch endpoint {
        case .liveness: PlainAnswer(200, .json, Array("\"I'm alive!\"".utf8))
        case .readiness: HealthAnswers.readiness(status, state)
        case .readinessDetails: HealthAnswers.readinessDetails(status, state)
        case .backlog: HealthAnswers.backlog(status)
        case .health: await HealthCheck(state, exchange.loop).answer(query)
        case .models: ModelAnswers.models(state)
        case .oneModel(let name): ModelAnswers.model(name, state)
        case .modelInfo: ModelAnswers.information(state)
        case .modelGroupInfo: ModelAnswers.groups(state, query)
        case .metrics: PlainAnswer(200, .metrics, await status.metrics.scrape(of: state, at: exchange.loop.moment))
        case .cachePing: try await cachePing()
        case .tokenCounter: try tokenCount()
        case .page: PlainAnswer(200, .html, PlainPages.start(state, status))
        case .openAPI: PlainAnswer(200, .json, PlainPages.openAPI(status))
        case .apiPage: PlainAnswer(200, .html, PlainPages.api(status))
        case .routes: PlainAnswer(200, .json, PlainPages.routes())
        case .test: PlainAnswer(200, .json, Array(#"{"route":"/test"}"#.utf8))
        case .management(let path): throw ManagementRoutes.refusal(path)
        case .model: throw GatewayError(500, "the call of a model is no plain request", type: "internal_server_error")
        }
    }

    private func cachePing() async throws(GatewayError) -> PlainAnswer {
        guard let cache = state.cache else {
            let message =
                #"{"message": "Cache not initialized. litellm.cache is None", "litellm_cache_params": "{}","#
                + #" "health_check_cache_params": "{}"}"#
            throw GatewayError(503, message, type: "cache_ping_error", parameter: .named("cache_ping"))
        }
        guard await cache.ping(on: exchange.loop.loop) else {
            throw GatewayError(
                503,
                "Service Unhealthy (the cache does not answer)",
                type: "cache_ping_error",
                parameter: .named("cache_ping")
            )
        }
        return PlainAnswer(200, .json, Array(#"{"status":"healthy","ping_response":true}"#.utf8))
    }

    private func tokenCount() throws(GatewayError) -> PlainAnswer {
        let call = try ModelCall(.chat, body: exchange.body, modelInPath: nil, callID: "")
        let count = call.text("prompt").map { TokenEstimate.tokens(in: $0) } ?? call.promptTokens
        let body: JSONObject = [
            "total_tokens": .integer(count), "request_model": .string(call.model), "model_used": .string(call.model),
            "tokenizer_type": "openai_tokenizer", "count_source": "local_estimate", "original_response": .null,
            "error": false, "error_message": .null, "status_code": .null,
        ]
        return PlainAnswer(200, .json, body.bytes)
    }

    private func account() {
        let loop = exchange.loop
        var record = RequestRecord(route: endpoint.route, status: exchange.isAbandoned ? 499 : exchange.status)
        record.method = exchange.head.method.rawValue
        record.clientAddress = exchange.clientAddress
        record.totalTime = (NIODeadline.now() - exchange.started).nanoseconds
        loop.metrics.record(record)
        if endpoint.isLogged { loop.log(record) }
    }

    /// Answers a request whose path or method is not known.
    static func refuse(_ exchange: Exchange, _ status: Int, _ body: String) {
        respond(exchange, PlainAnswer(status, .json, Array(body.utf8)))
        var record = RequestRecord(route: "other", status: status)
        record.method = exchange.head.method.rawValue
        record.clientAddress = exchange.clientAddress
        record.totalTime = (NIODeadline.now() - exchange.started).nanoseconds
        exchange.loop.metrics.record(record)
        exchange.loop.log(record)
    }

    private static func respond(_ exchange: Exchange, _ answer: PlainAnswer) {
        var head = ResponseHead(answer.status)
        switch answer.kind {
        case .json: head.add(line: "content-type: application/json")
        case .html: head.add(line: "content-type: text/html; charset=utf-8")
        case .metrics: head.add(line: "content-type: text/plain; version=0.0.4; charset=utf-8")
        }
        for header in answer.headers { head.add(header.name, header.value) }
        exchange.respond(head, body: ByteBuffer(bytes: answer.body))
    }
}

/// A whole answer without a model.
struct PlainAnswer {
    /// What the body is.
    enum Kind {
        case json
        case html
        case metrics
    }

    var status: Int
    var kind: Kind
    var body: [UInt8]
    var headers: [(name: StaticString, value: String)]

    init(_ status: Int, _ kind: Kind, _ body: [UInt8], headers: [(name: StaticString, value: String)] = []) {
        self.status = status
        self.kind = kind
        self.body = body
        self.headers = headers
    }
}

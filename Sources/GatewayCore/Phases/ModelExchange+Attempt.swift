import GatewayRouting
import GatewayWire
import NIOCore
import NIOHTTP1

extension ModelExchange {
    /// Calls one upstream and gives its answer to the client.
    func perform(_ attempt: RouteAttempt, _ call: ModelCall) async -> AttemptOutcome {
        if exchange.isAbandoned { return .abandoned }
        record.deployment = state.labels[attempt.deployment.index]
        record.group = attempt.groupName
        if let answer = LocalAnswer(call, attempt) { return answerLocally(answer, call, attempt) }
        guard let prepared = state.prepared(attempt) else {
            return .failed(.unknownProvider(attempt))
        }
        guard let way = prepared.ways[endpoint] else {
            if endpoint == .countTokens { return countTokensLocally(call, attempt) }
            return .failed(.unsupported(endpoint, attempt))
        }
        let body: UpstreamBody
        do {
            let defaults = state.defaults[attempt.deployment.index]
            body = try UpstreamBody(call, attempt, way, defaults: defaults, settings: state.settings)
        } catch {
            return .failed(AttemptFailure(error, attempt))
        }
        let request = way.request(body: body.bytes.readableBytesView, extra: forwarded, allocator: loop.allocator)
        let patience = TimeAmount.nanoseconds(Int64(min(attempt.timeout.seconds, 1e6) * 1e9))
        let started = NIODeadline.now()
        var isFresh = false
        while true {
            let upstream = loop.upstreams.call(
                request,
                to: prepared.base.origin,
                patience: patience,
                limitsGaps: call.isStream,
                isFresh: isFresh
            )
            self.upstream = upstream
            defer { self.upstream = nil }
            do {
                return try await answer(call, attempt, prepared, upstream, body.form, started)
            } catch {
                if exchange.isAbandoned { return .abandoned }
                // An upstream may close a connection just when the next request goes out. That says nothing of the
                // upstream, so the request is sent once more, on a new connection.
                if error == .stale, !isFresh, exchange.progress == .waiting {
                    isFresh = true
                    continue
                }
                let seconds = (NIODeadline.now() - started).seconds
                return .failed(AttemptFailure(error, attempt, provider: prepared.provider, seconds: seconds))
            }
        }
    }

    private func answer(
        _ call: ModelCall,
        _ attempt: RouteAttempt,
        _ prepared: PreparedDeployment,
        _ upstream: UpstreamCall,
        _ form: UpstreamBody.AnswerForm,
        _ started: NIODeadline
    ) async throws(UpstreamFault) -> AttemptOutcome {
        let head = try await upstream.responseHead()
        guard (200..<300).contains(head.status) else {
            let body = try await upstream.body(limit: 1 << 20)
            return .failed(AttemptFailure(head, body: body, provider: prepared.provider))
        }
        let answer = UpstreamAnswer(
            call: call,
            attempt: attempt,
            provider: prepared.provider,
            base: prepared.base,
            head: head,
            form: form,
            started: started
        )
        if call.isStream { return try await stream(answer, upstream) }
        return try await give(answer, upstream)
    }

    /// The client's headers that go upstream, as lines; none unless the configuration says so.
    private var forwarded: [UInt8] {
        guard state.settings.forwardsClientHeaders || endpoint.isAnthropic else { return [] }
        var lines: [UInt8] = []
        for (name, value) in exchange.head.headers {
            let name = name.lowercased()
            let isForwarded =
                endpoint.isAnthropic && name == "anthropic-beta"
                || state.settings.forwardsClientHeaders && name.hasPrefix("x-") && !name.hasPrefix("x-stainless")
                    && !name.hasPrefix("x-litellm") && name != "x-api-key" && !name.hasPrefix("x-forwarded")
            guard isForwarded else { continue }
            lines.append(contentsOf: "\(name): \(value)\r\n".utf8.filter { $0 != 0 })
        }
        return lines
    }
}

/// A good answer whose head is here.
struct UpstreamAnswer {
    var call: ModelCall
    var attempt: RouteAttempt
    var provider: any Provider
    var base: UpstreamBase
    var head: UpstreamResponseHead
    var form: UpstreamBody.AnswerForm
    /// When the attempt began.
    var started: NIODeadline
}

extension TimeAmount {
    /// The time in seconds.
    var seconds: Double { Double(nanoseconds) / 1e9 }
}

import GatewayRouting
import GatewayWire
import NIOCore

extension ModelExchange {
    /// Answers from the cache, where it has what the request accepts.
    ///
    /// - Returns: Whether the client has its answer.
    func answerFromCache(_ call: ModelCall) async throws(GatewayError) -> Bool {
        guard let cache = state.cache, let kind = CachedCall(call.endpoint),
            let group = state.table.group(for: call.model)?.group
        else { return false }
        let use: CacheUse?
        do throws(CacheControlsFailure) {
            use = try call.body.reading { bytes throws(CacheControlsFailure) in
                cache.policy.use(
                    for: kind,
                    model: call.model,
                    configured: state.cacheParameters[group],
                    body: bytes,
                    outline: call.outline,
                    controls: try CacheControls(bytes, call.outline)
                )
            }
        } catch {
            throw GatewayError(
                400,
                "Invalid request format: '\(error.type)' object has no attribute 'get'",
                type: "invalid_request_error"
            )
        }
        guard let use else { return false }
        cacheUse = use
        guard use.reads else { return false }
        guard let answer = await cache.lookup(use, on: loop.loop) else {
            record.cache = .miss
            return false
        }
        guard exchange.progress == .waiting else { return true }
        record.cache = .hit
        return replay(answer, use, call)
    }

    /// Gives the client a stored answer, in pieces if it wants them.
    private func replay(_ answer: CachedAnswer, _ use: CacheUse, _ call: ModelCall) -> Bool {
        var head = responseHead(200, nil, nil)
        head.add("x-litellm-model-group", call.model)
        if let key = use.header { head.add("x-litellm-cache-key", key) }
        guard call.isStream else {
            head.add(line: "content-type: application/json")
            addMeasures(to: &head)
            exchange.respond(head, body: ByteBuffer(bytes: Self.renamed(answer.bytes, call.model)))
            return true
        }
        let usage = call.value("stream_options")?["include_usage"]?.truth ?? false
        let replay = StreamReplay(model: call.model, created: Int(WallClock.seconds), includesUsage: usage)
        guard let events = replay.events(of: answer.bytes) else { return false }
        head.add(line: "content-type: text/event-stream; charset=utf-8")
        head.add(line: "cache-control: no-cache")
        head.add(line: "x-accel-buffering: no")
        addMeasures(to: &head)
        exchange.begin(head)
        exchange.write(ByteBuffer(bytes: events))
        exchange.end()
        return true
    }

    private static func renamed(_ answer: [UInt8], _ name: String) -> [UInt8] {
        answer.withUnsafeBytes { bytes in
            guard let outline = try? JSONOutline(bytes), let place = outline.value("model", in: bytes) else {
                return answer
            }
            return Array(bytes[..<place.lowerBound]) + JSONText.encode(name) + Array(bytes[place.upperBound...])
        }
    }

    /// Stores an answer, if the cache is to have it; that of a fallback is no answer of the model that was asked for.
    func store(_ answer: ByteBuffer) {
        guard let use = cacheUse, use.writes, let cache = state.cache, (route?.fallbacks ?? 0) == 0 else { return }
        cache.store(Array(answer.readableBytesView), for: use, on: loop.loop)
    }

    /// Stores a stream that ended well.
    func storeRecording() {
        guard let completion = recording?.completion() else { return }
        store(ByteBuffer(bytes: completion))
    }
}

extension CachedCall {
    /// The kind of a call, where it is one that is cached; streams are only of chat completions.
    init?(_ endpoint: ModelEndpoint) {
        switch endpoint {
        case .chat: self = .chat
        case .completions: self = .completion
        case .embeddings: self = .embedding
        case .responses: self = .responses
        case .messages: self = .messages
        case .countTokens: return nil
        }
    }
}

/// A stream that is kept for the cache while it runs.
final class StreamRecording {
    private var recorder: StreamRecorder

    /// Creates a recording; nil when the cache does not want the answer.
    init?(_ use: CacheUse?, limit: Int) {
        guard let use, use.writes, use.call == .chat else { return nil }
        recorder = StreamRecorder(limit: limit)
    }

    /// Takes what the client was sent.
    func take(_ bytes: ByteBuffer) {
        bytes.withUnsafeReadableBytes { recorder.record($0) }
    }

    /// Returns the completion that the stream makes.
    func completion() -> [UInt8]? { recorder.completion() }
}

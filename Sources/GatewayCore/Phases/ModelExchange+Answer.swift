import GatewayRouting
import GatewayWire
import NIOCore

extension ModelExchange {
    /// Gives the client an answer in one piece.
    func give(_ answer: UpstreamAnswer, _ upstream: UpstreamCall) async throws(UpstreamFault) -> AttemptOutcome {
        let body = try await upstream.body(limit: state.settings.answerBytes)
        let ended = NIODeadline.now()
        let answered: AnswerBody
        do {
            answered = try AnswerBody(body, answer, name: modelName(answer), callID: callID)
        } catch {
            return .failed(AttemptFailure(error, answer))
        }
        let seconds = (ended - answer.started).seconds
        note(answered.usage, upstreamTime: ended - answer.started)
        price(answer.attempt)
        store(answer.form.isSame ? body : answered.bytes)
        var head = responseHead(200, answer.attempt, answer.head)
        head.add(line: "content-type: application/json")
        addMeasures(to: &head)
        exchange.respond(head, body: answered.bytes)
        return .answered(AnswerOutcome(seconds: seconds, tokens: answered.usage.map(AnswerOutcome.Tokens.init)))
    }

    /// The name of the model that the client sees: the one it asked for, or after a fallback the upstream's own (nil).
    func modelName(_ answer: UpstreamAnswer) -> String? {
        (route?.fallbacks ?? 0) == 0 ? answer.call.model : nil
    }

    /// Keeps what an answer took for metrics and logs.
    func note(_ usage: TokenUsage?, upstreamTime: TimeAmount) {
        record.upstreamTime = (record.upstreamTime ?? 0) + upstreamTime.nanoseconds
        guard let usage else { return }
        record.inputTokens = usage.prompt
        record.outputTokens = usage.completion
        record.cachedInputTokens = usage.cacheRead
        record.cacheCreationTokens = usage.cacheCreation
        record.reasoningTokens = usage.reasoning
    }
}

extension AnswerOutcome.Tokens {
    init(_ usage: TokenUsage) {
        self.init(total: usage.total, output: usage.completion)
    }
}

/// An answer's body as the client gets it.
struct AnswerBody {
    /// The bytes.
    var bytes: ByteBuffer
    /// The tokens, where the upstream tells.
    var usage: TokenUsage?

    /// Makes the client's body of the upstream's.
    ///
    /// - Parameters:
    ///   - body: The upstream's body.
    ///   - answer: What it answers.
    ///   - name: The model's name for the client; nil for the upstream's.
    ///   - callID: The identity of the call.
    /// - Throws: Why the body is no answer.
    init(_ body: ByteBuffer, _ answer: UpstreamAnswer, name: String?, callID: String) throws(AnswerFailure) {
        switch answer.form {
        case .same:
            (bytes, usage) = try Self.passed(body, answer, name)
        case .chat(let form):
            let identity = ChatIdentity(
                id: "chatcmpl-" + callID,
                created: Int(WallClock.seconds),
                model: name ?? answer.attempt.model
            )
            let translated = try MessagesToChatAnswer(Self.object(body), identity: identity, form: form)
            bytes = ByteBuffer(bytes: translated.body.bytes)
            usage = translated.usage
        case .messages(let toolNames):
            let translated = try ChatToMessagesAnswer(
                Self.object(body),
                identity: MessageIdentity(id: "msg_" + callID, model: name ?? answer.attempt.model),
                toolNames: toolNames
            )
            bytes = ByteBuffer(bytes: translated.body.bytes)
            usage = translated.usage
        }
    }

    private static func object(_ body: ByteBuffer) throws(AnswerFailure) -> JSONObject {
        do throws(JSONFailure) {
            let value = try body.reading { bytes throws(JSONFailure) in try JSONValue(parsing: bytes) }
            guard let object = value.members else { throw JSONFailure(JSONOutline.noObject, at: 0) }
            return object
        } catch {
            throw .unreadable(error)
        }
    }

    /// Returns the bytes with another name of the model; a body that is no object is refused.
    private static func passed(
        _ body: ByteBuffer,
        _ answer: UpstreamAnswer,
        _ name: String?
    ) throws(AnswerFailure) -> (ByteBuffer, TokenUsage?) {
        let isAnthropic = answer.call.endpoint.isAnthropic
        let outline: JSONOutline
        do throws(JSONFailure) {
            outline = try body.reading { bytes throws(JSONFailure) in try JSONOutline(bytes) }
        } catch {
            throw .unreadable(error)
        }
        var reader = UsageReader(isAnthropic ? .anthropic : .openAI)
        return body.withUnsafeReadableBytes { bytes in
            if let place = outline.value("usage", in: bytes) {
                reader.read(counts: UnsafeRawBufferPointer(rebasing: bytes[place]))
            }
            guard let name, let place = outline.value("model", in: bytes) else { return (body, reader.usage) }
            var renamed = ByteBufferAllocator().buffer(capacity: bytes.count + name.utf8.count)
            renamed.writeBytes(bytes[..<place.lowerBound])
            renamed.writeBytes(JSONText.encode(name))
            renamed.writeBytes(bytes[place.upperBound...])
            return (renamed, reader.usage)
        }
    }
}

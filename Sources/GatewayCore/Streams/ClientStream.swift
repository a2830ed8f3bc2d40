import GatewayRouting
import GatewayWire
import NIOCore

/// A stream on its way to the client: passed or translated, and ended as the client's interface wants it.
final class ClientStream {
    private enum Kind {
        case passing(PassingStream)
        case translated(TranslatedStream)
        /// The stream is being changed; taken out of here, it is changed in place and not copied.
        case moved
    }

    private var kind: Kind
    private let isAnthropic: Bool
    /// Why the stream could not go on.
    private(set) var failure: AnswerFailure?

    /// Creates a stream.
    ///
    /// - Parameters:
    ///   - answer: What is answered.
    ///   - name: The model's name for the client; nil for the upstream's.
    ///   - callID: The identity of the call.
    init(_ answer: UpstreamAnswer, name: String?, callID: String) {
        isAnthropic = answer.call.endpoint.isAnthropic
        let shown = name ?? answer.attempt.model
        switch answer.form {
        case .same: kind = .passing(PassingStream(name: name, endpoint: answer.call.endpoint))
        case .chat(let form):
            let created = Int(WallClock.seconds)
            let identity = ChatIdentity(id: "chatcmpl-" + callID, created: created, model: shown)
            kind = .translated(TranslatedStream(chat: MessagesToChatStream(identity: identity, form: form)))
        case .messages(let toolNames):
            let identity = MessageIdentity(id: "msg_" + callID, model: shown)
            let stream = ChatToMessagesStream(identity: identity, toolNames: toolNames)
            kind = .translated(TranslatedStream(messages: stream))
        }
    }

    /// The tokens, as far as the upstream has told.
    var usage: TokenUsage? {
        switch kind {
        case .passing(let stream): stream.usage.usage
        case .translated(let stream): stream.usage
        case .moved: nil
        }
    }

    /// Whether the client's stream may begin: something was said that is no error.
    var hasBegun: Bool {
        switch kind {
        case .passing(let stream): stream.hasData
        case .translated: true
        case .moved: false
        }
    }

    /// Takes bytes of the upstream's and returns what the client is sent; after a failure nothing.
    func take(_ bytes: ByteBuffer, allocator: ByteBufferAllocator) -> ByteBuffer {
        var output = allocator.buffer(capacity: bytes.readableBytes + 256)
        guard failure == nil else { return output }
        do throws(AnswerFailure) {
            switch kind {
            case .passing(var stream):
                kind = .moved
                defer { kind = .passing(stream) }
                try stream.take(bytes, into: &output)
            case .translated(var stream):
                kind = .moved
                defer { kind = .translated(stream) }
                try stream.take(bytes, into: &output)
            case .moved: break
            }
        } catch {
            failure = error
        }
        return output
    }

    /// Ends the stream and returns what the client is sent last; after a failure nothing.
    func finish() -> ByteBuffer {
        var output = ByteBuffer()
        guard failure == nil else { return output }
        do throws(AnswerFailure) {
            switch kind {
            case .translated(var stream):
                kind = .moved
                defer { kind = .translated(stream) }
                try stream.finish(into: &output)
            case .passing(var stream):
                kind = .moved
                defer { kind = .passing(stream) }
                try stream.finish(into: &output)
            case .moved: break
            }
        } catch {
            failure = error
            return output
        }
        if !isAnthropic { output.writeStaticString("data: [DONE]\n\n") }
        return output
    }
}

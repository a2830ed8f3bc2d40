import GatewayWire
import NIOCore

/// A stream that becomes one of the client's interface, event by event.
struct TranslatedStream {
    private enum Translator {
        case chat(MessagesToChatStream)
        case messages(ChatToMessagesStream)
        /// The stream is being changed.
        case moved
    }

    private var translator: Translator
    private var decoder = EventStreamDecoder()
    private var isDone = false

    /// Creates a stream of chat completion chunks from Anthropic's events.
    init(chat translator: MessagesToChatStream) {
        self.translator = .chat(translator)
    }

    /// Creates a stream of Anthropic's events from chat completion chunks.
    init(messages translator: ChatToMessagesStream) {
        self.translator = .messages(translator)
    }

    /// The tokens, as far as the upstream has told.
    var usage: TokenUsage {
        switch translator {
        case .chat(let stream): stream.usage
        case .messages(let stream): stream.usage
        case .moved: TokenUsage()
        }
    }

    /// Takes bytes of the upstream's.
    ///
    /// - Parameters:
    ///   - bytes: The bytes.
    ///   - output: Gets what the client is sent.
    /// - Throws: Why the stream cannot go on.
    mutating func take(_ bytes: ByteBuffer, into output: inout ByteBuffer) throws(AnswerFailure) {
        var made: [UInt8] = []
        var failure: AnswerFailure?
        let translate = { (translator: inout Translator, event: ServerSentEvent) throws in
            switch translator {
            case .chat(var stream):
                // Out of the enumeration, so that the stream is changed in place and not copied.
                translator = .moved
                defer { translator = .chat(stream) }
                try stream.feed(event.data, into: &made)
            case .messages(var stream):
                translator = .moved
                defer { translator = .messages(stream) }
                try stream.feed(event.data, into: &made)
            case .moved: break
            }
        }
        do {
            try bytes.withUnsafeReadableBytes { bytes in
                try decoder.feed(bytes) { event in
                    if event.data.elementsEqual("[DONE]".utf8) {
                        isDone = true
                    } else {
                        try translate(&translator, event)
                    }
                }
            }
        } catch let error as AnswerFailure {
            failure = error
        } catch {
            failure = .malformed("an event of the stream is too long")
        }
        output.writeBytes(made)
        if let failure { throw failure }
    }

    /// Ends the stream.
    ///
    /// - Parameter output: Gets what the client is sent.
    /// - Throws: ``AnswerFailure/cutOff`` when the answer is not complete.
    mutating func finish(into output: inout ByteBuffer) throws(AnswerFailure) {
        var made: [UInt8] = []
        switch translator {
        case .chat(var stream):
            try stream.finish(into: &made)
            translator = .chat(stream)
        case .messages(var stream):
            try stream.finish(isDone: isDone, into: &made)
            translator = .messages(stream)
        case .moved: break
        }
        output.writeBytes(made)
    }
}

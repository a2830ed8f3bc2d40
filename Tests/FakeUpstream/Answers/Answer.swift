import NIOCore

/// What goes out for a question, ready to be written.
struct Answer: Sendable {
    /// A stream, event by event.
    struct Stream: Sendable {
        /// How a stream ends.
        enum Ending: Sendable {
            /// With the last chunk of the transfer encoding.
            case complete
            /// The connection is closed.
            case cut
            /// The connection is reset.
            case reset
        }

        /// The head of the answer.
        var head: ByteBuffer
        /// The events, framed as chunks of the transfer encoding.
        var events: [ByteBuffer]
        /// The time between two events.
        var gap: TimeAmount
        /// Whether each event is sent on its own.
        var flushes: Bool
        var ending: Ending
    }

    /// The kinds of answers.
    enum Kind: Sendable {
        /// Bytes, after which the connection may be closed.
        case whole(ByteBuffer, closes: Bool)
        /// Events with time between them.
        case stream(Stream)
        /// Nothing.
        case silence
        /// The connection is reset.
        case reset
    }

    /// The time before the first byte.
    var delay: TimeAmount
    var kind: Kind
}

import GatewayWire

/// Keeps the bytes of a streamed chat answer, to make of them the chat completion that is stored.
///
/// While the stream runs, bytes are only copied; nothing is read before its end.
public struct StreamRecorder: Sendable {
    private var bytes: [UInt8] = []
    private let limit: Int
    private var isTooLarge = false

    /// Creates a recorder.
    ///
    /// - Parameter limit: The most bytes of a stream that is kept.
    public init(limit: Int) {
        self.limit = limit
    }

    /// Takes the next bytes of the stream.
    ///
    /// - Parameter next: The bytes, cut anywhere.
    public mutating func record(_ next: UnsafeRawBufferPointer) {
        guard !isTooLarge else { return }
        guard next.count <= limit - bytes.count else {
            isTooLarge = true
            bytes = []
            return
        }
        bytes.append(contentsOf: next)
    }

    /// Makes the chat completion of the stream.
    ///
    /// - Returns: The bytes of the completion; nil for a stream that was too large, did not end well, or said nothing.
    public func completion() -> [UInt8]? {
        guard !isTooLarge else { return nil }
        var decoder = EventStreamDecoder(limit: limit)
        var chunks = StreamedCompletion()
        do {
            try bytes.withUnsafeBytes { try decoder.feed($0) { try chunks.take($0.data) } }
            try decoder.finish { try chunks.take($0.data) }
        } catch {
            return nil
        }
        return chunks.completion?.bytes
    }
}

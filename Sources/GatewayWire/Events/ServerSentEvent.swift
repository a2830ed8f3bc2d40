/// One event of a stream, as it lies in memory; valid only while the handler that is given it runs.
public struct ServerSentEvent {
    /// The event's name; empty where the stream gives none.
    public let name: UnsafeRawBufferPointer
    /// The event's data: its lines, joined by line feeds.
    public let data: UnsafeRawBufferPointer

    /// Appends an event as a stream carries it.
    ///
    /// - Parameters:
    ///   - name: The event's name, or nil to leave the line out.
    ///   - data: The event's data, without line breaks (compact JSON has none).
    ///   - bytes: What is appended to.
    public static func write(name: StaticString?, data: [UInt8], into bytes: inout [UInt8]) {
        if let name {
            bytes.append(contentsOf: "event: ".utf8)
            bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
            bytes.append(UInt8(ascii: "\n"))
        }
        bytes.append(contentsOf: "data: ".utf8)
        bytes.append(contentsOf: data)
        bytes.append(contentsOf: "\n\n".utf8)
    }
}

/// Why a stream of events cannot be read on.
public enum EventStreamFailure: Error, Hashable, Sendable {
    /// An event or a line is larger than `limit` bytes.
    case eventTooLarge(limit: Int)
}

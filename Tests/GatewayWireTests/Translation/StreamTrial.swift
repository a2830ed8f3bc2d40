import GatewayWire
import Testing

/// Feeds streams with events and reads what they append.
enum StreamTrial {
    /// The data of the events in bytes, parsed; `[DONE]` as a string.
    static func events(in bytes: [UInt8]) throws -> [(name: String, data: JSONValue)] {
        var decoder = EventStreamDecoder()
        var events: [(String, JSONValue)] = []
        try bytes.withUnsafeBytes { buffer in
            try decoder.feed(buffer) { event in
                events.append((String(decoding: event.name, as: UTF8.self), try JSONValue(parsing: event.data)))
            }
        }
        return events
    }

    /// The chunks that a stream makes of Anthropic's events.
    static func chunks(of stream: inout MessagesToChatStream, events: [JSONValue]) throws -> [JSONValue] {
        var bytes: [UInt8] = []
        for event in events { try event.bytes.withUnsafeBytes { try stream.feed($0, into: &bytes) } }
        try stream.finish(into: &bytes)
        return try self.events(in: bytes).map(\.data)
    }

    /// The events that a stream makes of chunks.
    static func events(
        of stream: inout ChatToMessagesStream,
        chunks: [JSONValue],
        isDone: Bool = true
    ) throws -> [JSONValue] {
        var bytes: [UInt8] = []
        for chunk in chunks { try chunk.bytes.withUnsafeBytes { try stream.feed($0, into: &bytes) } }
        try stream.finish(isDone: isDone, into: &bytes)
        return try events(in: bytes).map { event in
            try #require(event.data["type"]?.text == event.name)
            return event.data
        }
    }
}

/// Cuts the bytes of a `text/event-stream` into events, however the bytes arrive.
///
/// After the HTML standard, section "Server-sent events": lines end in CR, LF or CRLF, a byte order mark at the start
/// and comments are skipped, several data lines are joined by line feeds, and an event without data is not given.
/// The fields `id` and `retry` mean nothing to models' clients and are skipped.
public struct EventStreamDecoder: Sendable {
    /// The largest event that is taken, in bytes of its lines.
    public let limit: Int

    /// The bytes of a line that has begun in an earlier feed.
    private var line: [UInt8] = []
    private var name: [UInt8] = []
    /// Data lines from earlier feeds, or all of them when there are several.
    private var data: [UInt8] = []
    private var hasData = false
    private var skipsLineFeed = false
    private var isFirstLine = true

    /// Creates a decoder at the start of a stream.
    ///
    /// - Parameter limit: The largest event that is taken, in bytes.
    public init(limit: Int = 16 << 20) {
        self.limit = limit
    }

    /// Takes the next bytes and gives each event that is complete with them.
    ///
    /// An event whose bytes all lie in this feed is given without a copy. After an error the decoder is of no more
    /// use.
    ///
    /// - Parameters:
    ///   - bytes: The next bytes of the stream.
    ///   - event: Is called for each event, in order; what it is given is valid only during the call.
    /// - Throws: ``EventStreamFailure``, and what `event` throws.
    public mutating func feed(
        _ bytes: UnsafeRawBufferPointer,
        _ event: (ServerSentEvent) throws -> Void
    ) throws {
        var position = 0
        // A single data line inside this feed is only pointed at.
        var pointed: UnsafeRawBufferPointer?
        while position < bytes.count {
            if skipsLineFeed {
                skipsLineFeed = false
                if bytes[position] == UInt8(ascii: "\n") {
                    position += 1
                    continue
                }
            }
            guard let end = bytes.endOfLine(from: position) else { break }
            skipsLineFeed = bytes[end] == UInt8(ascii: "\r")
            let rest = UnsafeRawBufferPointer(rebasing: bytes[position..<end])
            position = end + 1
            if line.isEmpty {
                try take(rest, inside: bytes, &pointed, event)
            } else {
                line.append(contentsOf: rest)
                let whole = line
                line = []
                try whole.withUnsafeBytes { try take($0, inside: nil, &pointed, event) }
            }
        }
        keep(&pointed)
        line.append(contentsOf: bytes[min(position, bytes.count)...])
        try checkSize(line.count)
    }

    /// Ends the stream: gives the last event if its lines are complete and only the blank line after them is missing.
    ///
    /// The standard drops such an event; upstreams that end with a single line feed after `[DONE]` are common.
    ///
    /// - Parameter event: Is called for the event, if there is one.
    /// - Throws: What `event` throws.
    public mutating func finish(_ event: (ServerSentEvent) throws -> Void) throws {
        var pointed: UnsafeRawBufferPointer?
        line = []
        try dispatch(&pointed, event)
    }

    private mutating func take(
        _ whole: UnsafeRawBufferPointer,
        inside feed: UnsafeRawBufferPointer?,
        _ pointed: inout UnsafeRawBufferPointer?,
        _ event: (ServerSentEvent) throws -> Void
    ) throws {
        try checkSize(whole.count + (pointed?.count ?? 0))
        var line = whole
        if isFirstLine {
            isFirstLine = false
            if line.starts(with: [0xEF, 0xBB, 0xBF]) { line = UnsafeRawBufferPointer(rebasing: line.dropFirst(3)) }
        }
        guard !line.isEmpty else { return try dispatch(&pointed, event) }
        if let value = line.value(of: "data") {
            if hasData || feed == nil {
                keep(&pointed)
                if hasData { data.append(UInt8(ascii: "\n")) }
                data.append(contentsOf: value)
            } else {
                pointed = value
            }
            hasData = true
        } else if let value = line.value(of: "event") {
            name = [UInt8](value)
        }
    }

    private mutating func keep(_ pointed: inout UnsafeRawBufferPointer?) {
        guard let line = pointed else { return }
        data.append(contentsOf: line)
        pointed = nil
    }

    private mutating func dispatch(
        _ pointed: inout UnsafeRawBufferPointer?,
        _ event: (ServerSentEvent) throws -> Void
    ) throws {
        defer {
            pointed = nil
            hasData = false
            name.removeAll(keepingCapacity: true)
            data.removeAll(keepingCapacity: true)
        }
        guard hasData else { return }
        try name.withUnsafeBytes { name in
            if let pointed { return try event(ServerSentEvent(name: name, data: pointed)) }
            try data.withUnsafeBytes { try event(ServerSentEvent(name: name, data: $0)) }
        }
    }

    private func checkSize(_ added: Int) throws(EventStreamFailure) {
        guard added <= limit - min(limit, data.count + name.count) else { throw .eventTooLarge(limit: limit) }
    }
}

extension UnsafeRawBufferPointer {
    /// Where the line that `start` lies in ends: at its CR or LF.
    fileprivate func endOfLine(from start: Int) -> Int? {
        var position = start
        while position + 8 <= count {
            let word = loadUnaligned(fromByteOffset: position, as: UInt64.self)
            guard !word.hasByte(UInt8(ascii: "\n")), !word.hasByte(UInt8(ascii: "\r")) else { break }
            position += 8
        }
        while position < count {
            if self[position] == UInt8(ascii: "\n") || self[position] == UInt8(ascii: "\r") { return position }
            position += 1
        }
        return nil
    }

    /// The value of a line that gives the named field.
    fileprivate func value(of field: StaticString) -> UnsafeRawBufferPointer? {
        let length = field.utf8CodeUnitCount
        guard starts(with: UnsafeBufferPointer(start: field.utf8Start, count: length)) else { return nil }
        if count == length { return UnsafeRawBufferPointer(rebasing: self[count...]) }
        guard self[length] == UInt8(ascii: ":") else { return nil }
        let start = length + 1
        let hasBlank = start < count && self[start] == UInt8(ascii: " ")
        return UnsafeRawBufferPointer(rebasing: self[(start + (hasBlank ? 1 : 0))...])
    }
}

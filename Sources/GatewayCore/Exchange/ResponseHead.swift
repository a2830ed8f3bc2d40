import NIOCore

/// The status and header lines of a response, kept as the bytes that go out.
struct ResponseHead {
    /// The status, 100 to 599.
    var status: Int
    /// The header lines, each `name: value` and CRLF, without the blank line at the end.
    private(set) var lines: ByteBuffer

    /// Creates a head without lines.
    init(_ status: Int, capacity: Int = 1024) {
        self.status = status
        lines = ByteBufferAllocator().buffer(capacity: capacity)
    }

    /// Adds a line whose text is known when the program is compiled.
    ///
    /// - Parameter line: The line, such as `content-type: application/json`, without its end.
    mutating func add(line: StaticString) {
        lines.writeStaticString(line)
        lines.writeStaticString("\r\n")
    }

    /// Adds a header; bytes of a value that could end the line become blanks.
    mutating func add(_ name: StaticString, _ value: String) {
        lines.writeStaticString(name)
        lines.writeStaticString(": ")
        write(value.utf8)
    }

    /// Adds a header with a number.
    mutating func add(_ name: StaticString, _ value: Int) {
        lines.writeStaticString(name)
        lines.writeStaticString(": ")
        lines.writeInteger(asText: value)
        lines.writeStaticString("\r\n")
    }

    /// Adds a header whose name and value are bytes of another message.
    ///
    /// - Parameters:
    ///   - prefix: A text before the name.
    ///   - name: The name.
    ///   - value: The value.
    mutating func add(prefix: StaticString, name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
        lines.writeStaticString(prefix)
        lines.writeBytes(name)
        lines.writeStaticString(": ")
        lines.writeBytes(value)
        lines.writeStaticString("\r\n")
    }

    private mutating func write(_ value: String.UTF8View) {
        if value.contains(where: { $0 == 0x0d || $0 == 0x0a || $0 == 0 }) {
            lines.writeBytes(value.map { $0 == 0x0d || $0 == 0x0a || $0 == 0 ? 0x20 : $0 })
        } else {
            lines.writeBytes(value)
        }
        lines.writeStaticString("\r\n")
    }
}

extension ByteBuffer {
    /// Appends a number in decimal digits.
    mutating func writeInteger(asText value: Int) {
        if value >= 0, value < 10 {
            writeInteger(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value))
        } else {
            writeString(String(value))
        }
    }
}

import NIOCore
import NIOHTTP1

/// The status and header lines of a response, kept as the bytes that go out.
struct ResponseHead {
    /// The status, 100 to 599.
    var status: Int
    /// The status line of HTTP/1.1 and the header lines, each `name: value` and CRLF, without the blank line at the end.
    private(set) var lines: ByteBuffer

    /// Creates a head with what LiteLLM 1.106.2 tells browsers in every response.
    ///
    /// - Parameters:
    ///   - status: The status.
    ///   - capacity: The bytes for which there is room at once; the body of HTTP/1.1 may follow in the same memory.
    init(_ status: Int, capacity: Int = 2048) {
        self.status = status
        lines = ByteBufferAllocator().buffer(capacity: capacity)
        if status == 200 {
            lines.writeStaticString("HTTP/1.1 200 OK\r\n")
        } else {
            lines.writeString("HTTP/1.1 \(status) \(HTTPResponseStatus(statusCode: status).reasonPhrase)\r\n")
        }
        add(line: "vary: Origin")
        add(line: "x-content-type-options: nosniff")
        add(line: "x-frame-options: DENY")
        add(line: "content-security-policy: frame-ancestors 'none'")
    }

    /// Adds lines that were made before, each with its end.
    mutating func add(lines more: [UInt8]) {
        lines.writeBytes(more)
    }

    /// Adds a small body behind the blank line, so that both go out in one piece.
    mutating func add(body: ByteBuffer) {
        lines.writeImmutableBuffer(body)
    }

    /// Adds a header with a time in milliseconds, with three digits.
    mutating func add(_ name: StaticString, nanoseconds: Int64) {
        lines.writeStaticString(name)
        lines.writeStaticString(": ")
        let microseconds = Int(max(0, nanoseconds) / 1000)
        lines.writeInteger(asText: microseconds / 1000)
        lines.writeInteger(UInt8(ascii: "."))
        lines.writeDigits(microseconds % 1000, count: 3)
        lines.writeStaticString("\r\n")
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
        guard value >= 0, value < 10_000_000 else {
            writeString(String(value))
            return
        }
        var count = 1
        var bound = 10
        while value >= bound {
            count &+= 1
            bound &*= 10
        }
        writeDigits(value, count: count)
    }

    /// Appends the last digits of a number that is not negative.
    mutating func writeDigits(_ value: Int, count: Int) {
        writeWithUnsafeMutableBytes(minimumWritableBytes: count) { bytes in
            var rest = value
            var place = count
            while place > 0 {
                place &-= 1
                bytes[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
            return count
        }
    }
}

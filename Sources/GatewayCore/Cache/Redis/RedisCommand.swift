import NIOCore

/// The form in which commands are sent: an array of strings; RESP version 2.
enum RedisCommand {
    /// Appends a command to bytes that are about to be sent.
    ///
    /// - Parameters:
    ///   - arguments: The name of the command and what belongs to it.
    ///   - buffer: What is sent.
    static func write(_ arguments: [[UInt8]], into buffer: inout ByteBuffer) {
        writeCount(arguments.count, mark: "*", into: &buffer)
        for argument in arguments {
            writeCount(argument.count, mark: "$", into: &buffer)
            buffer.writeBytes(argument)
            buffer.writeStaticString("\r\n")
        }
    }

    private static func writeCount(_ count: Int, mark: StaticString, into buffer: inout ByteBuffer) {
        buffer.writeStaticString(mark)
        buffer.writeString("\(count)")
        buffer.writeStaticString("\r\n")
    }
}

extension Array where Element == UInt8 {
    /// Creates the bytes of a text.
    init(text: String) { self = Array(text.utf8) }
}

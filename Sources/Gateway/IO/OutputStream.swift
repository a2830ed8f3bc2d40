/// An open file that bytes go to; a reader that has gone, as `head` does, is no failure.
struct OutputStream: Sendable {
    /// Where the product goes: the log of `serve`, the problems of `check`.
    static let standardOutput = OutputStream(descriptor: STDOUT_FILENO)
    /// Where everything else goes.
    static let standardError = OutputStream(descriptor: STDERR_FILENO)

    private let descriptor: Int32

    /// Whether a person reads along.
    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Writes a text.
    func write(_ text: String) { write(Array(text.utf8)) }

    /// Writes bytes; it waits for a slow reader, and gives up on one that is gone.
    func write(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Self.writeSome(descriptor, UnsafeRawBufferPointer(rebasing: rest))
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno == EAGAIN {
                    usleep(1000)
                } else if errno != EINTR {
                    return
                }
            }
        }
    }

    private static func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Darwin)
        Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
        Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
        Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }
}

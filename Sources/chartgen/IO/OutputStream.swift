/// An open file that text goes to, each time in one piece.
struct OutputStream {
    /// Where the product goes.
    static let standardOutput = OutputStream(descriptor: STDOUT_FILENO, name: "<stdout>")
    /// Where everything else goes.
    static let standardError = OutputStream(descriptor: STDERR_FILENO, name: "<stderr>")

    private let descriptor: Int32
    private let name: String

    /// Takes an open file; `name` is what it is called in messages.
    init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// Whether a person reads along.
    var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Writes a text.
    func write(_ text: String) throws(FileFailure) { try write(Array(text.utf8)) }

    /// Writes bytes; a reader that has gone, as `head` does, is no failure.
    func write(_ bytes: [UInt8]) throws(FileFailure) {
        var number: Int32 = 0
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = Self.writeSome(descriptor, UnsafeRawBufferPointer(rebasing: rest))
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno != EINTR {
                    number = errno
                    return
                }
            }
        }
        guard number == 0 || number == EPIPE else { throw FileFailure(name, number: number) }
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

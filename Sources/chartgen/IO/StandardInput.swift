/// The standard input, read when it is asked for, and once.
final class StandardInput {
    /// What it is called in messages.
    static let name = "<stdin>"

    private var text: [UInt8]?

    /// Returns all of it.
    func bytes() throws(FileFailure) -> [UInt8] {
        if let text { return text }
        let bytes = try FileReading.bytes(from: STDIN_FILENO, named: Self.name)
        text = bytes
        return bytes
    }
}

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Reads files whole.
public enum FileReading {
    /// The most bytes that are read: one more than the reader of YAML takes, so that it can say what is wrong.
    public static let limit = (64 << 20) + 1

    /// Returns the bytes of a file or a pipe; at most ``limit`` of them.
    ///
    /// - Parameter path: The path, relative to the working folder.
    /// - Returns: The bytes.
    /// - Throws: The system's error number with the path.
    public static func bytes(of path: String) throws(FileFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(path: path, number: errno) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw FileFailure(path: path, number: errno) }
        if facts.st_mode & S_IFMT == S_IFDIR { throw FileFailure(path: path, number: EISDIR) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(max(Int(facts.st_size), 4096), limit))
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < limit {
            let wanted = min(chunk.count, limit - bytes.count)
            let count = read(descriptor, &chunk, wanted)
            if count < 0 {
                let number = errno
                if number == EINTR { continue }
                throw FileFailure(path: path, number: number)
            }
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        return bytes
    }
}

/// Reads files whole.
enum FileReading {
    /// The most bytes that are read: one more than the reader of values takes, so that it can say what is wrong.
    static let limit = (64 << 20) + 1

    /// Returns the bytes of a file, a pipe or a device; at most ``limit`` of them.
    static func bytes(of path: String) throws(FileFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileFailure(path) }
        defer { close(descriptor) }
        return try bytes(from: descriptor, named: path)
    }

    /// Returns what is left in an open file.
    static func bytes(from descriptor: Int32, named path: String) throws(FileFailure) -> [UInt8] {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw FileFailure(path) }
        if facts.st_mode & S_IFMT == S_IFDIR { throw FileFailure(path, number: EISDIR) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(max(Int(facts.st_size), 4095), limit) + 1)
        while bytes.count < limit {
            var failure: Int32 = 0
            let wanted = min(max(bytes.capacity - bytes.count, 65_536), limit - bytes.count)
            let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
                let result = read(descriptor, buffer.baseAddress, wanted)
                failure = result < 0 ? errno : 0
                count = max(result, 0)
            }
            if failure == EINTR { continue }
            guard failure == 0 else { throw FileFailure(path, number: failure) }
            if chunk.isEmpty { break }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
        }
        return bytes
    }
}

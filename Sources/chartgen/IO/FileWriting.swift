/// Writes files, with the folders above them.
enum FileWriting {
    /// Writes a file anew.
    static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
        try write(bytes, to: path, flags: O_TRUNC)
    }

    /// Writes to the end of a file.
    static func append(_ bytes: [UInt8], to path: String) throws(FileFailure) {
        try write(bytes, to: path, flags: O_APPEND)
    }

    /// Whether there is a file of that path.
    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    private static func write(_ bytes: [UInt8], to path: String, flags: Int32) throws(FileFailure) {
        try makeFolders(above: path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o644)
        guard descriptor >= 0 else { throw FileFailure(path) }
        defer { close(descriptor) }
        try OutputStream(descriptor: descriptor, name: path).write(bytes)
    }

    private static func makeFolders(above path: String) throws(FileFailure) {
        for (index, character) in zip(path.utf8.indices, path.utf8) {
            guard character == UInt8(ascii: "/"), index > path.startIndex else { continue }
            let folder = String(path[..<index])
            guard mkdir(folder, 0o755) == 0 || errno == EEXIST || errno == EISDIR else { throw FileFailure(folder) }
        }
    }
}

/// Writes files, with the folders above them.
enum FileWriting {
    /// Writes a file anew.
    static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
        try makeFolders(above: path)
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
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

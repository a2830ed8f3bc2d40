import GoRuntime

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The few calls of the system that loading a chart needs.
enum DiskReading {
    /// What is at a path.
    enum Kind {
        case folder
        case file(size: Int)
        case link
        case other
    }

    /// Returns what is at a path; `followsLinks` says whether at the end of links.
    static func kind(of path: GoString, followsLinks: Bool) throws(SystemFailure) -> Kind {
        var facts = stat()
        let result = withPath(path) { followsLinks ? stat($0, &facts) : lstat($0, &facts) }
        guard result == 0 else { throw SystemFailure(followsLinks ? "stat" : "lstat", path) }
        switch facts.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file(size: Int(facts.st_size))
        case S_IFLNK: return .link
        default: return .other
        }
    }

    /// Returns the names in a folder, in byte order.
    static func names(in folder: GoString) throws(SystemFailure) -> [GoString] {
        guard let stream = withPath(folder, { opendir($0) }) else { throw SystemFailure("open", folder) }
        defer { closedir(stream) }
        var names: [GoString] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in GoString(Array(bytes.prefix { $0 != 0 })) }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Returns the content of a file, at most so many bytes.
    static func content(of path: GoString, limit: Int) throws(SystemFailure) -> [UInt8] {
        let descriptor = withPath(path) { open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw SystemFailure("open", path) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw SystemFailure("stat", path) }
        if facts.st_mode & S_IFMT == S_IFDIR { throw SystemFailure("read", path, number: EISDIR) }
        var bytes: [UInt8] = []
        var wanted = min(max(Int(facts.st_size), 511), limit) + 1
        while bytes.count < limit {
            var failure: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: min(wanted, limit - bytes.count)) { buffer, count in
                let result = read(descriptor, buffer.baseAddress, buffer.count)
                failure = result < 0 ? errno : 0
                count = max(result, 0)
            }
            if failure == EINTR { continue }
            guard failure == 0 else { throw SystemFailure("read", path, number: failure) }
            if chunk.isEmpty { break }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            wanted = 1 << 16
        }
        return bytes
    }

    /// Returns a path from the root.
    ///
    /// Go 1.26 path/filepath.Abs.
    static func absolute(_ path: GoString) -> GoString {
        guard path.bytes.first != UInt8(ascii: "/"), let folder = getcwd(nil, 0) else {
            return GoPath.clean(path)
        }
        defer { free(folder) }
        let above = Array(UnsafeRawBufferPointer(start: folder, count: strlen(folder)))
        return GoPath.clean(GoString(above + [UInt8(ascii: "/")] + path.bytes))
    }

    private static func withPath<Result>(_ path: GoString, _ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (path.bytes + [0]).withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { buffer in
                // The buffer has a zero at least, so it has an address.
                guard let address = buffer.baseAddress else { return body("") }
                return body(address)
            }
        }
    }
}

import Diagnostics

/// What is in a folder.
enum FolderListing {
    /// Returns the path of a file beside a path with a name like it, or nil.
    static func nearest(to path: String) -> String? {
        let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
        let folder = slash.map { String(path[...$0]) } ?? ""
        let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
        return Suggestion.nearest(to: name, among: names(in: folder.isEmpty ? "." : folder)).map { folder + $0 }
    }

    private static func names(in folder: String) -> [String] {
        let names = (try? names(of: folder, limit: 1000)) ?? []
        return names.filter { !$0.hasPrefix(".") }
    }

    /// What stands under a name.
    enum Kind {
        case folder
        case file
        /// A link, a device, or something that cannot be looked at.
        case other
    }

    /// Returns what is at a path, without following links.
    static func kind(of path: String) -> Kind {
        var facts = stat()
        guard lstat(path, &facts) == 0 else { return .other }
        switch facts.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file
        default: return .other
        }
    }

    /// Returns the names in a folder, sorted; at most so many.
    static func names(of folder: String, limit: Int = 100_000) throws(FileFailure) -> [String] {
        guard let stream = opendir(folder) else { throw FileFailure(folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while names.count < limit, let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}

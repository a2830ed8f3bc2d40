import GoRuntime

/// The files of a chart that lies in a folder.
///
/// Helm v4.2.3 pkg/chart/v2/loader/directory.go and internal/sympath/walk.go: names in byte order, links followed,
/// `.helmignore` obeyed.
struct ChartFolder {
    private let root: GoString
    private let rules: IgnoreRules
    private var files: [ChartFile] = []
    private var steps = 0
    private var size = 0

    /// Reads the rules of the folder; the path starts at the root of the system.
    private init(root: GoString) throws(ChartError) {
        self.root = root
        let path = Self.join(root, ".helmignore")
        guard (try? DiskReading.kind(of: path, followsLinks: true)) != nil else {
            rules = try IgnoreRules()
            return
        }
        rules = try IgnoreRules(Self.content(of: path))
    }

    /// Returns the files of the chart in a folder.
    static func files(in root: GoString) throws(ChartError) -> [ChartFile] {
        var folder = try ChartFolder(root: root)
        try folder.walk(root, within: [])
        return folder.files
    }

    private mutating func walk(_ folder: GoString, within path: [UInt8]) throws(ChartError) {
        let names: [GoString]
        do { names = try DiskReading.names(in: folder) } catch { throw .system(error) }
        for name in names {
            steps += 1
            guard steps <= ChartLimits.entries else { throw .folderTooLarge }
            let inner = path.isEmpty ? name.bytes : path + [UInt8(ascii: "/")] + name.bytes
            try visit(Self.join(folder, name), as: inner)
        }
    }

    private mutating func visit(_ file: GoString, as path: [UInt8]) throws(ChartError) {
        var kind: DiskReading.Kind
        do {
            kind = try DiskReading.kind(of: file, followsLinks: false)
        } catch {
            throw .system(error)
        }
        if case .link = kind {
            do {
                kind = try DiskReading.kind(of: file, followsLinks: true)
            } catch {
                let end = DanglingLink.end(of: file)
                throw .badLink(path: file, SystemFailure("lstat", end, number: error.number))
            }
        }
        switch kind {
        case .folder:
            if !rules.ignores(path[...], isFolder: true) { try walk(file, within: path) }
        case .file(let size):
            if !rules.ignores(path[...], isFolder: false) { try add(file, size: size, as: path) }
        case .link, .other:
            if !rules.ignores(path[...], isFolder: false) { throw .irregularFile(path: file) }
        }
    }

    private mutating func add(_ file: GoString, size: Int, as path: [UInt8]) throws(ChartError) {
        guard size <= ChartLimits.fileSize else {
            throw .fileTooLarge(name: GoPath.base(GoString(path)))
        }
        let content = try Self.content(of: file)
        self.size += content.count
        guard self.size <= ChartLimits.totalSize else { throw .folderTooLarge }
        files.append(ChartFile(name: GoString(path), data: ByteOrderMark.removed(from: content)))
    }

    private static func content(of file: GoString) throws(ChartError) -> [UInt8] {
        do { return try DiskReading.content(of: file, limit: ChartLimits.fileSize + 1) } catch { throw .system(error) }
    }

    private static func join(_ folder: GoString, _ name: GoString) -> GoString {
        GoString(folder.bytes + [UInt8(ascii: "/")] + name.bytes)
    }
}

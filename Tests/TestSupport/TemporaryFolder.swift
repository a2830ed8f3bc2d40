import Foundation

/// A new, empty folder that is removed with the last reference to it.
public final class TemporaryFolder: Sendable {
    /// The absolute path, without a slash at the end and without symbolic links.
    public let path: String

    /// Makes the folder.
    public init() throws {
        let root = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
        let folder = root.appendingPathComponent("chartgen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Returns the absolute path of a name inside the folder.
    public func path(of name: String) -> String {
        "\(path)/\(name)"
    }

    /// Writes a file, with the folders above it, and returns its absolute path.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        let file = URL(fileURLWithPath: path(of: name))
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// Writes a chart's files, by path inside it, into a folder of that name, and returns the folder's absolute path.
    @discardableResult
    public func write(_ files: [String: [UInt8]], to name: String) throws -> String {
        for (path, bytes) in files {
            let file = URL(fileURLWithPath: self.path(of: "\(name)/\(path)"))
            let folder = file.deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        return path(of: name)
    }

    /// Returns the bytes of a file.
    public func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(fileURLWithPath: path(of: name))))
    }

    /// Returns the text of a file; bytes that are no UTF-8 become replacement characters.
    public func read(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(of: name))), as: UTF8.self)
    }

    /// Returns the paths of all files below the folder, relative to it and sorted.
    public func files() -> [String] {
        let found = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        var isFolder: ObjCBool = false
        return found.filter {
            FileManager.default.fileExists(atPath: path(of: $0), isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }
}

public import Diagnostics
import ValueModel

/// The comments of values files: the `#` lines directly above a key, by the path of the key.
///
/// The YAML parser drops comments, so the lines are read by their indentation. A key within a list or in flow style has
/// no path here; a path that is wrong, as in a text of several lines that looks like keys, is asked for by nobody.
public struct ValueComments: Sendable, Hashable {
    /// The lines without `#`, by dotted path.
    private var lines: [String: [String]] = [:]

    /// No comments.
    public static let none = ValueComments(of: [])

    /// Reads the comments of files; where two have some for one key, the later one's count.
    public init(of files: [SourceFile]) {
        for file in files { read(String(decoding: file.bytes, as: UTF8.self)) }
    }

    /// Returns the lines above a key, without `#`.
    func above(_ path: ValuePath) -> [String] { lines[path.description] ?? [] }

    private mutating func read(_ text: String) {
        var keys: [(indent: Int, key: String)] = []
        var pending: [String] = []
        var block: Int?
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let content = line.drop { $0 == " " }
            let indent = line.count - content.count
            if let start = block, content.isEmpty || indent > start { continue }
            block = nil
            if content.first == "#" {
                let comment = content.dropFirst()
                pending.append(String(comment.first == " " ? comment.dropFirst() : comment))
                continue
            }
            defer { pending = [] }
            guard let (key, value) = Self.entry(content) else { continue }
            while let last = keys.last, last.indent >= indent { keys.removeLast() }
            keys.append((indent, key))
            if value.first == "|" || value.first == ">" { block = indent }
            if !pending.isEmpty { lines[ValuePath(keys.map { .key($0.key) }).description] = pending }
        }
    }

    /// Returns the key and the value of a line such as `key: value`.
    private static func entry(_ line: Substring) -> (key: String, value: Substring)? {
        guard let first = line.first, first != "-", let colon = line.firstIndex(of: ":") else { return nil }
        let rest = line[line.index(after: colon)...]
        guard rest.isEmpty || rest.first == " " else { return nil }
        var key = line[..<colon]
        if key.count > 1, first == "\"" || first == "'", key.last == first { key = key.dropFirst().dropLast() }
        return (String(key), rest.drop { $0 == " " })
    }
}

public import GoRuntime

/// Values as values files have them: one YAML document or several, which are merged.
///
/// Helm v4.2.3 pkg/chart/v2/loader/load.go, LoadValues, over the YAMLReader of k8s.io/apimachinery: documents are parted
/// by lines of `---`, perhaps with a comment.
public enum ValuesDocuments {
    private static let newline = UInt8(ascii: "\n")

    /// Returns the values of a text; an empty one has none.
    public static func values(of text: [UInt8]) throws(DocumentFailure) -> GoMap {
        var values: GoMap?
        for document in documents(of: text) {
            let map: GoMap?
            do {
                map = try GoYAML.map(of: document)
            } catch {
                throw DocumentFailure(GoString("cannot unmarshal yaml document: \(error.text)"))
            }
            guard let map else { continue }
            values = values.map { $0.merging(map) } ?? map
        }
        return values ?? GoMap()
    }

    /// Returns the documents of a text.
    static func documents(of text: [UInt8]) -> [[UInt8]] {
        if isPlain(text) { return text.isEmpty ? [] : [text] }
        var documents: [[UInt8]] = []
        var current: [UInt8] = []
        var start = text.startIndex
        while start < text.endIndex {
            let end = text[start...].firstIndex(of: newline)
            var line = text[start..<(end ?? text.endIndex)]
            start = end.map { $0 + 1 } ?? text.endIndex
            if end != nil, line.last == UInt8(ascii: "\r") { line = line.dropLast() }
            if end == nil, isLost(line) { break }
            if isSeparator(line), !current.isEmpty {
                documents.append(current)
                current = []
            } else {
                current += line
                current.append(newline)
            }
        }
        return current.isEmpty ? documents : documents + [current]
    }

    /// Whether a text is one document just as it is, as nearly all are.
    private static func isPlain(_ text: [UInt8]) -> Bool {
        guard let last = text.last else { return true }
        guard last == newline, !isSeparator(text.prefix { $0 != newline }) else { return false }
        return text.withUnsafeBufferPointer { text in
            for index in 0..<text.count {
                if text[index] == UInt8(ascii: "\r") { return false }
                guard text[index] == newline, index + 3 < text.count else { continue }
                if text[index + 1] == UInt8(ascii: "-"), text[index + 2] == UInt8(ascii: "-"),
                    text[index + 3] == UInt8(ascii: "-")
                {
                    return false
                }
            }
            return true
        }
    }

    private static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.starts(with: "---".utf8) else { return false }
        let rest = GoSpace.trimmed(line.dropFirst(3))
        return rest.isEmpty || rest.first == UInt8(ascii: "#")
    }

    /// Whether the reader drops an unfinished last line: a slip of its own, with lines that fill its buffer exactly.
    private static func isLost(_ line: ArraySlice<UInt8>) -> Bool { !line.isEmpty && line.count.isMultiple(of: 4096) }
}

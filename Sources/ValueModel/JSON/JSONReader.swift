public import Diagnostics

/// A reader of JSON texts: bytes in, a tree with spans out.
///
/// It accepts what Go's encoding/json accepts, bytes that are not UTF-8 and lone surrogates included (both become
/// U+FFFD). Integers that fit 64 bits stay exact. Nesting is limited, so that no text overflows the stack.
public struct JSONReader {
    /// What is said of a key that stands twice in one object; the last one wins either way, as in Go.
    public enum DuplicateKeys: Sendable {
        /// Nothing.
        case accepted
        /// A warning `json.duplicate-key` with both places.
        case reported
    }

    /// The nesting that is accepted unless the caller says otherwise.
    ///
    /// Go stops at 10000; no stack of ours is to depend on that.
    public static let standardDepth = 512

    private let file: SourceFile
    private let maximumDepth: Int
    private let duplicateKeys: DuplicateKeys

    /// Creates a reader of a text.
    public init(
        file: SourceFile,
        maximumDepth: Int = standardDepth,
        duplicateKeys: DuplicateKeys = .accepted
    ) {
        self.file = file
        self.maximumDepth = maximumDepth
        self.duplicateKeys = duplicateKeys
    }

    /// Reads the whole text as one value, or reports why it is none.
    public func read(into collector: DiagnosticCollector) -> ValueNode? {
        guard let (node, end) = readValue(from: 0, into: collector) else { return nil }
        var rest = JSONParser(bytes: file.bytes, file: file, offset: end, maximumDepth: maximumDepth)
        rest.skipBlanks()
        guard rest.offset == file.bytes.count else {
            collector.report(
                rest.unexpected(expected: "the end of the text after the JSON value", help: nil).diagnostic(in: file)
            )
            return nil
        }
        return node
    }

    /// Reads one value that starts at a byte offset (blanks before it are skipped), and tells where it ended.
    ///
    /// What follows the value is not looked at: Go encoding/json stream.go, Decoder.Decode and InputOffset.
    public func readValue(from offset: Int, into collector: DiagnosticCollector) -> (node: ValueNode, end: Int)? {
        do throws(JSONProblem) {
            return try value(from: offset, into: collector)
        } catch {
            collector.report(error.diagnostic(in: file))
            return nil
        }
    }

    func value(from offset: Int, into collector: DiagnosticCollector) throws(JSONProblem) -> (node: ValueNode, end: Int)
    {
        var parser = JSONParser(bytes: file.bytes, file: file, offset: offset, maximumDepth: maximumDepth)
        let node = try parser.value()
        if duplicateKeys == .reported {
            for duplicate in parser.duplicates {
                collector.report(
                    Diagnostic(
                        .jsonDuplicateKey,
                        "the key `\(duplicate.key)` stands twice in one object",
                        at: duplicate.second,
                        label: "this one wins",
                        related: [.init("this one is lost", at: duplicate.first)],
                        help: "remove one of the two"
                    )
                )
            }
        }
        return (node, parser.offset)
    }
}

extension Value {
    /// Creates the value of a JSON text; nil when the text is not JSON.
    public init?(json text: String) {
        var parser = JSONParser(bytes: Array(text.utf8), file: nil, maximumDepth: JSONReader.standardDepth)
        guard let node = try? parser.value() else { return nil }
        parser.skipBlanks()
        guard parser.next == nil else { return nil }
        self = node.value
    }
}

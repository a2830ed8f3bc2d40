public import Diagnostics
import OrderedCollections

/// One `--set`, `--set-string`, `--set-json`, `--set-file` or `--set-literal` of the command line.
///
/// The argument is read exactly as Helm v4.2.3 pkg/strvals reads it: what Helm accepts is accepted with an equal result,
/// what Helm refuses is refused, but with the place in the argument and a way to mend it. Where Helm silently drops a
/// part, there is a warning.
public struct SetFlag: Sendable {
    /// Which of the flags it is; the order is the order in which Helm applies them.
    ///
    /// Helm v4.2.3 pkg/cli/values/options.go, MergeValues.
    public enum Kind: Int, Sendable, Hashable, CaseIterable, Comparable {
        /// `--set-json`: values are JSON; the whole argument may be one JSON object.
        case json
        /// `--set`: values are typed by their spelling.
        case set
        /// `--set-string`: values are strings.
        case string
        /// `--set-file`: values are the texts of the files named.
        case file
        /// `--set-literal`: everything behind the `=` is one string.
        case literal

        /// The flag as it is typed: `--set-json`.
        public var flagName: String {
            switch self {
            case .json: "--set-json"
            case .set: "--set"
            case .string: "--set-string"
            case .file: "--set-file"
            case .literal: "--set-literal"
            }
        }

        /// Whether the first kind is applied before the second.
        public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    /// Returns the bytes of the file that a `--set-file` names.
    public typealias FileReader = (_ name: String) throws -> [UInt8]

    /// Which of the flags it is.
    public let kind: Kind
    /// The argument; spans of what it sets point into it.
    public let file: SourceFile

    /// Creates a flag from its argument.
    public init(kind: Kind, file: SourceFile) {
        self.kind = kind
        self.file = file
    }

    /// The argument's text.
    public var text: String { GoRune.text(of: file.bytes) }

    /// Applies the argument to values; when it has an error, they stay as they were.
    ///
    /// - Parameters:
    ///   - base: The user's values so far (not the chart's defaults); anything but a map counts as an empty map.
    ///   - readFile: Reads the file that a `--set-file` names; not called for the other kinds.
    ///   - collector: Where errors and warnings go.
    /// - Returns: The values after it.
    public func apply(
        to base: ValueNode,
        readFile: FileReader,
        into collector: DiagnosticCollector
    ) -> ValueNode {
        let application = applied(to: base, readFile: readFile)
        for diagnostic in application.diagnostics { collector.report(diagnostic) }
        return application.isRefused ? base : application.node
    }

    /// What came of applying a flag.
    struct Application {
        /// The values with what was set; up to the error if there is one.
        var node: ValueNode
        /// The paths that were set; nil when the whole tree was given as one object.
        var assignments: [ValuePath]?
        var diagnostics: [Diagnostic]
        var isRefused: Bool
    }

    func applied(to base: ValueNode, readFile: FileReader) -> Application {
        if kind == .json, let start = objectStart { return merged(into: base, from: start) }
        let whole = SourceSpan(file: file, start: 0, end: file.bytes.count)
        var members = base.mapping ?? [:]
        return withoutActuallyEscaping(readFile) { readFile in
            var parser = SetParser(kind: kind, file: file, readFile: readFile)
            let isRefused = parser.parse(into: &members)
            let changed = !parser.assignments.isEmpty
            return Application(
                node: ValueNode(.mapping(members), span: changed ? whole : base.span),
                assignments: parser.assignments,
                diagnostics: parser.diagnostics,
                isRefused: isRefused
            )
        }
    }

    /// The offset of the brace that starts the whole argument, if one does.
    private var objectStart: Int? {
        var cursor = RuneCursor(bytes: file.bytes)
        cursor.skipSpaces()
        return cursor.next == "{" ? cursor.offset : nil
    }

    /// Merges an argument that is one JSON object, as a values file would be.
    private func merged(into base: ValueNode, from start: Int) -> Application {
        let collector = DiagnosticCollector()
        var node = base
        if let (object, end) = JSONReader(file: file, duplicateKeys: .reported).readValue(from: start, into: collector)
        {
            var rest = RuneCursor(bytes: file.bytes, offset: end)
            rest.skipSpaces()
            if rest.isAtEnd {
                node = base.mapping == nil ? object : base.merging(object)
            } else {
                collector.report(
                    Diagnostic(
                        .jsonSyntax,
                        "there is text behind the JSON object",
                        at: SourceSpan(file: file, start: rest.offset, end: file.bytes.count),
                        label: "expected the end of the argument",
                        help: "give one object, or `key=JSON` pairs separated by commas"
                    )
                )
            }
        }
        return Application(
            node: node,
            assignments: nil,
            diagnostics: collector.diagnostics,
            isRefused: collector.hasErrors
        )
    }
}

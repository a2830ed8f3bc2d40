public import Diagnostics
internal import OrderedCollections
public import ValueModel

/// A reader of YAML texts: bytes in, trees of values with the place of every key and value out.
///
/// The grammar is libyaml's, taken event by event; what a scalar means is decided as Helm decides it
/// (sigs.k8s.io/yaml, see ``ScalarResolution``). Problems go to a collector and never stop the program: broken,
/// hostile and enormous input ends in a diagnostic. The reader does not merge, check or interpret values.
public struct YAMLReader {
    private let file: SourceFile
    private let limits: Limits

    /// Creates a reader of a text.
    public init(file: SourceFile, limits: Limits = .init()) {
        self.file = file
        self.limits = limits
    }

    /// Returns the root of every document in the text, in order; none when an error was reported.
    ///
    /// A document without content is null.
    public func documents(into collector: DiagnosticCollector) -> [ValueNode] {
        read(into: collector, limitedToOne: false)?.roots ?? []
    }

    /// Returns the map of a values file, or nil when an error was reported.
    ///
    /// A values file is one document with a map; a file without content counts as an empty map, with an error.
    public func values(into collector: DiagnosticCollector) -> ValueNode? {
        guard let result = read(into: collector, limitedToOne: true) else { return nil }
        guard let root = result.roots.first, !root.isNull else {
            collector.report(
                Diagnostic(
                    .yamlEmptyFile,
                    "the file has no values",
                    at: result.roots.first?.span,
                    file: file.name,
                    help: "write `{}` to render the defaults"
                )
            )
            return ValueNode(.mapping([:]), span: SourceSpan(file: file, start: 0, end: 0))
        }
        guard root.mapping == nil else { return root }
        collector.report(
            Diagnostic(
                .yamlNotAMap,
                "expected a map at the top, found \(root.kindPhrase)",
                at: root.span,
                label: "this is \(root.kindPhrase)",
                help: root.sequence == nil
                    ? "write `name: value` lines" : "put a name above the list, such as `items:`, and indent the list"
            )
        )
        return nil
    }

    private func read(into collector: DiagnosticCollector, limitedToOne: Bool) -> DocumentReader.Result? {
        guard let encoding = TextCheck(file: file, limits: limits).check(into: collector) else { return nil }
        return file.bytes.withUnsafeBufferPointer { bytes in
            guard bytes.count > encoding.offsets.base else { return DocumentReader.Result() }
            let problems = ProblemSink(file: file, collector: collector, limit: limits.problems)
            let events = EventStream(bytes: bytes, offsets: encoding.offsets)
            var reader = DocumentReader(events: events, problems: problems, limits: limits, file: file)
            return reader.read(limitedToOne: limitedToOne)
        }
    }
}

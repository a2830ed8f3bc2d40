public import Diagnostics
import OrderedCollections

/// The layers of one run in the order in which they count, later wins, and the values that they make.
///
/// Helm v4.2.3 pkg/cli/values/options.go, MergeValues: files in the order given, then all `--set-json`, `--set`,
/// `--set-string`, `--set-file` and `--set-literal`, each in the order given, whatever the order on the command line.
/// The outcome is coalesced over the chart's defaults (pkg/chart/common/util/coalesce.go, CoalesceValues).
public struct ValueLayers: Sendable {
    /// A values file that was read.
    public struct File: Sendable {
        /// What a person calls the file.
        public var name: String
        /// Its values; null, an empty file, counts as an empty map.
        public var tree: ValueNode

        /// Creates a file.
        public init(name: String, tree: ValueNode) {
            self.name = name
            self.tree = tree
        }
    }

    /// The layers, the chart's defaults first.
    public let layers: [ValueLayer]
    /// The user's values by themselves, with their nulls.
    public let userValues: ValueNode
    /// The user's values over the chart's defaults: what templates see.
    public let merged: ValueNode

    /// Merges the layers of a run.
    ///
    /// - Parameters:
    ///   - defaults: The chart's defaults.
    ///   - files: The values files, in the order of `-f`.
    ///   - flags: The flags, in the order of the command line.
    ///   - readFile: Reads a file that `--set-file` names.
    ///   - collector: Where errors and warnings go; a flag with an error is left out.
    public init(
        defaults: ValueNode,
        files: [File] = [],
        flags: [SetFlag] = [],
        readFile: SetFlag.FileReader = { _ in throw NoFiles() },
        into collector: DiagnosticCollector
    ) {
        var layers = [ValueLayer(kind: .defaults, tree: defaults, assignments: nil)]
        var values = ValueNode(.mapping([:]))
        for file in files {
            if file.tree.isNull { continue }
            guard file.tree.mapping != nil else {
                collector.report(Self.notAMap(file))
                continue
            }
            layers.append(ValueLayer(kind: .file(name: file.name), tree: file.tree, assignments: nil))
            values = values.merging(file.tree)
        }
        var texts: [String: [UInt8]] = [:]
        for (_, flag) in flags.enumerated().sorted(by: { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) })
        {
            // Each file is read once: it may be the standard input.
            let read: SetFlag.FileReader = { name in
                if let text = texts[name] { return text }
                let text = try readFile(name)
                texts[name] = text
                return text
            }
            let application = flag.applied(to: values, readFile: read)
            for diagnostic in application.diagnostics { collector.report(diagnostic) }
            if application.isRefused { continue }
            values = application.node
            let alone = flag.applied(to: ValueNode(.mapping([:])), readFile: read)
            let kind = ValueLayer.Kind.set(flag.kind, text: flag.text)
            layers.append(ValueLayer(kind: kind, tree: alone.node, assignments: application.assignments))
        }
        self.layers = layers
        userValues = values
        merged = values.coalesced(over: defaults, into: collector)
    }

    /// Returns what each layer says of a path, oldest first, and which of them decides.
    public func history(of path: ValuePath) -> ValueHistory {
        ValueHistory(path: path, layers: layers, result: merged.node(at: path))
    }

    private static func notAMap(_ file: File) -> Diagnostic {
        Diagnostic(
            .valuesRootNotAMap,
            "the values file is \(file.tree.kindPhrase), not a map",
            at: file.tree.span,
            file: file.name,
            label: "expected `key: value`",
            help: "write the values as a map from names to values"
        )
    }

    /// What a run without files to read says of a `--set-file`.
    public struct NoFiles: Error, CustomStringConvertible {
        /// The reason in words.
        public var description: String { "no files can be read here" }

        /// Creates the error.
        public init() {}
    }
}

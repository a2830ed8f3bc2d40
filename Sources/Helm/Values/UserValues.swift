public import Diagnostics
public import GoRuntime
public import ValueModel

/// The values that the user gives: files, then flags.
///
/// Helm v4.2.3 pkg/cli/values/options.go, MergeValues.
public enum UserValues {
    /// A values file that was read.
    public struct File {
        /// The name as it was given.
        public var name: String
        /// The text.
        public var text: [UInt8]

        /// Creates a file.
        public init(name: String, text: [UInt8]) {
            self.name = name
            self.text = text
        }
    }

    /// Why there are no values.
    public enum Failure: Error {
        /// A file is not what a values file should be.
        case file(name: String, DocumentFailure)
        /// A flag is refused; the collector has the reason.
        case flag(SetFlag)
    }

    /// Returns the values of files and flags, later ones over earlier ones.
    ///
    /// Numbers are float64, but whole ones of `--set` int64.
    ///
    /// - Parameters:
    ///   - files: The values files in the order of `-f`.
    ///   - flags: The flags in the order of the command line.
    ///   - readFile: Reads the file that a `--set-file` names.
    ///   - collector: Where errors and warnings about flags go.
    /// - Returns: The values, without any defaults.
    /// - Throws: ``Failure`` for the first file or flag that is refused.
    public static func merged(
        files: [File],
        flags: [SetFlag] = [],
        readFile: SetFlag.FileReader = { _ in throw ValueLayers.NoFiles() },
        into collector: DiagnosticCollector
    ) throws(Failure) -> GoMap {
        var values = GoMap()
        for file in files {
            do {
                values = values.merging(try ValuesDocuments.values(of: file.text))
            } catch {
                throw .file(name: file.name, error)
            }
        }
        if flags.isEmpty { return values }
        // The kinds have an order of their own. What is JSON holds float64 only, as the files do.
        for rule in [GoValue.IntegerRule.float, .int64] {
            let kinds = SetFlag.Kind.allCases.filter { ($0 == .json) == (rule == .float) }
            let ordered = kinds.flatMap { kind in flags.filter { $0.kind == kind } }
            if ordered.isEmpty { continue }
            var tree = ValueNode(GoValue.map(values).value)
            for flag in ordered {
                let problems = DiagnosticCollector()
                tree = flag.apply(to: tree, readFile: readFile, into: problems)
                for diagnostic in problems.diagnostics { collector.report(diagnostic) }
                if problems.hasErrors { throw .flag(flag) }
            }
            if case .map(let map) = GoValue(tree.value, integersAs: rule) { values = map }
        }
        return values
    }
}

extension UserValues.Failure {
    /// The failure in the words of Helm v4.2.3 for a file; for a flag as far as the flag goes.
    public var helmText: String {
        switch self {
        case .file(let name, let failure): "failed to parse \(name): \(failure.text)"
        case .flag(let flag) where flag.kind == .json: "failed parsing --set-json data \(flag.text)"
        case .flag(let flag): "failed parsing \(flag.kind.flagName) data"
        }
    }
}

/// How many problems there are, and where.
public struct DiagnosticSummary: Sendable, Hashable {
    /// The number of errors.
    public private(set) var errors = 0
    /// The number of warnings.
    public private(set) var warnings = 0
    /// The number of remarks.
    public private(set) var infos = 0
    /// The names of the texts that have problems, each once, in the order of the problems.
    public private(set) var files: [String] = []

    /// Counts the problems.
    public init(_ diagnostics: some Sequence<Diagnostic>, sources: SourceMap) {
        var seen: Set<String> = []
        for diagnostic in diagnostics {
            switch diagnostic.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .info: infos += 1
            }
            guard let name = diagnostic.span.flatMap(sources.file)?.name ?? diagnostic.file else { continue }
            if seen.insert(name).inserted { files.append(name) }
        }
    }

    /// The counts as one line: `2 errors, 1 warning in values.yaml`, or `no problems`.
    public var text: String {
        let counts = [(errors, "error"), (warnings, "warning"), (infos, "info")].filter { $0.0 > 0 }
        guard !counts.isEmpty else { return "no problems" }
        let list = counts.map { count, word in "\(count) \(word)\(count == 1 ? "" : "s")" }.joined(separator: ", ")
        switch files.count {
        case 0: return list
        case 1: return "\(list) in \(VisibleText.line(files[0]))"
        default: return "\(list) in \(files.count) files"
        }
    }
}

import Diagnostics
import ValueModel

/// One argument applied to values, with what was reported.
struct SetFlagTrial {
    let file: SourceFile
    let node: ValueNode
    let diagnostics: [Diagnostic]

    init(
        _ argument: String,
        kind: SetFlag.Kind = .set,
        onto base: ValueNode = ValueNode([:]),
        files: [String: String] = [:]
    ) {
        var map = SourceMap()
        file = map.add(name: kind.flagName, kind: .argument, bytes: Array(argument.utf8))
        let collector = DiagnosticCollector()
        node = SetFlag(kind: kind, file: file).apply(
            to: base,
            readFile: { name in
                guard let text = files[name] else { throw NoSuchFile() }
                return Array(text.utf8)
            },
            into: collector
        )
        diagnostics = collector.diagnostics
    }

    struct NoSuchFile: Error, CustomStringConvertible {
        var description: String { "no such file or directory" }
    }

    /// Whether there was an error.
    var isRefused: Bool { diagnostics.contains { $0.severity == .error } }

    /// The values as JSON in their order.
    var json: String { JSONWriter(keyOrder: .asGiven, escapesHTML: false).text(of: node.value) }

    /// The text that a span covers.
    func text(at span: SourceSpan?) -> String? {
        span.map { String(decoding: file.bytes[Int($0.start)..<min(Int($0.end), file.bytes.count)], as: UTF8.self) }
    }

    /// Every problem as `code column 'underlined text'`.
    var summary: [String] {
        diagnostics.map { diagnostic in
            guard let span = diagnostic.span else { return diagnostic.code.name }
            let column = file.position(of: Int(span.start)).column
            return "\(diagnostic.code.name) \(column) '\(text(at: span) ?? "")'"
        }
    }
}

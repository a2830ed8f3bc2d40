import Diagnostics
import ValueModel
import YAML

/// One text read as a values file, with everything that came of it.
struct Reading {
    let file: SourceFile
    let root: ValueNode?
    let diagnostics: [Diagnostic]

    init(_ bytes: [UInt8], limits: YAMLReader.Limits = .init()) {
        var map = SourceMap()
        file = map.add(name: "values.yaml", bytes: bytes)
        let collector = DiagnosticCollector()
        root = YAMLReader(file: file, limits: limits).values(into: collector)
        diagnostics = collector.diagnostics
    }

    init(_ text: String, limits: YAMLReader.Limits = .init()) { self.init(Array(text.utf8), limits: limits) }

    /// The text under a span.
    func text(_ span: SourceSpan?) -> String? {
        span.map { String(decoding: file.bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
    }

    /// Line, column and text under a span, as in `2:5 "x"`.
    func place(_ span: SourceSpan?) -> String? {
        guard let span, let text = text(span) else { return nil }
        let position = file.position(of: Int(span.start))
        return "\(position.line):\(position.column) \(text.debugDescription)"
    }
}

/// Returns the documents of a text and the codes of its problems.
func documents(_ text: String) -> (roots: [ValueNode], codes: [String]) {
    var map = SourceMap()
    let file = map.add(name: "values.yaml", bytes: Array(text.utf8))
    let collector = DiagnosticCollector()
    let roots = YAMLReader(file: file).documents(into: collector)
    return (roots, collector.diagnostics.map(\.code.name))
}

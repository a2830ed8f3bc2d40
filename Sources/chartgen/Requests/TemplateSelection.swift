import Diagnostics
import ManifestDSL

/// What `--show-only` means: objects by the paths of their templates.
struct TemplateSelection {
    private let patterns: [String]

    /// Takes the patterns as they were typed; none selects everything.
    init(_ patterns: [String]) { self.patterns = patterns }

    /// Returns the objects selected, in the order of the patterns; a pattern that selects nothing is an error.
    ///
    /// Helm v4.2.3 pkg/cmd/template.go.
    func apply(
        to objects: [RenderedObject],
        of chart: ChartDefinition,
        _ sources: inout SourceMap,
        into collector: DiagnosticCollector
    ) -> [RenderedObject] {
        guard !patterns.isEmpty else { return objects }
        var selected: [RenderedObject] = []
        for text in patterns {
            let pattern = TemplatePattern(text)
            let found = objects.filter { pattern.matches($0.template) }
            selected += found
            guard found.isEmpty else { continue }
            let file = sources.add(name: "--show-only", kind: .argument, bytes: Array(text.utf8))
            collector.report(missing(pattern, of: chart, at: SourceSpan(file: file, start: 0, end: file.bytes.count)))
        }
        return selected
    }

    private func missing(_ pattern: TemplatePattern, of chart: ChartDefinition, at span: SourceSpan) -> Diagnostic {
        let templates = chart.manifests.map { "templates/\($0.file)" }
        let isKnown = templates.contains(where: pattern.matches)
        let meant = isKnown ? nil : Suggestion.nearest(to: pattern.text, among: templates)
        return Diagnostic(
            .unknownTemplate,
            "could not find template \(pattern.text) in chart",
            at: span,
            label: isKnown ? "gives no object with these values" : "no such template",
            help: meant.map { "did you mean `\($0)`?" }
        )
    }
}

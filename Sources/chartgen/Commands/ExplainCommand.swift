import ArgumentParser
import Diagnostics
import ManifestDSL
import ValueModel
import ValuesSchema

/// `chartgen explain`: what a value means, what it is, and where it was set.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Print a value's documentation, default, effective value and origin.",
        discussion: """
            Example:
              chartgen explain autoscaling.minReplicas base.yaml prod.yaml
            """
    )

    @Argument(help: "The path of the value: service.port, ingress.hosts[0].host.")
    var path: String

    @OptionGroup var values: ValuesOptions
    @OptionGroup var release: ReleaseOptions

    @Option(help: ArgumentHelp("Whether messages have colours.", valueName: "when"))
    var color = ColorOption.auto

    func run() throws {
        let run = try ChartRun(values, release)
        var sources = run.sources
        let outcome = run.together()
        let problems = DiagnosticCollector()
        let explanation = explain(outcome, &sources, into: problems)
        // Warnings about the rest of the values are not what was asked for.
        let errors = (run.collector.diagnostics + problems.diagnostics).filter { $0.severity == .error }
        var messages = MessageOptions()
        messages.quiet = true
        messages.color = color
        try messages.report(errors, of: sources)
        if let explanation { try OutputStream.standardOutput.write(explanation.text) }
    }

    private func explain(
        _ outcome: ChartPipeline.Outcome,
        _ sources: inout SourceMap,
        into collector: DiagnosticCollector
    ) -> Explanation? {
        let file = sources.add(name: "<path>", kind: .argument, bytes: Array(path.utf8))
        let span = SourceSpan(file: file, start: 0, end: file.bytes.count)
        do throws(ValuePath.Malformation) {
            let path = try ValuePath(parsing: self.path)
            let found = DiagnosticCollector()
            let explanation = Explanation(
                of: path,
                in: ChartRun.chart.values,
                effective: outcome.values,
                history: outcome.layers.history(of: path),
                sources: sources,
                into: found
            )
            for var diagnostic in found.diagnostics {
                diagnostic.span = diagnostic.span ?? span
                collector.report(diagnostic)
            }
            return explanation
        } catch {
            collector.report(Diagnostic(.unknownPath, "the path \(error.phrase)", at: span))
            return nil
        }
    }
}

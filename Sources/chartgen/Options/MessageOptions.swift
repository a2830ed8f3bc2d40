import ArgumentParser
import Diagnostics

/// The arguments that say how diagnostics are shown beside a product, as they were typed.
struct MessageOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Show errors only.")
    var quiet = false

    @Option(help: ArgumentHelp("Whether messages have colours.", valueName: "when"))
    var color = ColorOption.auto

    /// Writes problems to standard error, and ends the program when there is an error among them.
    func report(_ diagnostics: [Diagnostic], of sources: SourceMap) throws {
        try write(diagnostics, of: sources)
        if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
    }

    /// Writes problems to standard error.
    func write(_ diagnostics: [Diagnostic], of sources: SourceMap) throws {
        let isRefused = diagnostics.contains { $0.severity == .error }
        let shown = quiet ? diagnostics.filter { $0.severity == .error } : diagnostics
        let report = DiagnosticReport(
            sources: sources,
            files: [],
            diagnostics: shown,
            toolVersion: ProgramVersion.current
        )
        let stream = OutputStream.standardError
        let options = DiagnosticReport.Options(usesColor: color.applies(to: stream), showsSummary: isRefused)
        try stream.write(report.render(.text, options: options))
    }
}

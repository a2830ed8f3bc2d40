import ArgumentParser
import Diagnostics

/// `chartgen lint`: the problems of values files on standard output.
struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Check values files, each by itself, and print every problem.",
        discussion: """
            Example:
              chartgen lint values/*.yaml --format sarif --strict > chartgen.sarif
            """
    )

    /// The mildest problem that makes the run fail.
    enum Threshold: String, ExpressibleByArgument, CaseIterable {
        case error
        case warning
        case info
        case never

        /// The mildest severity that fails; nil where none does.
        var severity: Severity? { Severity(rawValue: rawValue) }
    }

    @OptionGroup var values: ValuesOptions
    @OptionGroup var release: ReleaseOptions

    @Flag(help: "Check the files as layers of one release.")
    var together = false

    @Option(help: ArgumentHelp("How problems are written.", valueName: "format"))
    var format = DiagnosticFormat.text

    @Flag(help: "Take warnings for errors.")
    var strict = false

    @Option(help: ArgumentHelp("The mildest problem that fails the run.", valueName: "severity"))
    var failOn = Threshold.error

    @Option(help: ArgumentHelp("Whether the text has colours.", valueName: "when"))
    var color = ColorOption.auto

    func run() throws {
        let run = try ChartRun(values, release)
        if together { _ = run.together() } else { run.eachAlone() }
        let report = DiagnosticReport(
            sources: run.sources,
            files: run.names,
            diagnostics: run.collector.diagnostics,
            toolVersion: ProgramVersion.current
        )
        let stream = OutputStream.standardOutput
        let options = DiagnosticReport.Options(
            usesColor: format == .text && color.applies(to: stream),
            isStrict: strict
        )
        try stream.write(report.render(format, options: options))
        let threshold = strict && failOn == .error ? Severity.warning : failOn.severity
        if let threshold, report.diagnostics.contains(where: { $0.severity >= threshold }) { throw ExitCode.failure }
    }
}

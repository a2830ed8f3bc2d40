import ArgumentParser
import Diagnostics
import GatewayCore

/// `gateway check`: the problems of a configuration on standard output.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a configuration by itself and print every problem.",
        discussion: """
            Example:
              gateway check --config config.yaml --format sarif > gateway.sarif
            """
    )

    @Option(name: [.short, .long], help: ArgumentHelp("The configuration.", valueName: "file"))
    var config: String

    @Option(
        help: ArgumentHelp("How problems are written: terminal, json, sarif, github or junit.", valueName: "format")
    )
    var format = DiagnosticFormat.text

    @Flag(help: "Take warnings for errors.")
    var strict = false

    @Option(help: ArgumentHelp("Whether the text has colours.", valueName: "when"))
    var color = ColorOption.auto

    func run() throws {
        let environment = ProcessEnvironment.variables
        let load = ConfigurationLoader(environment: ServerEnvironment(variables: environment)).check(config)
        let stream = OutputStream.standardOutput
        stream.write(
            load.report.render(
                format,
                options: DiagnosticReport.Options(
                    usesColor: format == .text && color.applies(to: stream, environment),
                    isStrict: strict,
                    toolName: "gateway"
                )
            )
        )
        let threshold = strict ? Severity.warning : .error
        if load.diagnostics.contains(where: { $0.severity >= threshold }) { throw ExitCode.failure }
    }
}

extension ConfigurationLoad {
    /// The problems with all that a renderer needs to write them.
    var report: DiagnosticReport {
        DiagnosticReport(
            sources: sources,
            files: sources.files.map(\.name),
            diagnostics: diagnostics,
            toolVersion: ProgramVersion.current
        )
    }
}

import TestSupport
import Testing

/// `chartgen template` on the charts of `Tests/HelmTests/Cases/Charts`: what Helm prints, to the byte.
@Suite struct TemplateChartTests {
    static let paths = Result { try ChartCase.paths(in: "Tests/HelmTests/Cases/Charts", minimum: 60) }

    @Test(arguments: (try? paths.get()) ?? [])
    func everyRunPrintsWhatHelmPrints(path: String) throws {
        let program = try ProgramRunner()
        let differences = try ChartCase(path).differences { arguments, folder, input in
            let outcome = try program.run(
                ["template"] + arguments + ["--error-format", "helm"],
                input: input,
                in: folder
            )
            return Referee.CommandOutcome(
                stdout: outcome.output,
                stderr: Self.withoutWarnings(outcome.errors),
                code: Int(outcome.status)
            )
        }
        #expect(differences.isEmpty, "\(path)\n\(differences.joined(separator: "\n"))")
    }

    /// What the referee leaves out too.
    private static func withoutWarnings(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("level=WARN ") }
            .joined(separator: "\n")
    }
}

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
                ["template", "--error-format=helm"] + arguments,
                input: input,
                in: folder
            )
            return Referee.CommandOutcome(
                stdout: outcome.output,
                stderr: Self.withoutWarnings(outcome.errors),
                code: Int(outcome.status)
            )
        }
        let unexpected = differences.filter { !Self.isInOurWords($0) }
        #expect(unexpected.isEmpty, "\(path)\n\(unexpected.joined(separator: "\n"))")
    }

    /// What is wrong with an argument of `--set` is said in our words (docs/compatibility.md); Helm's are compared up to them.
    private static func isInOurWords(_ difference: String) -> Bool {
        let lines = difference.split(separator: "\n").map { $0.drop { $0 != "E" } }
        let start = "Error: failed parsing --set"
        let isOfFlag = lines.count == 3 && (lines[1].hasPrefix(start) || lines[1].hasPrefix("Error: open "))
        return isOfFlag && lines[2].hasPrefix(start)
    }

    /// What the referee leaves out too.
    private static func withoutWarnings(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("level=WARN ") }
            .joined(separator: "\n")
    }
}

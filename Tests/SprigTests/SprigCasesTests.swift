import GoRuntime
import Sprig
import TestSupport
import Testing

/// Every function of Sprig on the cases of its file, byte by byte as Helm has it.
@Suite struct SprigCasesTests {
    private static let folder = "Tests/SprigTests/Cases"

    @Test(arguments: try EvaluationCases.files(in: folder, minimum: 140))
    func agreesWithHelm(file: String) throws {
        let trial = TemplateTrial(SprigFunctions.pure() + SprigFunctions.versions())
        for difference in try EvaluationCases(file).differences(from: { try trial.outcome(of: $0) }) {
            Issue.record("\(file): \(difference)")
        }
    }
}

import GoRuntime
import Sprig
import TestSupport
import Testing

/// Every function of Sprig on the cases of its file, byte by byte as Helm has it.
@Suite struct SprigCasesTests {
    private static let folder = "Tests/SprigTests/Cases"

    private static var functions: [GoFunction] {
        let random = RandomSource(SeededSource(state: 1))
        let sprig = SprigFunctions.all(clock: { GoTime(seconds: 1_700_000_000, zone: .utc) }, random: random)
        return sprig.filter { $0.name != "fail" } + HelmStandIns.functions
    }

    @Test(arguments: try EvaluationCases.files(in: folder, minimum: 200))
    func agreesWithHelm(file: String) throws {
        let trial = TemplateTrial(Self.functions)
        for difference in try EvaluationCases(file).differences(from: { try trial.outcome(of: $0) }) {
            Issue.record("\(file): \(difference)")
        }
    }

    @Test func noNameIsThereTwice() {
        let names = SprigFunctions.all(
            clock: { GoTime(seconds: 0, zone: .utc) },
            random: RandomSource(SeededSource(state: 1))
        ).map(\.name)
        #expect(Set(names).count == names.count)
    }
}

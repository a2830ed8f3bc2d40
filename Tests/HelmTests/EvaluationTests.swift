import GoRuntime
import Helm
import Sprig
import TestEngine
import TestSupport
import Testing

/// Every template of the corpora of this project, rendered by us as by Helm.
///
/// The cases of the template language and of Sprig stand beside the tests of their modules; it takes the whole engine to
/// run them, so they are run here.
@Suite struct EvaluationTests {
    static let folders = ["Tests/GoTemplateTests/Cases", "Tests/SprigTests/Cases", "Tests/HelmTests/Cases"]

    static func files() throws -> [String] {
        try folders.flatMap { try EvaluationCases.files(in: $0, minimum: 10) }
    }

    @Test("Each case prints what is recorded", arguments: try files())
    func printsWhatIsRecorded(file: String) throws {
        let differences = try EvaluationCases(file).differences { try ProbeChart.evaluate($0) }
        #expect(differences.isEmpty, "\(file)\n\(differences.joined(separator: "\n"))")
    }

    @Test("Helm agrees with what is recorded", arguments: try files())
    func helmAgrees(file: String) throws {
        let differences = try EvaluationCases(file).differences(fromReferee: .shared())
        #expect(differences.isEmpty, "\(file)\n\(differences.joined(separator: "\n"))")
    }

    @Test func thereAreMoreThanAThousandCases() throws {
        let count = try Self.files().reduce(0) { try $0 + EvaluationCases($1).cases.count }
        #expect(count > 2000)
    }
}

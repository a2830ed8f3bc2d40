import TestSupport
import Testing

@Suite("Cases of the language, as Helm evaluates them")
struct EvaluationCorpusTests {
    static let files = (try? EvaluationCases.files(in: "Tests/GoTemplateTests/Cases", minimum: 10)) ?? []

    @Test func thereAreEnoughCases() throws {
        let counts = try Self.files.map { try EvaluationCases($0).cases.count }
        #expect(counts.reduce(0, +) >= 300)
    }

    @Test(arguments: files)
    func ourEngineAgrees(file: String) throws {
        let differences = try DeepThread.run { try EvaluationCases(file).differences(from: ProbeEngine.outcome) }
        for difference in differences {
            Issue.record(Comment(rawValue: difference))
        }
    }

    @Test(arguments: files)
    func helmStillSaysSo(file: String) throws {
        let referee = try Referee.shared()
        for difference in try EvaluationCases(file).differences(fromReferee: referee) {
            Issue.record(Comment(rawValue: difference))
        }
    }
}

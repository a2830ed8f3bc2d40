import Diagnostics
import OrderedCollections
import Testing
import ValueModel
import ValuesSchema

/// Which rules are judged; what is said of broken ones, the cases of the resolver show.
@Suite struct RuleCheckerTests {
    private let record = SampleValues.schema.record

    private func problems(_ text: String, undecided: [String] = []) -> [Diagnostic] {
        let collector = DiagnosticCollector()
        let checker = RuleChecker(context: .sample, undecided: undecided, into: collector)
        checker.check(Trial(text).effective, against: record)
        return collector.diagnostics
    }

    @Test func theDefaultsKeepAllRules() {
        #expect(problems("{}").isEmpty)
    }

    @Test func innerObjectsComeFirst() {
        let text =
            "ingress: {enabled: true, hosts: []}\nroutes: {a: {weight: 0}, b: {weight: 0}}\npdb: {minAvailable: 1, maxUnavailable: 1}\n"
        #expect(
            problems(text).map(\.path) == ["pdb.minAvailable", "routes.a.weight", "routes.b.weight", "ingress.enabled"]
        )
    }

    @Test func aWarningDoesNotStop() {
        let advice = problems("replicaCount: 2\nautoscaling: {enabled: true}\n")
        #expect(advice.map(\.severity) == [.warning])
        #expect(advice.map(\.code) == [.advice])
    }

    @Test(arguments: ["autoscaling.minReplicas", "autoscaling", "autoscaling.maxReplicas.deeper"])
    func rulesThatReadARefusedValueAreNotJudged(path: String) {
        #expect(problems("autoscaling: {minReplicas: 200}\n", undecided: [path]).isEmpty)
    }

    @Test(arguments: ["autoscaling.minReplicasOfOthers", "auto", "image.tag"])
    func otherRefusedValuesDoNotMatter(path: String) {
        #expect(problems("autoscaling: {minReplicas: 200}\n", undecided: [path]).count == 1)
    }

    @Test func theValuesOfARuleAreListedOnce() throws {
        let problem = try #require(problems("autoscaling: {minReplicas: 3, maxReplicas: 2}\n").first)
        #expect(problem.related.map(\.message) == ["`autoscaling.maxReplicas` is set here"])
        #expect(problem.help == "lower minReplicas or raise maxReplicas")
    }
}

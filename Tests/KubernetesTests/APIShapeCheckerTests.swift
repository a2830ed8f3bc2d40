import Diagnostics
import Kubernetes
import TestSupport
import Testing
import ValueModel

@Suite struct APIShapeCheckerTests {
    /// Returns the diagnostics of a value as lines, in source order.
    func lines(_ type: String, _ value: Value, checker: APIShapeChecker = APIShapeChecker()) -> [String] {
        let tree = SpannedTree(value)
        let collector = DiagnosticCollector()
        checker.check(tree.root, against: APIType(type), at: ValuePath().appending("x"), into: collector)
        return collector.sorted().map(tree.line)
    }

    @Test(arguments: GoodSnippets.all)
    func goodSnippetsPass(type: String, value: Value) {
        #expect(lines(type, value) == [])
    }

    @Test func badSnippetsAreExplained() throws {
        var text = ""
        for (type, value) in BadSnippets.all {
            text += "\(type) \(SpannedTree(value).text)\n"
            for line in lines(type, value) { text += "    \(line)\n" }
        }
        #expect(try Snapshot.difference(of: text, from: "Tests/KubernetesTests/Cases/bad-snippets.txt") == nil)
    }

    @Test func oldTargetsLackNewFields() {
        let value: Value = ["stopSignal": "SIGTERM"]
        let old = APIShapeChecker(target: KubernetesVersion(minor: 30))
        #expect(
            lines("Lifecycle", value, checker: old) == [
                "warning [kubernetes.unavailable-field] `stopSignal` exists from Kubernetes 1.33 on, the target is 1.30 "
                    + "@ stopSignal in x.stopSignal"
            ]
        )
        #expect(lines("Lifecycle", value, checker: APIShapeChecker(target: KubernetesVersion(minor: 33))) == [])
        #expect(lines("Lifecycle", value) == [])
    }

    @Test func newTargetsLackOldFields() {
        #expect(
            lines("PodResourceClaim", ["name": "a", "source": ["resourceClaimName": "b"]]) == [
                "warning [kubernetes.unavailable-field] `source` exists up to Kubernetes 1.30 only, the target is "
                    + "\(APIShapes.newestVersion) @ source in x.source"
            ]
        )
    }

    @Test func unknownFieldsOfUnknownVersionsAreWarnings() {
        let future = APIShapeChecker(target: KubernetesVersion(minor: APIShapes.newestVersion.minor + 1))
        #expect(lines("Toleration", ["brandNewField": 1], checker: future).first?.hasPrefix("warning") == true)
        #expect(lines("Toleration", ["brandNewField": 1]).first?.hasPrefix("error") == true)
    }

    @Test func templatesPassWhereTheyAreAccepted() {
        let value: Value = [
            "name": "{{ .Release.Name }}", "image": "{{ .Values.image }}", "imagePullPolicy": "{{ .Values.policy }}",
            "ports": [["containerPort": "{{ .Values.port }}"]], "resources": ["limits": ["cpu": "{{ .Values.cpu }}"]],
        ]
        #expect(lines("Container", value, checker: APIShapeChecker(acceptsTemplates: true)) == [])
        #expect(lines("Container", value).count == 5)
    }

    @Test func mapsByThemselvesFollowARule() {
        let tree = SpannedTree(["a b": "c", "app": "-", "cpus": 1])
        let expected: [(FieldRule, [String])] = [
            (.labels, ["a b", "\"-\"", "1"]), (.annotations, ["a b", "1"]), (.resources, ["a b", "app", "1", "cpus"]),
        ]
        for (rule, marked) in expected {
            let collector = DiagnosticCollector()
            let path = ValuePath().appending("x")
            APIShapeChecker().check(tree.root, against: APIType("{string}"), following: rule, at: path, into: collector)
            #expect(
                collector.diagnostics.map { tree.marked($0.span) }.sorted { $0 ?? "" < $1 ?? "" } == marked.sorted()
            )
        }
    }

    @Test func allProblemsAreReportedAtOnce() {
        let value: Value = [["key": "a b", "effect": "noschedule"], "x", ["tolerationSeconds": "5"]]
        #expect(lines("[Toleration]", value).count == 4)
    }

    @Test func editsAreOffered() {
        let tree = SpannedTree(["runAsUsr": 1, "privileged": "true"])
        let collector = DiagnosticCollector()
        APIShapeChecker().check(tree.root, against: .definition("SecurityContext"), at: ValuePath(), into: collector)
        let fixes = collector.diagnostics.compactMap(\.fix)
        #expect(fixes.map(\.replacement) == ["runAsUser", "true"])
        #expect(fixes.map { tree.marked($0.span) } == ["runAsUsr", "\"true\""])
    }

    @Test func everyCodeIsExplained() {
        let codes = DiagnosticFamily.kubernetes.codes
        #expect(Set(codes.map(\.name)).count == codes.count)
        let text = BadSnippets.all.flatMap { lines($0.0, $0.1) }.joined(separator: "\n")
        for code in codes where code != .kubernetesUnavailableField {
            #expect(text.contains("[\(code.name)]"), "no bad snippet for \(code.name)")
        }
    }
}

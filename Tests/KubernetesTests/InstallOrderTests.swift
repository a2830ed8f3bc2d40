import Kubernetes
import TestSupport
import Testing

@Suite struct InstallOrderTests {
    @Test func kindsComeAsTheRealHelmPrintsThem() throws {
        var generator = SeededGenerator(seed: 7)
        let unknown = ["Zebra", "Aardvark", "HTTPRoute", "ServiceMonitor", "apple", "List"]
        let kinds = (InstallOrder.kinds + unknown + ["Secret", "Zebra"]).shuffled(using: &generator)
        let objects = kinds.enumerated().map { "---\napiVersion: x/v1\nkind: \($1)\nmetadata:\n  name: n\($0)\n" }
        let files = [
            "Chart.yaml": "apiVersion: v2\nname: c\nversion: 0.1.0\n", "templates/all.yaml": objects.joined(),
        ]
        let printed = try Referee.shared().render(chart: files).resources.split(separator: "\n")
            .filter { $0.hasPrefix("kind: ") || $0.hasPrefix("  name: ") }
        let expected = InstallOrder.sorted(Array(kinds.enumerated())) { $0.element }
            .flatMap { ["kind: \($0.element)", "  name: n\($0.offset)"] }
        #expect(printed.map(String.init) == expected)
    }

    @Test func unknownKindsComeLastByName() {
        let kinds = ["b", "B", "Ingress", "a", "Secret", "APIService", "ValidatingWebhookConfiguration"]
        #expect(
            InstallOrder.sorted(kinds) { $0 }
                == ["Secret", "Ingress", "APIService", "ValidatingWebhookConfiguration", "B", "a", "b"]
        )
    }

    @Test func oneKindKeepsItsOrder() {
        let objects = [("Secret", 2), ("ConfigMap", 9), ("Secret", 1), ("X", 3), ("X", 0)]
        #expect(InstallOrder.sorted(objects) { $0.0 }.map(\.1) == [2, 1, 9, 3, 0])
    }

    @Test func hooksRunByWeightThenNameThenKind() {
        let hooks: [(weight: Int, kind: String, name: String)] = [
            (1, "Job", "a"), (0, "Job", "b"), (0, "ConfigMap", "z"), (0, "Job", "a"), (0, "Secret", "a"),
            (-1, "X", "c"),
        ]
        let sorted = hooks.sorted(by: InstallOrder.hookPrecedes)
        #expect(
            sorted.map { "\($0.weight) \($0.kind) \($0.name)" } == [
                "-1 X c", "0 Secret a", "0 Job a", "0 Job b", "0 ConfigMap z", "1 Job a",
            ]
        )
    }
}

import Diagnostics
import TestSupport
import Testing
import ValueModel

/// Random defaults under one to three random values files come out as in the real Helm.
@Suite struct MergeAgreementTests {
    @Test func randomLayersComeOutAsInHelm() throws {
        let seed: UInt64 = 20_260_801
        var random = ValueGenerator(seed: seed)
        let writer = JSONWriter(keyOrder: .asGiven)
        let cases = (0..<450).map { number in
            (defaults: random.root(), files: (0...number % 3).map { _ in random.root() })
        }
        let questions = cases.map { trial in
            ["chart": writer.text(of: trial.defaults), "values": trial.files.map(writer.text)] as [String: Any]
        }
        let reply = try Referee.shared().call("mergeValues", ["cases": questions])
        let results = try #require(reply["results"] as? [[String: Any]])
        #expect(results.count == cases.count)
        var differences: [String] = []
        for (trial, result) in zip(cases, results) {
            let expected = try #require((result["json"] as? String).flatMap(Value.init(json:)), "\(result)")
            let layers = ValueLayers(
                defaults: ValueNode(trial.defaults),
                files: trial.files.map { .init(name: "values.yaml", tree: ValueNode($0)) },
                into: DiagnosticCollector()
            )
            if layers.merged.value.sorted() != expected.sorted() {
                let ours = writer.text(of: layers.merged.value.sorted())
                let question = ([trial.defaults] + trial.files).map(writer.text).joined(separator: " + ")
                differences.append("\(question)\n  Helm: \(writer.text(of: expected.sorted()))\n  we: \(ours)")
            }
        }
        #expect(
            differences.isEmpty,
            "seed \(seed), \(differences.count): \(differences.prefix(4).joined(separator: "\n"))"
        )
    }
}

import GoRuntime
import TestEngine
import TestSupport
import Testing

extension FuzzTests {
    /// Random templates, evaluated by us and by Helm: what is printed or why nothing is, byte by byte.
    @Suite(.serialized) struct DifferentialTests {
        @Test func templatesPrintWhatHelmPrints() throws {
            try expectNoDifference("templates", share: 0.4, Grammars.template)
        }

        @Test func functionsAnswerWhatHelmsAnswer() throws {
            try expectNoDifference("calls", share: 0.4, Grammars.call)
        }

        @Test func everyFunctionIsCalledOrNot() {
            let called = Set(Signatures.all.map(\.name))
            for function in ProbeChart.functions.map({ String(decoding: $0.name.bytes, as: UTF8.self) }) {
                #expect(called.contains(function) != (Signatures.avoided[function] != nil), "\(function)")
            }
        }

        private func expectNoDifference(_ name: String, share: Double, _ grammar: @escaping Trial.Grammar) throws {
            let search = Search(name: name, grammar: grammar, deadline: FuzzRun.deadline(share: share))
            let (tried, differences) = try search.run()
            print("\(name): \(tried) with the seed \(FuzzRun.seed), \(differences.count) differences")
            #expect(tried > 0)
            guard !differences.isEmpty else { return }
            Issue.record("FUZZ_SEED=\(FuzzRun.seed)\n\(differences.map(\.report).joined(separator: "\n"))")
        }
    }
}

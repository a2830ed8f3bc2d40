import ManifestDSL
import OrderedCollections
import Templates
import TestSupport
import Testing
import ValueModel
import ValuesSchema
import YAML

/// Every switch of the values flipped alone; what it changes stands beside its values in `Cases/switches`.
@Suite struct SwitchTests {
    @Test(arguments: SwitchCase.all)
    func changesWhatIsExpected(example: SwitchCase) throws {
        #expect(example.flipped.errors == [])
        #expect(try Snapshot.difference(of: example.golden, from: "\(SwitchCase.folder)/\(example.name).golden") == nil)
    }

    /// A field that is added needs a case; so does every word of a choice.
    @Test func everyFieldHasACase() throws {
        let texts = Set(SwitchCase.all.flatMap { [$0.baseText, $0.text] })
        let values = try texts.map { try #require(YAMLText.value(of: $0)) }
        for leaf in Leaf.all(of: GatewayChart.definition.values) where !Self.constant.contains(leaf.path) {
            let found = Set(values.flatMap { leaf.values(in: $0) })
            #expect(found.contains { $0 != leaf.standard }, "no case sets \(leaf.path)")
            for word in leaf.words where word != leaf.standard?.text {
                #expect(found.contains(.string(word)), "no case sets \(leaf.path) to \(word)")
            }
        }
    }

    /// Fields of which every value but the default is refused.
    static let constant: Set = [
        "livenessProbe.successThreshold", "startupProbe.successThreshold",
    ]

    /// Only keys that do nothing, and settings of what is off, may leave all objects as they are.
    @Test func casesChangeSomething() {
        let silent = SwitchCase.all.filter { $0.golden == "# No object changes.\n" }.map(\.name)
        #expect(
            silent == [
                "existing-database/postgresql-architecture", "existing-database/stackgres", "gateway/num-workers",
                "migration/disable-schema-update", "migration/retries", "own-redis/replication",
                "postgresql/auth-postgres-password",
            ]
        )
    }
}

import ManifestDSL
import TestSupport
import Testing
import ValueModel

/// What is rendered, held against the schemas of the Kubernetes API, strictly: an unknown field is a violation.
@Suite struct KubernetesTests {
    /// Every object of every example and switch, once.
    static let objects: [String] = {
        let examples = (try? Snapshot.cases(in: "examples", suffix: ".yaml", minimum: 7)) ?? []
        let renderings = examples.compactMap { try? Snapshot.text(of: $0) }.map { Rendering($0) }
        let values = (renderings + SwitchCase.all.map(\.flipped)).flatMap(\.documents)
        return Set(values.map(\.json)).sorted()
    }()

    @Test(arguments: ["1.28", "newest"])
    func everyObjectIsValid(version: String) throws {
        #expect(Self.objects.count > 250)
        let (violations, skipped) = try Referee.shared().validateKubernetes(Self.objects, version: version)
        #expect(violations == [])
        #expect(Set(skipped.compactMap { Value(json: Self.objects[$0])?["kind"]?.text }) == customKinds)
    }

    /// The kinds that no schema of Kubernetes describes.
    let customKinds: Set = ["HTTPRoute", "ScaledObject", "ServiceMonitor"]
}

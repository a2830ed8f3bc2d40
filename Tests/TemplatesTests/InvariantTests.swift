import ManifestDSL
import OrderedCollections
import TestSupport
import Testing
import ValueModel

/// What holds of every rendering: of the examples, of each switch, and between a switch and its base.
@Suite struct InvariantTests {
    @Test(arguments: try Snapshot.cases(in: "examples", suffix: ".yaml", minimum: 7))
    func holdOfExamples(path: String) throws {
        #expect(Invariants(rendering: Rendering(try Snapshot.text(of: path))).violations() == [])
    }

    @Test(arguments: SwitchCase.all)
    func holdOfSwitches(example: SwitchCase) {
        #expect(Invariants(rendering: example.base).violations() == [])
        #expect(Invariants(rendering: example.flipped).violations() == [])
    }

    /// The selector of a Deployment cannot be changed once it is there.
    @Test(arguments: SwitchCase.all.filter { !$0.name.hasPrefix("program/name-override") })
    func theSelectorStays(example: SwitchCase) throws {
        let before = try #require(example.base.documents.first { $0.text("kind") == "Deployment" })
        let after = try #require(example.flipped.documents.first { $0.text("kind") == "Deployment" })
        #expect(before.at("spec.selector") == after.at("spec.selector"))
    }

    @Test func onlyTheNameOverrideChangesTheSelector() throws {
        let example = try #require(SwitchCase.all.first { $0.name == "program/name-override" })
        let selector = example.flipped.object("Deployment")?.labels("spec.selector.matchLabels")
        #expect(selector == ["app.kubernetes.io/name": "llm", "app.kubernetes.io/instance": "litellm"])
    }

    /// Pods roll when their configuration changes, and do not roll for nothing.
    @Test(arguments: SwitchCase.all)
    func theChecksumFollowsTheConfiguration(example: SwitchCase) {
        let sums = [example.base, example.flipped].map { rendering in
            rendering.documents.first { $0.text("kind") == "Deployment" }?
                .labels("spec.template.metadata.annotations")["checksum/config"]
        }
        let texts = [example.base, example.flipped].map { rendering in
            rendering.objects.first { $0.template == "templates/configmap-litellm.yaml" }?.node.value.labels("data")
        }
        #expect((sums[0] == sums[1]) == (texts[0] == texts[1]))
    }

    /// A Job cannot be changed once it is there, so another pod needs another name.
    @Test(arguments: SwitchCase.all.filter { !$0.text.contains("hooks:") })
    func anotherMigrationHasAnotherName(example: SwitchCase) throws {
        let plain =
            "db: {deployStandalone: false, useExisting: true}\nmigrationJob: {hooks: {argocd: {enabled: false}}}\n"
        let before = try #require(Rendering(plain).job)
        let rendering = Rendering(("plain.yaml", plain), ("values.yaml", example.text))
        guard rendering.errors.isEmpty, let after = rendering.job else { return }
        let isSame = before.at("spec.template") == after.at("spec.template")
        #expect(isSame || before.text("metadata.name") != after.text("metadata.name"))
    }
}

extension Rendering {
    /// The migration.
    fileprivate var job: Value? { documents.first { $0.text("kind") == "Job" } }
}

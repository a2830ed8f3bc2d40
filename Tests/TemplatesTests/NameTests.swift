import Kubernetes
import ManifestDSL
import OrderedCollections
import TestSupport
import Testing
import ValueModel

/// The names of objects, and the order in which they stand.
@Suite struct NameTests {
    /// Release, values, and the name of Deployment and Service.
    @Test(arguments: [
        ("litellm", "", "litellm"),
        ("my-litellm", "", "my-litellm"),
        ("prod", "", "prod-litellm"),
        ("prod", "nameOverride: llm", "prod-llm"),
        ("my-llm", "nameOverride: llm", "my-llm"),
        ("prod", "nameOverride: \"\"", "prod-litellm-gateway"),
        ("prod", "fullnameOverride: gate", "gate"),
        ("prod", "nameOverride: llm\nfullnameOverride: gate", "gate"),
        (
            "a2345678901234567890123456789012345678901234567890123", "nameOverride: n2345678-0123",
            "a2345678901234567890123456789012345678901234567890123-n2345678"
        ),
    ])
    func fullName(release: String, text: String, expected: String) {
        let rendering = Rendering("secretSeed: s\n\(text)", release: ReleaseIdentity(name: release))
        #expect(rendering.errors == [])
        #expect(rendering.objects.first { $0.template == "templates/service.yaml" }?.name == expected)
        #expect(rendering.objects.first { $0.kind == "Deployment" }?.name == expected)
    }

    /// Everything on, in the order in which Helm installs it.
    @Test func installOrder() throws {
        let text = try Snapshot.text(of: "examples/everything.yaml")
        let kinds = Rendering(text).objects.map(\.kind)
        #expect(
            kinds.reduce(into: []) { if $0.last != $1 { $0.append($1) } } == [
                "NetworkPolicy", "PodDisruptionBudget", "ServiceAccount", "Secret", "ConfigMap", "Service",
                "Deployment",
                "StatefulSet", "Job", "Ingress", "HTTPRoute", "ScaledObject", "ServiceMonitor",
            ]
        )
        #expect(InstallOrder.sorted(kinds, by: \.self) == kinds)
    }

    @Test(arguments: try Snapshot.cases(in: "examples", suffix: ".yaml", minimum: 7))
    func everyObjectBearsTheLabels(path: String) throws {
        for object in Rendering(try Snapshot.text(of: path)).objects where !object.template.contains("extra-resources")
        {
            let labels = object.node.value.labels("metadata.labels")
            #expect(labels["helm.sh/chart"] == "litellm-gateway-0.1.0", "\(object.phrase)")
            #expect(labels["app.kubernetes.io/instance"] == "litellm", "\(object.phrase)")
            #expect(labels["app.kubernetes.io/managed-by"] == "Helm", "\(object.phrase)")
            #expect(labels["app.kubernetes.io/name"]?.isEmpty == false, "\(object.phrase)")
        }
    }
}

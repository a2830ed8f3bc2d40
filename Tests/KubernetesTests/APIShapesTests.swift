import Foundation
import Kubernetes
import OrderedCollections
import TestSupport
import Testing

@Suite struct APIShapesTests {
    @Test func theGeneratedTextIsCurrent() throws {
        let script = RepositoryFolder.path + "/scripts/generate-kubernetes-shapes.py"
        let python = try ProgramRunner(at: RepositoryFolder.path + "/.referee/bin/python")
        let outcome = try python.run([script, "--print"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let committed = try String(
            contentsOfFile: RepositoryFolder.path + "/Sources/Kubernetes/APIShapeText.swift",
            encoding: .utf8
        )
        #expect(outcome.output == committed, "run .referee/bin/python scripts/generate-kubernetes-shapes.py")
    }

    @Test func everyDefinitionRefersToOthersThatExist() throws {
        let names = Set(APIShapes.names)
        #expect(names.count > 180)
        for name in names {
            let shape = try #require(APIShapes.shape(named: name))
            #expect(shape.isOpen || !shape.fields.isEmpty)
            for (key, field) in shape.fields {
                var type = field.type
                while case .list(let inner) = type { type = inner }
                while case .map(let inner) = type { type = inner }
                if case .list(let inner) = type { type = inner }
                if case .definition(let target) = type { #expect(names.contains(target), "\(name).\(key): \(target)") }
            }
        }
    }

    @Test(arguments: [
        "Affinity", "Toleration", "TopologySpreadConstraint", "SecurityContext", "PodSecurityContext", "Container",
        "EnvVar", "EnvFromSource", "Volume", "VolumeMount", "Probe", "Lifecycle", "ResourceRequirements",
        "LocalObjectReference", "PodSpec", "DeploymentSpec", "DeploymentStrategy", "JobSpec",
        "HorizontalPodAutoscalerBehavior", "MetricSpec", "IngressTLS", "IngressRule", "HTTPIngressPath", "ServiceSpec",
        "PersistentVolumeClaimSpec", "NetworkPolicySpec", "NetworkPolicyPeer", "NetworkPolicyPort", "ObjectMeta",
        "PodDisruptionBudgetSpec", "Deployment", "ConfigMap", "CronJob",
    ])
    func whatChartsPassThroughIsThere(name: String) {
        #expect(APIShapes.shape(named: name) != nil)
    }

    @Test(arguments: [
        ("Deployment", "apps/v1", true), ("ConfigMap", "v1", true), ("HorizontalPodAutoscaler", "autoscaling/v2", true),
        ("NetworkPolicy", "networking.k8s.io/v1", true), ("ClusterRole", "rbac.authorization.k8s.io/v1", true),
        ("Deployment", "v1", false), ("PodSpec", "v1", false), ("ServiceMonitor", "monitoring.coreos.com/v1", false),
    ])
    func kindsOfObjectsHaveATypeByVersion(kind: String, apiVersion: String, isKnown: Bool) {
        #expect(APIShapes.type(ofKind: kind, apiVersion: apiVersion) == (isKnown ? .definition(kind) : nil))
    }

    @Test func factsOfFieldsAreRead() throws {
        let toleration = try #require(APIShapes.shape(named: "Toleration"))
        #expect(Array(toleration.fields.keys) == ["effect", "key", "operator", "tolerationSeconds", "value"])
        #expect(toleration.fields["effect"]?.allowedWords == ["NoSchedule", "PreferNoSchedule", "NoExecute"])
        #expect(toleration.fields["tolerationSeconds"]?.type == .int64)
        let container = try #require(APIShapes.shape(named: "Container"))
        #expect(container.fields["name"]?.isRequired == true)
        #expect(container.fields["name"]?.rule == .name(.label))
        #expect(container.fields["env"]?.type == .list(of: .definition("EnvVar")))
        #expect(container.fields["restartPolicyRules"]?.since == KubernetesVersion(minor: 34))
        let resources = try #require(APIShapes.shape(named: "ResourceRequirements"))
        #expect(resources.fields["limits"]?.type == .map(of: .quantity))
        let claim = try #require(APIShapes.shape(named: "PodResourceClaim"))
        #expect(claim.fields["source"]?.until == KubernetesVersion(minor: 30))
        let rules = try #require(APIShapes.shape(named: "HPAScalingRules"))
        #expect(rules.fields["stabilizationWindowSeconds"]?.minimum == 0)
        #expect(rules.fields["stabilizationWindowSeconds"]?.maximum == 3600)
        #expect(APIShapes.shape(named: "Nothing") == nil)
    }

    @Test(
        arguments: [
            ("string", .string), ("[Toleration]", .list(of: .definition("Toleration"))),
            ("{quantity}", .map(of: .quantity)),
            ("{[string]}", .map(of: .list(of: .string))), ("PodSpec", .definition("PodSpec")),
        ] as [(String, APIType)]
    )
    func typesHaveASpelling(spelling: String, type: APIType) {
        #expect(APIType(spelling) == type)
    }
}

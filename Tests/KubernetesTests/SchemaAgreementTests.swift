import Diagnostics
import Foundation
import Kubernetes
import OrderedCollections
import TestSupport
import Testing
import ValueModel

/// Compares the checker with the validator that reads the API's own schemas, over objects that were damaged everywhere.
@Suite struct SchemaAgreementTests {
    @Test func damageIsFoundWhereTheSchemasFindIt() throws {
        let damaged = Self.objects.flatMap { kind, object in
            // Without a kind there is no schema to ask.
            Self.damages(of: object).filter { $0["kind"] != nil }.map { (kind: kind, value: $0) }
        }
        #expect(damaged.count > 1500)
        let (violations, skipped) = try Referee.shared().validateKubernetes(damaged.map { Self.json($0.value) })
        #expect(skipped == [])
        let refused = Set(violations.map(\.index))
        for (index, object) in damaged.enumerated() {
            let found = Self.structuralProblems(of: object.value, kind: object.kind)
            #expect(refused.contains(index) == !found.isEmpty, "\(Self.json(object.value)): \(found)")
        }
    }

    /// The problems that a JSON Schema can see.
    static func structuralProblems(of value: Value, kind: String) -> [String] {
        let collector = DiagnosticCollector()
        APIShapeChecker().check(ValueNode(value), against: .definition(kind), at: ValuePath(), into: collector)
        let codes: Set<DiagnosticCode> = [.kubernetesUnknownField, .kubernetesWrongType, .kubernetesMissingField]
        return collector.diagnostics.filter { codes.contains($0.code) }.map(\.message)
    }

    /// Returns copies of a value of which each is damaged at one place.
    static func damages(of value: Value) -> [Value] {
        var copies: [Value] = ["text", 7, 1.5, true, [], [:]].filter { $0 != value }
        switch value {
        case .array(let elements):
            for index in elements.indices {
                for damaged in damages(of: elements[index]) {
                    var copy = elements
                    copy[index] = damaged
                    copies.append(.array(copy))
                }
            }
        case .object(let members):
            for (key, member) in members where key != "kind" && key != "apiVersion" {
                var copy = members
                copy[key] = nil
                copies.append(.object(copy))
                copy[key + "Typo"] = member
                copies.append(.object(copy))
                for damaged in damages(of: member) {
                    var copy = members
                    copy[key] = damaged
                    copies.append(.object(copy))
                }
            }
        default: break
        }
        return copies
    }

    static let objects: [(String, Value)] = [
        (
            "Deployment",
            [
                "apiVersion": "apps/v1", "kind": "Deployment", "metadata": ["name": "a", "labels": ["a": "b"]],
                "spec": [
                    "replicas": 1, "selector": ["matchLabels": ["a": "b"]],
                    "strategy": ["type": "RollingUpdate", "rollingUpdate": ["maxSurge": "25%"]],
                    "template": [
                        "metadata": GoodSnippets.metadata,
                        "spec": [
                            "containers": [GoodSnippets.container], "volumes": GoodSnippets.volumes,
                            "affinity": GoodSnippets.affinity, "tolerations": [["key": "a", "tolerationSeconds": 5]],
                            "topologySpreadConstraints": GoodSnippets.spread, "securityContext": ["fsGroup": 1],
                        ],
                    ],
                ],
            ]
        ),
        (
            "HorizontalPodAutoscaler",
            [
                "apiVersion": "autoscaling/v2", "kind": "HorizontalPodAutoscaler", "metadata": ["name": "a"],
                "spec": [
                    "maxReplicas": 3, "behavior": GoodSnippets.behavior, "metrics": GoodSnippets.metrics,
                    "scaleTargetRef": ["kind": "Deployment", "name": "a", "apiVersion": "apps/v1"],
                ],
            ]
        ),
        (
            "NetworkPolicy",
            [
                "apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": ["name": "a"],
                "spec": GoodSnippets.policy,
            ]
        ),
        (
            "PersistentVolumeClaim",
            [
                "apiVersion": "v1", "kind": "PersistentVolumeClaim", "metadata": ["name": "a"],
                "spec": GoodSnippets.claim,
            ]
        ),
        (
            "Service",
            [
                "apiVersion": "v1", "kind": "Service", "metadata": GoodSnippets.metadata,
                "spec": [
                    "type": "ClusterIP", "selector": ["a": "b"], "ports": [["port": 80, "targetPort": "http"]],
                    "publishNotReadyAddresses": true, "sessionAffinityConfig": ["clientIP": ["timeoutSeconds": 5]],
                ],
            ]
        ),
        (
            "Ingress",
            [
                "apiVersion": "networking.k8s.io/v1", "kind": "Ingress", "metadata": ["name": "a"],
                "spec": ["tls": [["hosts": ["a.io"], "secretName": "tls"]], "rules": [rule]],
            ]
        ),
        (
            "ConfigMap",
            ["apiVersion": "v1", "kind": "ConfigMap", "metadata": ["name": "a"], "data": ["a": "b"], "immutable": true]
        ),
    ]

    private static let rule: Value = [
        "host": "a.io",
        "http": ["paths": [["path": "/", "pathType": "Prefix", "backend": ["service": GoodSnippets.backend]]]],
    ]

    /// Returns the JSON text of a value.
    static func json(_ value: Value) -> String {
        let data = try? JSONSerialization.data(withJSONObject: plain(value), options: [.fragmentsAllowed, .sortedKeys])
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    private static func plain(_ value: Value) -> Any {
        switch value {
        case .null: NSNull()
        case .bool(let flag): flag
        case .integer(let number): number
        case .double(let number): number
        case .string(let text): text
        case .array(let elements): elements.map(plain)
        case .object(let members):
            Dictionary(uniqueKeysWithValues: members.keys.map { ($0, plain(members[$0] ?? .null)) })
        }
    }
}

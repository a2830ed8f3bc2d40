import OrderedCollections
import TestSupport
import ValueModel

/// A generator of values files for the sample schema: good ones, and ones with a spoilt value somewhere.
///
/// It leaves out what JSON Schema cannot say: two elements of one name, fields of the Kubernetes API, rules, control
/// characters, addresses for hosts, and numbers that Helm does not carry.
struct InstanceGenerator {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// Returns a values file; a spoilt one has one value replaced by something arbitrary.
    mutating func instance(isSpoiled: Bool) -> Value {
        var members = ValueObject()
        for key in Self.good.keys where Bool.random(using: &random) { members[key] = value(for: key) }
        guard isSpoiled, let key = Self.good.keys.randomElement(using: &random) else { return .object(members) }
        members[key] = spoiled(members[key] ?? value(for: key))
        if Int.random(in: 0..<6, using: &random) == 0 {
            members[["replicas", "globals", "x_y"].randomElement(using: &random) ?? ""] = 1
        }
        return .object(members)
    }

    private mutating func value(for key: String) -> Value { Self.good[key]?.randomElement(using: &random) ?? .null }

    /// Replaces a value, or one somewhere in it, or adds a key to it.
    private mutating func spoiled(_ value: Value) -> Value {
        switch value {
        case .object(var members):
            guard let key = members.keys.randomElement(using: &random), Int.random(in: 0..<5, using: &random) > 0 else {
                return Bool.random(using: &random) ? junk() : adding(to: members)
            }
            members[key] = spoiled(members[key] ?? .null)
            return .object(members)
        case .array(var elements):
            guard let index = elements.indices.randomElement(using: &random), Int.random(in: 0..<5, using: &random) > 0
            else { return junk() }
            elements[index] = spoiled(elements[index])
            return .array(elements)
        case .null, .bool, .integer, .double, .string: return junk()
        }
    }

    private mutating func adding(to members: ValueObject) -> Value {
        var members = members
        members[["strange key", "-a", "zz/y/x", "good", "a.b", "..", "3"].randomElement(using: &random) ?? ""] = junk()
        return .object(members)
    }

    private mutating func junk() -> Value { Self.junk.randomElement(using: &random) ?? .null }

    private static let junk: [Value] = [
        nil, true, false, 0, 1, -1, 5, 100, 101, 65536, 1.5, 3.0, 2_147_483_648, "", "a", "A", "a-b", "a b", "-", "5",
        "50%",
        "%", "1e3", "/a", "/a'b", "/", "a/b", "A/b", "a:80/b", "a.b:80/c", "localhost/a", "a:b", "a@b", "a..b", "a__b",
        "a___b", "Always", "Never", "8Gi",
        "1.", ".5m", "1K", "1s", "1m30s", "1s1m", "0", "00", "*.a.b", "*.*.a", "true", [], [[]], [nil], [1], ["a"],
        [[:]], [["host": "a"]],
        [:], ["a": 1], ["a": nil], ["a": "b"], ["enabled": true], ["app": "x"], ["app.kubernetes.io/name": "x"],
        ["paths": []], ["weight": 101], ["path": "/x", "periodSeconds": 0],
    ]

    private static let good: OrderedDictionary<String, [Value]> = [
        "replicaCount": [0, 1, 3.0], "nameOverride": ["", "a", "my-name"],
        "image": [[:], ["tag": "v1", "pullPolicy": "Never"], ["repository": "ghcr.io/a/b-c", "tag": ""]],
        "service": [
            ["port": 80], ["annotations": ["a": "b", "c": nil], "loadBalancerClass": "x"], ["annotations": nil],
        ],
        "ingress": [
            ["enabled": true, "hosts": [["host": "a.example.com", "paths": ["/", "/b"]]]], ["hosts": []],
            ["hosts": [:]],
            ["hosts": [["paths": [:]], ["host": "*.example.com", "paths": nil]]],
        ],
        "autoscaling": [["enabled": true, "minReplicas": 2], ["targetCPU": nil, "targetMemory": 80]],
        "pdb": [["minAvailable": 1], ["minAvailable": "50%", "maxUnavailable": nil], ["maxUnavailable": 0]],
        "livenessProbe": [["path": "/x"], [:]], "readinessProbe": [["periodSeconds": 1]],
        "startupProbe": [nil, [:], ["path": "/up", "periodSeconds": 3]],
        "env": [["A": 1, "B_C": "x", "d.e": true, "F": nil], nil, [:]],
        "podLabels": [["a": "b"], ["example.com/a": "", "team": nil], nil],
        "routes": [["a": ["weight": 1, "timeout": "1m30s"]], ["b": nil, "c": [:]], nil],
        "args": [[], ["a", ""], [:], nil],
        "ports": [[1, 2], [], [:], nil], "affinity": [[:], nil], "tolerations": [[], [:], nil, [[:]]],
        "extraObjects": [[], [:], nil, [["kind": "A"]]], "settings": [["a": [1, nil]], nil, [:]],
        "anything": [nil, 1, "a", [], ["b": nil]], "storage": [nil, "8Gi", "1.5", "100m", "1e3"], "retries": [5],
        "redis": [["enabled": true], ["architecture": "standalone"]], "global": [1, [:]], "x-anchor": [nil, "a"],
    ]
}

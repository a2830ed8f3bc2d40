import OrderedCollections
import ValueModel

/// The values in which fields of the gateway's chart have an effect: what switches on the thing that they belong to.
enum Surroundings {
    /// Returns the values for a field: those of every group that it stands in.
    static func values(for path: String) -> Draft {
        all.filter { path == $0.prefix || path.hasPrefix($0.prefix + ".") || path.hasPrefix($0.prefix + "[") }
            .reduce(.map([])) { $0.merging(Draft($1.values)) }
    }

    /// An element of a list of objects in which fields are changed one by one.
    static func element(of path: String) -> Draft { elements[path].map { Draft($0) } ?? .map([]) }

    /// Values by the field or group that they are for.
    static let all: [(prefix: String, values: Value)] = [
        ("gatewayImage", ["runtime": "gateway"]),
        ("image", ["runtime": "litellm"]),
        ("masterkeySecretKey", ["masterkeySecretName": "keys"]),
        ("saltKey.value", ["saltKey": ["secretName": ""]]),
        ("saltKey.secretKey", ["saltKey": ["secretName": "keys"]]),
        ("proxyConfigMap.create", ["proxyConfigMap": ["name": "config"]]),
        ("proxyConfigMap.name", ["proxyConfigMap": ["create": false]]),
        ("proxyConfigMap.key", ["proxyConfigMap": ["create": false, "name": "config"]]),
        ("db", ["db": ["useExisting": true, "deployStandalone": false]]),
        ("db.secret.urlKey", ["db": ["schema": ""]]),
        ("postgresql", ["db": ["deployStandalone": true]]),
        ("postgresql.auth.secretKeys", ["postgresql": ["auth": ["existingSecret": "credentials"]]]),
        ("migrationJob.hooks.helm", ["migrationJob": ["hooks": ["helm": ["enabled": true]]]]),
        ("migrationJob.hooks", ["db": ["useExisting": true, "deployStandalone": false]]),
        ("redis.enabled", ["redis": ["use": ["cache": true]]]),
        ("redis.architecture", ["redis": ["enabled": true]]),
        ("redis.image", ["redis": ["enabled": true]]),
        ("redis.auth", ["redis": ["enabled": true]]),
        ("redis.auth.existingSecretPasswordKey", ["redis": ["auth": ["existingSecret": "credentials"]]]),
        ("redis.master", ["redis": ["enabled": true]]),
        ("redis.master.persistence", ["redis": ["master": ["persistence": ["enabled": true]]]]),
        ("redis.external", ["redis": ["external": ["host": "cache"], "use": ["cache": true, "router": true]]]),
        ("redis.external.passwordSecret", ["redis": ["external": ["passwordSecret": ["name": "credentials"]]]]),
        (
            "redis.sentinel",
            ["redis": ["sentinel": ["enabled": true, "nodes": [["host": "s"]]], "use": ["cache": true]]]
        ),
        ("redis.sentinel.passwordSecret", ["redis": ["sentinel": ["passwordSecret": ["name": "credentials"]]]]),
        (
            "redis.cluster",
            ["redis": ["cluster": ["enabled": true, "nodes": [["host": "c"]]], "use": ["cache": true]]]
        ),
        ("redis.use", ["redis": ["enabled": true, "use": ["cache": true]]]),
        ("service.nodePort", ["service": ["type": "NodePort"]]),
        ("service.loadBalancerClass", ["service": ["type": "LoadBalancer"]]),
        ("ingress", ["ingress": ["enabled": true]]),
        ("httpRoute", ["httpRoute": ["enabled": true, "parentRefs": [["name": "external"]]]]),
        ("networkPolicy", ["networkPolicy": ["enabled": true], "redis": ["enabled": true]]),
        ("autoscaling", ["autoscaling": ["enabled": true]]),
        ("keda", ["keda": ["enabled": true, "triggers": [["type": "cpu", "metadata": ["value": "50"]]]]]),
        ("pdb", ["pdb": ["enabled": true]]),
        ("separateHealthPort", ["separateHealthApp": true]),
        ("drain", ["drain": ["enabled": true]]),
        ("serviceMonitor", ["serviceMonitor": ["enabled": true]]),
        ("serviceMonitor.authorization", ["serviceMonitor": ["authorization": ["secretName": "keys"]]]),
        ("volumeMounts", ["volumes": [["name": "scratch", "emptyDir": [:]]]]),
        ("numWorkers", ["runtime": "litellm"]),
    ]

    private static let elements: [String: Value] = [
        "ingress.hosts": ["host": "llm.example.com", "paths": [["path": "/", "pathType": "Prefix"]]],
        "ingress.hosts[].paths": ["path": "/v1", "pathType": "Exact"],
        "redis.sentinel.nodes": ["host": "s", "port": 26379],
        "redis.cluster.nodes": ["host": "c"],
    ]
}

import OrderedCollections
import TestSupport
import ValueModel
import ValuesSchema

/// Random values that fit the shapes of a schema; rules across fields may be broken.
struct RandomGatewayValues {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// Returns a map with some of the fields of an object.
    mutating func object(_ record: ObjectRecord, at path: String = "", density: Int = 4) -> Value {
        var members = ValueObject()
        for field in record.fields where chance(1, of: density) {
            let place = path.isEmpty ? field.name : "\(path).\(field.name)"
            if field.isNullable, chance(1, of: 6) {
                members[field.name] = .null
            } else {
                members[field.name] = value(field.shape, at: place)
            }
        }
        return .object(members)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func chance(_ count: Int, of total: Int) -> Bool { number(1...total) <= count }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

    private mutating func value(_ shape: Shape, at path: String) -> Value {
        switch shape {
        case .boolean: return .bool(chance(1, of: 2))
        case .integer(let range):
            if path.hasSuffix("successThreshold"), !path.hasPrefix("readiness") { return 1 }
            let top = min(range.upperBound, range.lowerBound + 40_000)
            return .integer(
                Int64.random(
                    in: chance(1, of: 2) ? range.lowerBound...min(top, 10) : range.lowerBound...top,
                    using: &generator
                )
            )
        case .string(let format): return .string(text(format, at: path))
        case .choice(let words): return .string(pick(words))
        case .intOrPercent: return pick([.integer(Int64(number(0...9))), .string("\(number(0...100))%")])
        case .scalar where path.hasSuffix("weight"): return pick([1, "-5", "10"])
        case .scalar: return pick(["text", "", "a: b", 5, 10_000_000, true, 0.5, "1.10", "yes"])
        case .list(let element):
            return .array((0..<number(0...3)).map { _ in self.value(element, at: path) })
        case .map(let element, let keys):
            var members = ValueObject()
            for _ in 0..<number(0...3) { members[text(keys)] = value(element, at: path) }
            return .object(members)
        case .object(let record):
            // The elements of lists are complete more often, since most of their fields are needed.
            return object(record, at: path, density: path.contains("nodes") || path.contains("hosts") ? 1 : 3)
        case .freeform(let type): return freeform(type, at: path)
        }
    }

    private mutating func text(_ format: TextFormat, at path: String = "") -> String {
        let texts = RandomTexts.special[path] ?? RandomTexts.all[format.name] ?? []
        return pick(texts.filter { format.violation($0) == nil })
    }

    private mutating func freeform(_ type: FreeformType?, at path: String) -> Value {
        let samples = type?.definition.flatMap { RandomTexts.kubernetes[$0] } ?? RandomTexts.maps[path] ?? [[:]]
        guard type?.isList == true else { return pick(samples + [[:]]) }
        return .array(samples.filter { _ in chance(1, of: 2) })
    }
}

/// Texts and maps that are fine, by what is asked for.
enum RandomTexts {
    /// Texts by the name of their form; the empty text is fine where the form allows it.
    static let all: [String: [String]] = [
        "": ["", "text", "two words", "quote \" and ' and \\", "line\nbreak", "{{ template }}", "p@ss:w/rd?#%", "é"],
        "a text": ["text", "-", "0", "a b"],
        "a name": ["llm", "a", "gateway-2", "postgresql", "redis", "litellm-postgresql"],
        "a host name or address": ["db.example.com", "10.0.0.1", "::1", "localhost"],
        "an absolute path": ["/", "/v1", "/health/readiness"],
        "an image repository": ["ghcr.io/a/b", "postgres", "registry.example.com:5000/a"],
        "an image registry": ["registry.example.com:5000", "docker.io", "quay.io/mirror"],
        "an image tag": ["1.2.3", "main", "v1_0"],
        "an image digest": ["sha256:" + String(repeating: "0a", count: 32)],
        "a quantity": ["8Gi", "500M", "1.5Ti"],
    ].merging(names) { $1 }

    /// Texts of fields that take less than their form says.
    static let special: [String: [String]] = [
        "db.url": [
            "postgresql://db/litellm", "postgresql://$(DATABASE_USERNAME):$(DATABASE_PASSWORD)@$(DATABASE_HOST)/x",
        ],
        "postgresql.image.registry": ["", "docker.io", "registry.example.com:5000"],
        "redis.image.registry": ["", "docker.io", "registry.example.com:5000"],
        "postgresql.image.repository": ["postgres", "library/postgres"],
        "redis.image.repository": ["valkey/valkey", "redis"],
        "postgresql.primary.persistence.accessModes": ["ReadWriteOnce", "ReadWriteOncePod"],
        "redis.master.persistence.accessModes": ["ReadWriteMany"],
    ]

    /// The forms whose names are words of the Kubernetes module.
    private static let names: [String: [String]] = [
        TextFormat.label.name: ["default", "monitoring"],
        TextFormat.objectName.name: ["keys", "a.b-c", "litellm-config", "credentials"],
        TextFormat.dataKey.name: ["password", "tls.key", "KEY_1"],
        TextFormat.environmentName.name: ["A", "HOST", "DATABASE_URL", "PORT", "my.name-x"],
        TextFormat.labelKey.name: ["team", "example.com/a", "a.b_c-d"],
        TextFormat.labelValue.name: ["", "a", "x.y_z-1"],
        TextFormat.duration.name: ["15s", "1m", "1m30s", "500ms"],
        TextFormat.ingressHost.name: ["llm.example.com", "*.example.com"],
    ]

    /// Maps that the Kubernetes API takes, by their definition.
    static let kubernetes: [String: [Value]] = [
        "LocalObjectReference": [["name": "registry"], ["name": "mirror"]],
        "EnvVar": [
            ["name": "POD_IP", "valueFrom": ["fieldRef": ["fieldPath": "status.podIP"]]],
            ["name": "HOST", "value": "::"],
            ["name": "A", "value": ""],
            ["name": "DATABASE_URL", "valueFrom": ["secretKeyRef": ["name": "x", "key": "y"]]],
        ],
        "ResourceRequirements": [
            ["requests": ["cpu": 1, "memory": "1Gi"], "limits": ["memory": "1Gi"]], ["limits": ["nvidia.com/gpu": 1]],
        ],
        "Lifecycle": [["preStop": ["sleep": ["seconds": 5]]], ["preStop": ["exec": ["command": ["sleep", "5"]]]]],
        "HorizontalPodAutoscalerBehavior": [["scaleDown": ["stabilizationWindowSeconds": 300]]],
        "DeploymentStrategy": [
            ["type": "Recreate"],
            ["type": "RollingUpdate", "rollingUpdate": ["maxSurge": "25%", "maxUnavailable": 0]],
        ],
        "PodSecurityContext": [
            ["runAsNonRoot": true, "fsGroup": 10001], ["seccompProfile": ["type": "RuntimeDefault"]],
        ],
        "SecurityContext": [["readOnlyRootFilesystem": true], ["capabilities": ["drop": ["ALL"]]]],
        "Toleration": [
            ["operator": "Exists"], ["key": "a", "value": "b", "effect": "NoExecute", "tolerationSeconds": 5],
        ],
        "Affinity": [
            ["podAntiAffinity": ["requiredDuringSchedulingIgnoredDuringExecution": [["topologyKey": "zone"]]]],
            ["nodeAffinity": [:]],
        ],
        "TopologySpreadConstraint": [["maxSkew": 1, "topologyKey": "zone", "whenUnsatisfiable": "DoNotSchedule"]],
        "Volume": [["name": "ca", "configMap": ["name": "company-ca"]], ["name": "scratch", "emptyDir": [:]]],
        "VolumeMount": [],
        "Container": [["name": "shipper", "image": "a:1"], ["name": "proxy", "image": "b:2", "args": ["--port=1"]]],
        "IngressTLS": [["secretName": "tls", "hosts": ["llm.example.com"]], ["secretName": "other"]],
        "NetworkPolicyPeer": [["podSelector": [:]], ["ipBlock": ["cidr": "10.0.0.0/8"]]],
        "NetworkPolicyIngressRule": [["ports": [["port": 9090]]]],
        "NetworkPolicyEgressRule": [["to": [["ipBlock": ["cidr": "0.0.0.0/0"]]]]],
    ]

    /// Maps of which Kubernetes knows nothing, by the path of the field.
    static let maps: [String: [Value]] = [
        "nodeSelector": [["disk": "ssd"]],
        "postgresql.primary.nodeSelector": [["disk": "ssd"]],
        "redis.master.nodeSelector": [["disk": "ssd"]],
        "proxy_config": [
            ["litellm_settings": ["num_retries": 1]], ["litellm_settings": ["cache_params": ["ttl": 5]]],
            ["model_list": [["model_name": "m", "litellm_params": ["model": "openai/m"]]]],
        ],
        "keda.triggers": [
            ["type": "cpu", "metadata": ["value": "50"]], ["type": "cron", "metadata": ["start": "0 6 * * *"]],
        ],
        "keda.fallback": [["failureThreshold": 3, "replicas": 4]],
        "httpRoute.parentRefs": [["name": "external"], ["name": "internal", "sectionName": "https"]],
        "httpRoute.matches": [["path": ["type": "Exact", "value": "/v1"]]],
        "httpRoute.filters": [["type": "URLRewrite"]],
        "httpRoute.timeouts": [["request": "600s"]],
        "serviceMonitor.relabelings": [["targetLabel": "team", "replacement": "platform"]],
        "extraResources": [
            ["apiVersion": "v1", "kind": "ConfigMap", "metadata": ["name": "extra"], "data": ["a": "b"]],
            ["apiVersion": "v1", "kind": "Secret", "metadata": ["name": "extra"]],
        ],
    ]
}

import ValueModel

/// Values that the Kubernetes API accepts, with their types.
enum GoodSnippets {
    static let all: [(String, Value)] = [
        (
            "[Toleration]",
            [["key": "nvidia.com/gpu", "operator": "Exists", "effect": "NoSchedule"], ["operator": "Exists"]]
        ),
        ("Affinity", affinity), ("Container", container), ("PodSpec", ["containers": [container], "volumes": volumes]),
        ("[Volume]", volumes), ("{string}", ["a": "b"]), ("[LocalObjectReference]", [["name": "registry"]]),
        ("{quantity}", ["cpu": 2, "memory": "1Gi", "nvidia.com/gpu": 1]), ("object", ["a": ["b": 1]]), ("any", 3),
        ("DeploymentStrategy", ["type": "RollingUpdate", "rollingUpdate": ["maxSurge": "25%", "maxUnavailable": 0]]),
        ("HorizontalPodAutoscalerBehavior", behavior), ("[MetricSpec]", metrics), ("ObjectMeta", metadata),
        ("ServiceSpec", ["type": "ClusterIP", "ports": [["name": "http", "port": 80, "targetPort": "http"]]]),
        ("[HTTPIngressPath]", [["path": "/", "pathType": "Prefix", "backend": ["service": backend]]]),
        ("NetworkPolicySpec", policy), ("PodDisruptionBudgetSpec", ["minAvailable": "50%"]),
        ("PersistentVolumeClaimSpec", claim), ("IngressTLS", ["hosts": ["*.a.io"], "secretName": "tls"]),
        ("PodSecurityContext", ["fsGroup": 1000, "runAsNonRoot": true, "seccompProfile": ["type": "RuntimeDefault"]]),
        ("[TopologySpreadConstraint]", spread),
        ("EmptyDirVolumeSource", ["medium": "HugePages-2Mi", "sizeLimit": 1.5]),
    ]

    static let container: Value = [
        "name": "litellm", "image": "ghcr.io/berriai/litellm:main-latest", "imagePullPolicy": "IfNotPresent",
        "args": ["--port", "4000"], "ports": [["name": "http", "containerPort": 4000, "protocol": "TCP"]],
        "env": [
            ["name": "A", "value": ""], ["name": "B", "valueFrom": ["secretKeyRef": ["name": "s", "key": "k"]]],
            ["name": "C", "value": "", "valueFrom": ["fieldRef": ["fieldPath": "metadata.name"]]],
        ],
        "envFrom": [["prefix": "X_", "secretRef": ["name": "s", "optional": true]]],
        "livenessProbe": ["httpGet": ["path": "/health", "port": "http", "scheme": "HTTP"], "periodSeconds": 10],
        "readinessProbe": ["tcpSocket": ["port": 4000]],
        "resources": ["requests": ["cpu": "500m", "memory": "1Gi"], "limits": ["cpu": 0.5, "memory": "1024Mi"]],
        "securityContext": ["capabilities": ["drop": ["ALL"]], "runAsUser": 1000],
        "volumeMounts": [["name": "config", "mountPath": "/etc/config", "subPath": ""]],
    ]

    static let affinity: Value = [
        "nodeAffinity": [
            "requiredDuringSchedulingIgnoredDuringExecution": [
                "nodeSelectorTerms": [["matchExpressions": [["key": "zone", "operator": "In", "values": ["a"]]]]]
            ]
        ],
        "podAntiAffinity": [
            "preferredDuringSchedulingIgnoredDuringExecution": [
                [
                    "weight": 100,
                    "podAffinityTerm": [
                        "topologyKey": "kubernetes.io/hostname", "labelSelector": ["matchLabels": ["app": "a"]],
                    ],
                ]
            ]
        ],
    ]

    static let volumes: Value = [
        ["name": "config", "configMap": ["name": "c", "items": [["key": "config.yaml", "path": "config.yaml"]]]],
        ["name": "tmp", "emptyDir": [:]],
        ["name": "data", "persistentVolumeClaim": ["claimName": "data"]],
        ["name": "all", "projected": ["sources": [["secret": ["name": "s"]], ["configMap": ["name": "c"]]]]],
    ]

    static let behavior: Value = [
        "scaleDown": [
            "stabilizationWindowSeconds": 300,
            "policies": [["type": "Percent", "value": 10, "periodSeconds": 60]],
        ]
    ]

    static let metrics: Value = [
        [
            "type": "Resource",
            "resource": ["name": "cpu", "target": ["type": "Utilization", "averageUtilization": 80]],
        ],
        [
            "type": "Pods",
            "pods": ["metric": ["name": "rps"], "target": ["type": "AverageValue", "averageValue": "100m"]],
        ],
    ]

    static let metadata: Value = [
        "labels": ["app.kubernetes.io/name": "a", "x": ""], "annotations": ["Example.com/a": "any text: 1"],
    ]

    static let policy: Value = [
        "podSelector": [:], "policyTypes": ["Ingress"],
        "ingress": [["from": [["namespaceSelector": [:]]], "ports": [["port": 4000, "protocol": "TCP"]]]],
    ]

    static let backend: Value = ["name": "svc", "port": ["number": 80]]

    static let claim: Value = ["accessModes": ["ReadWriteOnce"], "resources": ["requests": ["storage": "10Gi"]]]

    static let spread: Value = [
        [
            "maxSkew": 1, "topologyKey": "topology.kubernetes.io/zone", "whenUnsatisfiable": "ScheduleAnyway",
            "labelSelector": ["matchLabels": ["app": "a"]],
        ]
    ]
}

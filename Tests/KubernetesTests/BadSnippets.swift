import ValueModel

/// Values that the Kubernetes API refuses, with their types; what is said of each stands in
/// `Cases/bad-snippets.txt`.
enum BadSnippets {
    static let all: [(String, Value)] = shapes + words + numbers + names + relations

    static let shapes: [(String, Value)] = [
        ("Toleration", ["efect": "NoSchedule"]),
        ("Container", ["name": "a", "runAsUser": 1]),
        ("Container", ["name": "a", "limits": ["cpu": 1]]),
        ("SecurityContext", ["fsGroup": 1]),
        ("LocalObjectReference", ["foo": 1]),
        ("PodSpec", ["containers": [["name": "a", "zzz": true]]]),
        ("SecurityContext", ["runAsUser": "1000"]),
        ("SecurityContext", ["runAsUser": "root"]),
        ("SecurityContext", ["privileged": "true"]),
        ("SecurityContext", ["runAsUser": 1000.5]),
        ("EnvVar", ["name": "A", "value": 8080]),
        ("EnvVar", ["name": "A", "value": true]),
        ("EnvVar", ["name": "A", "value": ["b"]]),
        ("{string}", ["a": 1.5]),
        ("Container", ["name": "a", "args": "--port"]),
        ("Container", ["name": "a", "args": ["--port", 4000]]),
        ("[Toleration]", ["key": "a"]),
        ("Toleration", "a"),
        ("object", []),
        ("EmptyDirVolumeSource", ["sizeLimit": true]),
        ("PodDisruptionBudgetSpec", ["minAvailable": 0.5]),
        ("ContainerPort", ["name": "http"]),
        ("Container", ["image": "a"]),
        ("EnvVar", ["name": nil]),
        ("Toleration", ["key": nil]),
        ("[Toleration]", [nil]),
        ("{string}", ["a": nil]),
    ]

    static let words: [(String, Value)] = [
        ("Container", ["name": "a", "imagePullPolicy": "always"]),
        ("Toleration", ["effect": "Evict"]),
        ("EmptyDirVolumeSource", ["medium": "Disk"]),
        ("NetworkPolicySpec", ["policyTypes": ["ingress"]]),
    ]

    static let numbers: [(String, Value)] = [
        ("ResourceRequirements", ["limits": ["memory": "1GB"]]),
        ("ResourceRequirements", ["limits": ["cpu": "-1"]]),
        ("PodDisruptionBudgetSpec", ["minAvailable": "half"]),
        ("PodDisruptionBudgetSpec", ["minAvailable": "1"]),
        ("PodDisruptionBudgetSpec", ["maxUnavailable": -1]),
        ("PodDisruptionBudgetSpec", ["minAvailable": "101%"]),
        ("RollingUpdateDeployment", ["maxUnavailable": "150%", "maxSurge": "150%"]),
        ("ContainerPort", ["containerPort": 0]),
        ("ServicePort", ["port": 70000]),
        ("HTTPGetAction", ["port": "8080"]),
        ("HTTPGetAction", ["port": "Http"]),
        ("Probe", ["timeoutSeconds": -1]),
        ("HPAScalingRules", ["stabilizationWindowSeconds": 7200]),
        ("DeploymentSpec", ["selector": [:], "template": [:], "replicas": 3_000_000_000]),
    ]

    static let names: [(String, Value)] = [
        ("Container", ["name": "My_App"]),
        ("Container", ["name": ""]),
        ("Container", ["name": "a", "image": "Repo:1"]),
        ("EnvVar", ["name": "A=B", "value": ""]),
        ("EnvVar", ["name": "1 A", "value": ""]),
        ("ContainerPort", ["containerPort": 1, "name": "a-very-long-port-name"]),
        ("SecretKeySelector", ["key": "a/b", "name": "s"]),
        ("ObjectMeta", ["labels": ["a b": "c"]]),
        ("ObjectMeta", ["labels": ["a": "b c"]]),
        ("ObjectMeta", ["annotations": ["a/b/c": "d"]]),
        ("PodSpec", ["containers": [], "nodeSelector": ["zone": "a/b"]]),
        ("ResourceRequirements", ["limits": ["memroy": "1Gi"]]),
        ("ResourceRequirements", ["limits": ["a/b/c": "1"]]),
        ("IngressRule", ["host": "http.example.com:80"]),
        ("IngressRule", ["host": "10.1.2.3"]),
    ]

    static let relations: [(String, Value)] = [
        ("ResourceRequirements", ["requests": ["cpu": 2], "limits": ["cpu": "1500m"]]),
        ("EnvVar", ["name": "A", "value": "b", "valueFrom": [:]]),
        ("Volume", ["name": "a", "emptyDir": [:], "configMap": [:]]),
        ("Probe", ["httpGet": ["port": 1], "exec": [:]]),
        ("[EnvVar]", [["name": "A"], ["name": "B"], ["name": "A"]]),
        ("[Container]", [["name": "a"], ["name": "a"]]),
        ("RollingUpdateDeployment", ["maxSurge": 0, "maxUnavailable": 0]),
        ("RollingUpdateDeployment", ["maxSurge": "0%", "maxUnavailable": 0]),
    ]
}

import ManifestDSL
import ValueModel
import ValuesSchema

/// Scaling by KEDA.
let scaledObject = Manifest("keda.yaml", when: values.keda.enabled) {
    Key("apiVersion", "keda.sh/v1alpha1")
    Key("kind", "ScaledObject")
    Map("metadata") {
        Key("name", Names.fullname.expression)
        Map("labels") { Include(Labels.common) }
        Passthrough("annotations", values.keda.scaledObject.annotations)
    }
    Map("spec") {
        Key("pollingInterval", values.keda.pollingInterval)
        Key("cooldownPeriod", values.keda.cooldownPeriod)
        Key("minReplicaCount", values.keda.minReplicas)
        Key("maxReplicaCount", values.keda.maxReplicas)
        When(values.keda.fallback.isNotEmpty) {
            Passthrough("fallback", values.keda.fallback.merged(over: fallback))
        }
        Map("advanced") {
            Key("restoreToOriginalReplicaCount", values.keda.restoreToOriginalReplicaCount)
            Map("horizontalPodAutoscalerConfig") { Passthrough("behavior", values.keda.behavior) }
        }
        Passthrough("triggers", values.keda.triggers)
        Map("scaleTargetRef") { Key("name", Names.fullname.expression) }
    }
}

/// KEDA requires both; upstream fills in what its users leave out.
private let fallback = Expression<Value>(
    .dictionary([.init("failureThreshold", .literal(3)), .init("replicas", values.keda.maxReplicas.node)])
)

import ManifestDSL
import ValueModel
import ValuesSchema

/// Scaling by CPU and memory.
let horizontalPodAutoscaler = Manifest("hpa.yaml", when: values.autoscaling.enabled) {
    Key("apiVersion", "autoscaling/v2")
    Key("kind", "HorizontalPodAutoscaler")
    Map("metadata") {
        Key("name", Names.fullname.expression)
        Map("labels") { Include(Labels.common) }
    }
    Map("spec") {
        Map("scaleTargetRef") {
            Key("apiVersion", "apps/v1")
            Key("kind", "Deployment")
            Key("name", Names.fullname.expression)
        }
        Key("minReplicas", values.autoscaling.minReplicas)
        Key("maxReplicas", values.autoscaling.maxReplicas)
        Passthrough("behavior", values.autoscaling.behavior)
        List("metrics", isNeverEmpty: true) {
            With(values.autoscaling.targetCPUUtilizationPercentage, "target") { target in metric("cpu", target) }
            With(values.autoscaling.targetMemoryUtilizationPercentage, "target") { target in metric("memory", target) }
        }
    }
}

private func metric(_ resource: Expression<String>, _ target: Expression<Int>) -> ListPart {
    Item {
        Key("type", "Resource")
        Map("resource") {
            Key("name", resource)
            Map("target") {
                Key("type", "Utilization")
                Key("averageUtilization", target)
            }
        }
    }
}

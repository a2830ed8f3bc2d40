import ManifestDSL
import ValuesSchema

/// How many pods a node drain may take at once; 0 means 0.
let podDisruptionBudget = Manifest("poddisruptionbudget.yaml", when: values.pdb.enabled) {
    Key("apiVersion", "policy/v1")
    Key("kind", "PodDisruptionBudget")
    Map("metadata") {
        Key("name", Names.fullname.expression)
        Map("labels") {
            Include(Labels.common)
            Members(values.pdb.labels)
        }
        Passthrough("annotations", values.pdb.annotations)
    }
    Map("spec") {
        With(values.pdb.minAvailable, "minAvailable") { count in
            Key("minAvailable", count)
        } otherwise: {
            With(values.pdb.maxUnavailable, "maxUnavailable") { count in
                Key("maxUnavailable", count)
            } otherwise: {
                Key("maxUnavailable", 1)
            }
        }
        Map("selector") { Map("matchLabels") { Include(Labels.selector) } }
    }
}

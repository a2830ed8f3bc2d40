import ManifestDSL
import ValuesSchema

/// The ServiceAccount of the pods.
let serviceAccount = Manifest("serviceaccount.yaml", when: values.serviceAccount.create) {
    Key("apiVersion", "v1")
    Key("kind", "ServiceAccount")
    Map("metadata") {
        Key("name", Names.serviceAccount.expression)
        Map("labels") { Include(Labels.common) }
        Passthrough("annotations", values.serviceAccount.annotations)
    }
    Key("automountServiceAccountToken", values.serviceAccount.automount)
}

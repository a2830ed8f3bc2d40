import ManifestDSL
import ValuesSchema

/// The Secret with the salt key, where the chart makes one.
let saltKeySecret = Manifest("secret-saltkey.yaml", when: Secrets.makesSaltKey) {
    Key("apiVersion", "v1")
    Key("kind", "Secret")
    Map("metadata") {
        Key("name", Names.saltKeySecret.expression)
        Map("labels") { Include(Labels.common) }
        Map("annotations") { Key("helm.sh/resource-policy", "keep") }
    }
    Key("type", "Opaque")
    Map("data") { ComputedKey(values.saltKey.secretKey, Secrets.saltKey.expression.base64) }
}

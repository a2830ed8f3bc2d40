import ManifestDSL
import ValuesSchema

/// The Secret with the master key, unless one is named.
let masterKeySecret = Manifest("secret-masterkey.yaml", when: Secrets.makesMasterKey) {
    Key("apiVersion", "v1")
    Key("kind", "Secret")
    Map("metadata") {
        Key("name", Names.masterKeySecret.expression)
        Map("labels") { Include(Labels.common) }
    }
    Key("type", "Opaque")
    Map("data") { ComputedKey(Names.masterKeyKey, Secrets.masterKey.expression.base64) }
}

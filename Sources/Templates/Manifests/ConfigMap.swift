import ManifestDSL
import ValuesSchema

/// The ConfigMap with the program's config.yaml.
let configMap = Manifest("configmap-litellm.yaml", when: values.proxyConfigMap.create) {
    Key("apiVersion", "v1")
    Key("kind", "ConfigMap")
    Map("metadata") {
        Key("name", "\(Names.fullname.expression)-config")
        Map("labels") { Include(Labels.common) }
    }
    Map("data") { Document("config.yaml", ProxyConfiguration.document) }
}

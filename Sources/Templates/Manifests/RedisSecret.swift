import ManifestDSL
import ValuesSchema

/// The Secret with the password of the chart's own Redis.
let redisSecret = Manifest("redis-secret.yaml", when: Secrets.makesRedisSecret) {
    Key("apiVersion", "v1")
    Key("kind", "Secret")
    Map("metadata") {
        Key("name", Names.redisSecret.expression)
        Map("labels") { Include(Labels.redis) }
    }
    Key("type", "Opaque")
    Map("data") { Key("redis-password", Secrets.redisPassword.expression.base64) }
}

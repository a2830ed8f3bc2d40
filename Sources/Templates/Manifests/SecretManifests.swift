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
    Map("data") { ComputedKey(Names.masterKeyKey, Secrets.masterKey.base64) }
}

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
    Map("data") { ComputedKey(values.saltKey.secretKey, Secrets.saltKey.base64) }
}

/// The Secret with the credentials of the chart's own PostgreSQL.
let databaseSecret = Manifest("secret-dbcredentials.yaml", when: Secrets.makesDatabaseSecret) {
    Key("apiVersion", "v1")
    Key("kind", "Secret")
    Map("metadata") {
        Key("name", Names.databaseSecret.expression)
        Map("labels") { Include(Labels.common) }
    }
    Key("type", "Opaque")
    Map("data") {
        Key("username", values.postgresql.auth.username.base64)
        Key("password", Secrets.databasePassword.base64)
    }
}

/// The Secret with the password of the chart's own Redis.
let redisSecret = Manifest("redis-secret.yaml", when: Secrets.makesRedisSecret) {
    Key("apiVersion", "v1")
    Key("kind", "Secret")
    Map("metadata") {
        Key("name", Names.redisSecret.expression)
        Map("labels") { Include(Labels.redis) }
    }
    Key("type", "Opaque")
    Map("data") { Key("redis-password", Secrets.redisPassword.base64) }
}

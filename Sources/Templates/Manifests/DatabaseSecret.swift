import ManifestDSL
import ValuesSchema

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
        ComputedKey(PostgreSQLParts.passwordKey.expression, Secrets.databasePassword.expression.base64)
    }
}

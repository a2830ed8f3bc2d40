import ManifestDSL
import ValuesSchema

/// The Service of the chart's own PostgreSQL.
let postgresqlService = Manifest("postgresql-service.yaml", when: values.db.deployStandalone) {
    Key("apiVersion", "v1")
    Key("kind", "Service")
    BundledServer.postgresql.metadata
    BundledServer.postgresql.service("tcp-postgresql")
}

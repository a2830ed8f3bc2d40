import ManifestDSL
import ValuesSchema

/// Only the program and the migration may talk to the chart's own PostgreSQL.
let postgresqlNetworkPolicy = Manifest(
    "postgresql-networkpolicy.yaml",
    when: values.networkPolicy.enabled && values.db.deployStandalone
) {
    Key("apiVersion", "networking.k8s.io/v1")
    Key("kind", "NetworkPolicy")
    BundledServer.postgresql.metadata
    BundledServer.postgresql.networkPolicy {
        NetworkPolicyParts.pods(Labels.selector)
        NetworkPolicyParts.pods(Labels.migrationSelector)
    }
}

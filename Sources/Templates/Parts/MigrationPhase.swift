import ManifestDSL
import ValuesSchema

/// When the migration runs.
enum MigrationPhase {
    static let ofArgo = (values.migrationJob.hooks.argocd.enabled && !values.db.deployStandalone).shared("isArgoHook")
    static let ofHelm = (values.migrationJob.hooks.helm.enabled && !values.db.deployStandalone).shared("isHelmHook")
    static let isHook = ofArgo || ofHelm
    /// Argo CD would make a Job again that Kubernetes removes, over and over, so a plain one stays under it.
    static let isRemoved = isHook || !values.migrationJob.hooks.argocd.enabled
}

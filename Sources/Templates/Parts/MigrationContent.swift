import ManifestDSL
import ValueModel
import ValuesSchema

/// Everything that the migration Job is made of, but for secrets that are generated: a line each.
///
/// A plain Job is named after the hash of it, since a Job cannot be changed once it is there.
enum MigrationContent {
    static let hash = helper.expression.sha256

    private static let helper = TextHelper(
        "migrationContent",
        "Everything that the migration Job is made of; a plain Job is named after the hash of it.",
        "\(identity)\n\(job)\n\(database)\n\(environment)\n\(pod)"
    )

    private static let identity: Expression<String> = """
        \(Names.fullname.expression) \(Names.name.expression) \(.release(.name)) \(.release(.namespace))
        \(Names.chart.expression) \(.chart(.appVersion)) \(values.runtime.text) \(Images.program.expression)
        \(Images.pullPolicy) \(Names.serviceAccount.expression)
        """

    private static let job: Expression<String> = """
        \(written(values.migrationJob.hooks.argocd.enabled)) \(written(values.migrationJob.hooks.helm.enabled))
        \(weight)
        \(values.migrationJob.backoffLimit) \(number(values.migrationJob.activeDeadlineSeconds))
        \(number(values.migrationJob.ttlSecondsAfterFinished)) \(values.migrationJob.serviceAccountName)
        \(values.migrationJob.annotations.jsonUnlessEmpty)
        \(values.migrationJob.command.jsonUnlessEmpty) \(values.migrationJob.args.jsonUnlessEmpty)
        \(values.migrationJob.resources.jsonUnlessEmpty)
        \(values.migrationJob.extraInitContainers.jsonUnlessEmpty)
        \(values.migrationJob.extraContainers.jsonUnlessEmpty)
        """

    private static let database: Expression<String> = """
        \(written(values.db.deployStandalone)) \(written(values.db.useExisting))
        \(values.db.endpoint) \(number(values.db.port)) \(values.db.database) \(values.db.schemaName) \(values.db.url)
        \(values.db.secret.name) \(values.db.secret.urlKey) \(values.db.secret.endpointKey)
        \(values.db.secret.usernameKey) \(values.db.secret.passwordKey)
        \(Names.databaseSecret.expression) \(PostgreSQLParts.passwordKey.expression) \(values.postgresql.auth.existingSecret)
        \(values.postgresql.auth.username) \(values.postgresql.auth.database)
        \(Images.postgresql.expression) \(values.postgresql.image.pullPolicy.text)
        """

    private static let environment: Expression<String> = """
        \(values.saltKey.secretName) \(values.saltKey.secretKey)
        \(values.envVars.jsonUnlessEmpty)
        \(values.extraEnvVars.jsonUnlessEmpty)
        \(values.environmentSecrets.jsonUnlessEmpty) \(values.environmentConfigMaps.jsonUnlessEmpty)
        """

    private static let pod: Expression<String> = """
        \(values.podLabels.jsonUnlessEmpty) \(values.imagePullSecrets.jsonUnlessEmpty)
        \(values.podSecurityContext.jsonUnlessEmpty) \(values.securityContext.jsonUnlessEmpty)
        \(values.volumes.jsonUnlessEmpty) \(values.volumeMounts.jsonUnlessEmpty)
        \(values.nodeSelector.jsonUnlessEmpty) \(values.affinity.jsonUnlessEmpty) \(values.tolerations.jsonUnlessEmpty)
        \(values.priorityClassName)
        """

    private static let weight = values.migrationJob.hooks.helm.weight.isSet()
        .choose(values.migrationJob.hooks.helm.weight.unwrapped().text, else: "")

    private static func written(_ switched: Expression<Bool>) -> Expression<String> {
        switched.choose("yes", else: "no")
    }

    private static func number(_ number: Expression<Int?>) -> Expression<String> {
        number.isSet().choose(number.unwrapped().text, else: "")
    }
}

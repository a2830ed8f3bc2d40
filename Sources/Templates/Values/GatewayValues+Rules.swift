import ValueModel
import ValuesSchema

extension GatewayValues {
    /// The rules across groups of fields.
    static var rules: [Rule<GatewayValues>] { names + scaling + shutdown + keys + migration }

    private static var names: [Rule<GatewayValues>] {
        [
            Rule(
                "nameOverride postgresql gives the gateway the labels by which the chart's own PostgreSQL is selected",
                help: "choose another `nameOverride`"
            ) { $0.nameOverride != "postgresql" || !$0.db.deployStandalone },
            Rule(
                "nameOverride redis gives the gateway the labels by which the chart's own Redis is selected",
                help: "choose another `nameOverride`"
            ) { $0.nameOverride != "redis" || !$0.redis.enabled },
        ]
    }

    private static var scaling: [Rule<GatewayValues>] {
        [
            Rule(
                "postgresql.architecture must be standalone, the chart's own database is one server",
                help: "use an operator such as CloudNativePG and `db.useExisting: true` for a replicated database"
            ) { $0.postgresql.architecture == .standalone || !$0.db.deployStandalone },
            Rule(
                """
                autoscaling.enabled and keda.enabled exclude each other, two autoscalers would fight over one \
                Deployment
                """,
                help: "keep one of them"
            ) { !($0.autoscaling.enabled && $0.keda.enabled) },
            Rule(
                "autoscaling.targetCPUUtilizationPercentage needs resources.requests.cpu, of which it is a percentage",
                .advice,
                help: "set `resources.requests.cpu`"
            ) {
                !$0.autoscaling.enabled || !$0.autoscaling.targetCPUUtilizationPercentage.isSet()
                    || $0.resources["requests"]["cpu"].isTrue
            },
            Rule(
                "autoscaling.targetMemoryUtilizationPercentage needs resources.requests.memory, of which it is a percentage",
                .advice,
                help: "set `resources.requests.memory`"
            ) {
                !$0.autoscaling.enabled || !$0.autoscaling.targetMemoryUtilizationPercentage.isSet()
                    || $0.resources["requests"]["memory"].isTrue
            },
            Rule(
                "strategy.rollingUpdate has no meaning with strategy.type Recreate, and the API server refuses it",
                help: "remove `rollingUpdate`"
            ) { $0.strategy["type"].text != "Recreate" || !$0.strategy["rollingUpdate"].isTrue },
        ]
    }

    private static var shutdown: [Rule<GatewayValues>] {
        [
            Rule(
                "livenessProbe.successThreshold must be 1, the API server takes nothing else",
                help: "remove `successThreshold`"
            ) { $0.livenessProbe.successThreshold == 1 },
            Rule(
                "startupProbe.successThreshold must be 1, the API server takes nothing else",
                help: "remove `successThreshold`"
            ) { $0.startupProbe.successThreshold == 1 },
            Rule(
                "separateHealthPort must differ from service.port, one port cannot be listened on twice",
                help: "choose another `separateHealthPort`"
            ) { !$0.separateHealthApp || $0.separateHealthPort != $0.service.port },
            Rule("drain.enabled and lifecycle exclude each other", help: "keep one of them") {
                !$0.drain.enabled || $0.lifecycle.isEmpty
            },
            Rule(
                "drain.seconds must be less than terminationGracePeriodSeconds, or the pod is killed while it waits",
                help: "raise `terminationGracePeriodSeconds`"
            ) { !$0.drain.enabled || $0.drain.seconds < $0.terminationGracePeriodSeconds },
        ]
    }

    private static var keys: [Rule<GatewayValues>] {
        [
            Rule("masterkey and masterkeySecretName exclude each other", help: "keep one of them") {
                $0.masterkey.isEmpty || $0.masterkeySecretName.isEmpty
            },
            Rule(
                "the master key is generated anew at every render, so two renders do not agree",
                .generatedSecret,
                help: "name a Secret in `masterkeySecretName`, or set `secretSeed` or `masterkey`"
            ) { $0.masterkeySecretName.isNotEmpty || $0.masterkey.isNotEmpty || $0.secretSeed.isNotEmpty },
            Rule(
                """
                the salt key is generated anew at every render, and stored credentials become unreadable with a \
                new one
                """,
                .generatedSecret,
                help: "name a Secret in `saltKey.secretName`, or set `secretSeed` or `saltKey.value`"
            ) { !$0.saltKey.create || $0.saltKey.value.isNotEmpty || $0.secretSeed.isNotEmpty },
            Rule(
                """
                the password of the chart's own PostgreSQL is generated anew at every render, but the database \
                keeps the first
                """,
                .generatedSecret,
                help: "set `postgresql.auth.existingSecret`, `postgresql.auth.password` or `secretSeed`"
            ) {
                !$0.db.deployStandalone || $0.postgresql.auth.existingSecret.isNotEmpty
                    || $0.postgresql.auth.password.isNotEmpty || $0.secretSeed.isNotEmpty
            },
            Rule(
                "the password of the chart's own Redis is generated anew at every render",
                .generatedSecret,
                help: "set `redis.auth.existingSecret`, `redis.auth.password` or `secretSeed`"
            ) {
                !($0.redis.enabled && $0.redis.auth.enabled) || $0.redis.auth.existingSecret.isNotEmpty
                    || $0.redis.auth.password.isNotEmpty || $0.secretSeed.isNotEmpty
            },
            Rule(
                "the chart's own PostgreSQL has the password that upstream publishes as its default",
                .weakSecret,
                help: "set `postgresql.auth.existingSecret` or `postgresql.auth.password`"
            ) {
                $0.postgresql.auth.password != Expression(.literal(.string(PostgreSQLAuthValues.publishedPassword)))
                    || !Secrets.makesDatabaseSecret
            },
            Rule(
                "the master key is one that everybody knows",
                .weakSecret,
                help: "choose a long random key, or set `secretSeed`"
            ) { $0.masterkey != "sk-1234" },
            Rule(
                "saltKey.value is the master key, so whoever has the one has the other",
                .weakSecret,
                help: "choose another salt key"
            ) { $0.saltKey.value.isEmpty || $0.saltKey.value != $0.masterkey },
            Rule(
                "image.tag is not set, so the chart's own version of LiteLLM is pulled under a computed tag",
                .notice,
                help: "pin `image.tag` or `image.digest` to an image that exists in your registry"
            ) { $0.image.tag.isNotEmpty || $0.image.digest.isNotEmpty || $0.runtime != .litellm },
        ]
    }

    private static var migration: [Rule<GatewayValues>] {
        [
            Rule(
                """
                migrationJob.hooks.helm.enabled cannot work with db.deployStandalone: Helm runs the hook before it \
                creates the database that the hook waits for, so the install never ends
                """,
                help: """
                    use an existing database (`db.useExisting: true`, `db.deployStandalone: false`), or turn the hook \
                    off and let a plain Job migrate
                    """
            ) { !($0.migrationJob.enabled && $0.migrationJob.hooks.helm.enabled && $0.db.deployStandalone) },
            Rule(
                """
                the migration is a plain Job and not Argo CD's PreSync hook, because the chart's own database does not \
                exist before the sync; Argo CD keeps the Job until it prunes it
                """,
                .notice,
                help: "nothing is to be done; set `migrationJob.hooks.argocd.enabled: false` to say so yourself"
            ) {
                !($0.migrationJob.enabled && $0.migrationJob.hooks.argocd.enabled && $0.db.deployStandalone)
                    || $0.migrationJob.hooks.helm.enabled
            },
            Rule(
                "there is no migration Job, because there is no database",
                .notice,
                help: "set `migrationJob.enabled: false`, or configure `db`"
            ) { !$0.migrationJob.enabled || $0.hasDatabase },
            Rule(
                """
                the migration hook runs under the namespace's default ServiceAccount, because the chart's own does not \
                exist yet when the hook runs
                """,
                .notice,
                help: "name an account that exists in `migrationJob.serviceAccountName` if the migration needs one"
            ) {
                !($0.migrationJob.enabled && $0.hasDatabase && !$0.db.deployStandalone && $0.serviceAccount.create)
                    || $0.migrationJob.serviceAccountName.isNotEmpty
                    || !($0.migrationJob.hooks.argocd.enabled || $0.migrationJob.hooks.helm.enabled)
            },
        ]
    }
}

import ManifestDSL
import ValueModel
import ValuesSchema

/// The environment of the program and of the migration.
///
/// A name stands once: `extraEnvVars` win over `envVars`, and both win over the chart's own variables. The chart's own
/// come first, so that the others can refer to them. The URL of the database stands behind what it refers to: at
/// upstream's place, or last where the user's own variables replace a part of it.
enum Environment {
    private static let extraNames = values.extraNames
    private static let replacedNames = values.replacedNames

    static let program = ListHelper("environment", "The environment of the program.") {
        variable("HOST", values.listen.ifEmpty("0.0.0.0"))
        variable("PORT", values.service.port.text)
        Include(databaseVariables)
        secret("PROXY_MASTER_KEY", Names.masterKeySecret.expression, key: Names.masterKeyKey)
        When(Secrets.hasSaltKey) {
            secret("LITELLM_SALT_KEY", Names.saltKeySecret.expression, key: values.saltKey.secretKey)
        }
        redis()
        When(values.separateHealthApp) {
            variable("SEPARATE_HEALTH_APP", "1")
            variable("SEPARATE_HEALTH_PORT", values.separateHealthPort.text)
        }
        When(values.migrationJob.enabled && values.hasDatabase) {
            variable(schemaSwitch, "true")
        }
        migrationFolder()
        ForEach(values.envVars, "name", "setting") { name, setting in
            When(!extraNames.contains(name)) { pair(name, setting.text) }
        }
        Elements(values.extraEnvVars)
        When(replacesDatabase) { databaseURL() }
    }

    /// The migration updates the schema whatever the user's variables say: they are meant for the program.
    static let migration = ListHelper("migrationEnvironment", "The environment of the migration.") {
        Include(databaseVariables)
        // A hook runs before the chart's own Secrets exist.
        When(values.saltKey.secretName.isNotEmpty) {
            secret("LITELLM_SALT_KEY", Names.saltKeySecret.expression, key: values.saltKey.secretKey)
        }
        Item {
            Key("name", schemaSwitch)
            Key("value", "false")
        }
        migrationFolder()
        ForEach(values.envVars, "name", "setting") { name, setting in
            When(!extraNames.contains(name) && name != schemaSwitch) { pair(name, setting.text) }
        }
        ForEach(values.extraEnvVars.list, "variable") { variable in
            When(variable["name"].text != schemaSwitch) { Item(variable) }
        }
        When(replacesDatabase) { databaseURL() }
    }

    private static let schemaSwitch: Expression<String> = "DISABLE_SCHEMA_UPDATE"

    private static let databaseVariables = ListHelper("databaseEnvironment", "How the database is reached.") {
        database()
        When(!replacesDatabase) { databaseURL() }
    }

    /// Whether the user's own variables are a part of the database's URL.
    private static let replacesDatabase =
        (replacedNames.contains("DATABASE_USERNAME") || replacedNames.contains("DATABASE_PASSWORD")
        || replacedNames.contains("DATABASE_HOST") || replacedNames.contains("DATABASE_NAME"))
        .shared("replacesDatabase")

    /// LiteLLM writes beside its migrations, which it cannot do in the image where the root is read-only.
    private static func migrationFolder() -> ListPart {
        When(Pod.hasScratch && !Images.isGateway) { variable("LITELLM_MIGRATION_DIR", "/tmp/litellm-migrations") }
    }

    @ListBuilder private static func database() -> [Block<Element>] {
        When(values.db.deployStandalone) {
            PostgreSQLParts.user {
                variable("DATABASE_USERNAME", $0)
            } secret: {
                secret("DATABASE_USERNAME", Names.databaseSecret.expression, key: "username")
            }
            secret("DATABASE_PASSWORD", Names.databaseSecret.expression, key: PostgreSQLParts.passwordKey.expression)
            variable("DATABASE_HOST", Names.postgresql.expression)
            variable("DATABASE_NAME", values.postgresql.auth.database)
        }
        When(values.db.useExisting && values.db.secret.urlKey.isNotEmpty) {
            secret("DATABASE_URL", values.db.secret.name, key: values.db.secret.urlKey)
        }
        When(values.db.useExisting && values.db.secret.urlKey.isEmpty) {
            When(mentions("$(DATABASE_USERNAME)")) {
                secret("DATABASE_USERNAME", values.db.secret.name, key: values.db.secret.usernameKey)
            }
            When(mentions("$(DATABASE_PASSWORD)")) {
                secret("DATABASE_PASSWORD", values.db.secret.name, key: values.db.secret.passwordKey)
            }
            When(mentions("$(DATABASE_HOST)")) { existingHost() }
            When(mentions("$(DATABASE_NAME)")) { variable("DATABASE_NAME", values.db.database) }
            When(values.db.schemaName.isNotEmpty) { variable("DATABASE_SCHEMA", values.db.schemaName) }
        }
    }

    /// A URL of the user's own may do without the Secret's user name, which the Secret then need not have.
    private static func mentions(_ variable: Expression<String>) -> Expression<Bool> {
        values.db.url.contains(variable)
    }

    @ListBuilder private static func existingHost() -> [Block<Element>] {
        When(values.db.secret.endpointKey.isNotEmpty) {
            secret("DATABASE_HOST", values.db.secret.name, key: values.db.secret.endpointKey)
        } otherwise: {
            When(values.db.port.isSet()) {
                variable("DATABASE_HOST", "\(values.db.endpoint):\(values.db.port.unwrapped())")
            } otherwise: {
                variable("DATABASE_HOST", values.db.endpoint)
            }
        }
    }

    /// The program composes and encodes the URL itself; only a template of the user's own is written out.
    @ListBuilder private static func databaseURL() -> [Block<Element>] {
        When(
            values.db.useExisting && values.db.secret.urlKey.isEmpty
                && values.db.url != Expression(.literal(.string(DatabaseValues.composedURL)))
        ) {
            variable("DATABASE_URL", values.db.url)
        }
    }

    @ListBuilder private static func redis() -> [Block<Element>] {
        When(values.redis.enabled) {
            variable("REDIS_HOST", Names.redis.expression)
            variable("REDIS_PORT", "6379")
            When(values.redis.auth.enabled) {
                secret("REDIS_PASSWORD", Names.redisSecret.expression, key: RedisParts.passwordKey.expression)
            }
        }
        When(values.redis.external.host.isNotEmpty) {
            variable("REDIS_HOST", values.redis.external.host)
            variable("REDIS_PORT", values.redis.external.port.text)
        }
        When(!values.redis.enabled && values.redis.external.ssl) { variable("REDIS_SSL", "True") }
        When(values.redis.cluster.enabled) {
            variable("REDIS_CLUSTER_NODES", RedisParts.clusterNodes.json)
        }
        When(values.redis.sentinel.enabled) {
            variable("REDIS_SENTINEL_NODES", RedisParts.sentinelNodes.json)
            variable("REDIS_SERVICE_NAME", values.redis.sentinel.masterSet)
            When(values.redis.sentinel.passwordSecret.name.isNotEmpty) {
                secret(
                    "REDIS_SENTINEL_PASSWORD",
                    values.redis.sentinel.passwordSecret.name,
                    key: values.redis.sentinel.passwordSecret.passwordKey
                )
            }
        }
        When(!values.redis.enabled && values.redis.external.passwordSecret.name.isNotEmpty) {
            secret(
                "REDIS_PASSWORD",
                values.redis.external.passwordSecret.name,
                key: values.redis.external.passwordSecret.passwordKey
            )
        }
    }

    /// Where the variables of whole Secrets and ConfigMaps come from.
    @ListBuilder static func sources() -> [Block<Element>] {
        ForEach(values.environmentSecrets, "name") { name in
            Item { Map("secretRef") { Key("name", name) } }
        }
        ForEach(values.environmentConfigMaps, "name") { name in
            Item { Map("configMapRef") { Key("name", name) } }
        }
    }

    private static func variable(_ name: Expression<String>, _ value: Expression<String>) -> ListPart {
        When(!replacedNames.contains(name)) { pair(name, value) }
    }

    private static func pair(_ name: Expression<String>, _ value: Expression<String>) -> ListPart {
        Item {
            Key("name", name)
            Key("value", value)
        }
    }

    private static func secret(
        _ name: Expression<String>,
        _ secret: Expression<String>,
        key: Expression<String>
    ) -> ListPart {
        When(!replacedNames.contains(name)) {
            Item {
                Key("name", name)
                Map("valueFrom") {
                    Map("secretKeyRef") {
                        Key("name", secret)
                        Key("key", key)
                    }
                }
            }
        }
    }
}

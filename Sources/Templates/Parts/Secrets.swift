import ManifestDSL
import ValuesSchema

/// The secrets that the chart makes: given, derived from the seed, or generated.
enum Secrets {
    static let masterKey = TextHelper(
        "masterkey",
        "The master key: given, derived from the seed, or generated and kept.",
        values.masterkey.ifEmpty(
            values.secretSeed.isNotEmpty.choose(
                "sk-\(derived("master-key").truncated(48))",
                else: .generated(
                    prefix: "sk-",
                    length: 32,
                    secret: Names.masterKeySecret.expression,
                    key: Names.masterKeyKey
                )
            )
        )
    )

    static let saltKey = TextHelper(
        "saltkey",
        "The salt key: given, derived from the seed, or generated and kept.",
        values.saltKey.value.ifEmpty(
            orDerived("salt-key", secret: Names.saltKeySecret.expression, key: values.saltKey.secretKey)
        )
    )

    static let databasePassword = TextHelper(
        "postgresql.password",
        "The password of the chart's own PostgreSQL: given, derived from the seed, or generated and kept.",
        values.postgresql.auth.password.ifEmpty(
            orDerived(
                "postgresql-password",
                secret: Names.databaseSecret.expression,
                key: PostgreSQLParts.passwordKey.expression
            )
        )
    )

    static let redisPassword = TextHelper(
        "redis.password",
        "The password of the chart's own Redis: given, derived from the seed, or generated and kept.",
        values.redis.auth.password.ifEmpty(
            orDerived("redis-password", secret: Names.redisSecret.expression, key: "redis-password")
        )
    )

    static let makesMasterKey = values.masterkeySecretName.isEmpty
    static let makesSaltKey = values.saltKey.value.isNotEmpty || values.saltKey.create
    static let hasSaltKey = makesSaltKey || values.saltKey.secretName.isNotEmpty
    /// Upstream's users name the Secret that the chart itself makes.
    static let makesDatabaseSecret =
        values.db.deployStandalone
        && (values.postgresql.auth.existingSecret.isEmpty
            || values.postgresql.auth.existingSecret == "\(Names.fullname.expression)-dbcredentials")
    static let makesRedisSecret =
        values.redis.enabled && values.redis.auth.enabled && values.redis.auth.existingSecret.isEmpty

    /// A hash over what the secrets are made of; a generated one has no part in it, or pods would roll at every render.
    static let checksum = composed(
        """
        \(values.masterkey)/\(values.masterkeySecretName)/\(values.saltKey.value)/\(values.saltKey.secretName)/\
        \(values.postgresql.auth.password)/\(values.redis.auth.password)/\(values.secretSeed)
        """
    ).sha256

    /// The same for the chart's own Redis, which reads its password when it starts.
    static let redisChecksum = composed(
        "\(values.redis.auth.password)/\(values.redis.auth.existingSecret)/\(values.secretSeed)"
    ).sha256

    private static func orDerived(
        _ purpose: Expression<String>,
        secret: Expression<String>,
        key: Expression<String>
    ) -> Expression<String> {
        values.secretSeed.isNotEmpty.choose(
            derived(purpose).truncated(48),
            else: .generated(length: 32, secret: secret, key: key)
        )
    }

    private static func derived(_ purpose: Expression<String>) -> Expression<String> {
        composed("\(values.secretSeed)/\(.release(.namespace))/\(Names.fullname.expression)/\(purpose)").sha256
    }
}

import ManifestDSL
import ValuesSchema

/// The values of the chart, as the templates write them.
let values = Expression<GatewayValues>.root

/// The names that resources bear: upstream's, so that an existing release is upgraded in place.
enum Names {
    static let name = TextHelper(
        "name",
        "The name in labels and of the container.",
        isPlain: true,
        values.nameOverride.ifEmpty(.chart(.name)).truncated(63).trimmingSuffix("-")
    )

    static let fullname = TextHelper(
        "fullname",
        "The name of the resources: the override, or the release's name with the chart's unless it contains it.",
        isPlain: true,
        values.fullnameOverride.isNotEmpty.choose(
            values.fullnameOverride.truncated(63).trimmingSuffix("-"),
            else: Expression<String>.release(.name).contains(name.expression).choose(
                Expression<String>.release(.name).truncated(63).trimmingSuffix("-"),
                else: composed("\(.release(.name))-\(name.expression)").truncated(63).trimmingSuffix("-")
            )
        )
    )

    static let chart = TextHelper(
        "chart",
        "The chart's name and version, as a label says them.",
        isPlain: true,
        composed("\(.chart(.name))-\(.chart(.version))").replacing("+", with: "_").truncated(63).trimmingSuffix("-")
    )

    static let serviceAccount = TextHelper(
        "serviceAccountName",
        "The ServiceAccount of the pods.",
        values.serviceAccount.create.choose(
            values.serviceAccount.name.ifEmpty(fullname.expression),
            else: values.serviceAccount.name.ifEmpty("default")
        )
    )

    static let postgresql = TextHelper(
        "postgresql.fullname",
        "The name of the chart's own PostgreSQL; the one that upstream's sub-chart gave it.",
        isPlain: true,
        composed("\(.release(.name))-postgresql").truncated(63).trimmingSuffix("-")
    )

    static let redis = TextHelper(
        "redis.fullname",
        "The name of the chart's own Redis; the one that upstream's sub-chart gave it.",
        isPlain: true,
        composed("\(.release(.name))-redis-master").truncated(63).trimmingSuffix("-")
    )

    static let masterKeySecret = TextHelper(
        "masterkeySecretName",
        "The Secret with the master key.",
        values.masterkeySecretName.ifEmpty("\(fullname.expression)-masterkey")
    )

    static let saltKeySecret = TextHelper(
        "saltkeySecretName",
        "The Secret with the salt key.",
        values.saltKey.secretName.ifEmpty("\(fullname.expression)-saltkey")
    )

    static let databaseSecret = TextHelper(
        "dbcredentialsSecretName",
        "The Secret with the credentials of the chart's own PostgreSQL.",
        values.postgresql.auth.existingSecret.ifEmpty("\(fullname.expression)-dbcredentials")
    )

    static let redisSecret = TextHelper(
        "redisSecretName",
        "The Secret with the password of the chart's own Redis; named as upstream's sub-chart named it.",
        values.redis.auth.existingSecret.ifEmpty("\(.release(.name))-redis")
    )

    static let masterKeyKey = values.masterkeySecretKey.ifEmpty("masterkey")
}

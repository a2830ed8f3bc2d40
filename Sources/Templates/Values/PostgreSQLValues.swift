public import ValueModel
public import ValuesSchema

/// The keys of a Secret that exists.
public struct PostgreSQLSecretKeysValues: ValuesObject {
    /// The key of the user's password.
    public var userPasswordKey = "password"
    /// The key of the superuser's password, which the chart's own server does not have.
    public var adminPasswordKey = ""

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("The keys of `existingSecret`.", others: .bitnami) {
        Field("userPasswordKey", \.userPasswordKey, "Key of the user's password.", .format(.dataKey))
        Field(
            "adminPasswordKey",
            \.adminPasswordKey,
            "Key of the superuser's password.",
            .dead("The user owns the chart's own server; there is no other superuser.")
        )
    }
}

/// Who may use the chart's own database.
public struct PostgreSQLAuthValues: ValuesObject {
    /// The password that upstream publishes as its default.
    public static let publishedPassword = "NoTaGrEaTpAsSwOrD"

    /// The user.
    public var username = "litellm"
    /// The database.
    public var database = "litellm"
    /// The password.
    public var password = PostgreSQLAuthValues.publishedPassword
    /// A misspelling of upstream's that nothing reads.
    public var misspeltPassword = PostgreSQLAuthValues.publishedPassword
    /// A Secret that exists.
    public var existingSecret = ""
    /// The keys in it.
    public var secretKeys = PostgreSQLSecretKeysValues()

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>(
        "User, password and database of the chart's own PostgreSQL.",
        others: .bitnami
    ) {
        Field("username", \.username, "User; owns the database.", .format(.notEmpty))
        Field("database", \.database, "Database.", .format(.notEmpty))
        Field("password", \.password, "Password; empty derives it from `secretSeed`, or generates it.")
        Field(
            "postgres-password",
            \.misspeltPassword,
            "Password of the superuser.",
            .dead("It is a misspelling of upstream's that no chart reads; the user above owns the server.")
        )
        Field(
            "existingSecret",
            \.existingSecret,
            "A Secret with the password, instead of one of the chart's own.",
            .format(.objectName.orEmpty)
        )
        Field("secretKeys", \.secretKeys, "The keys of `existingSecret`.")
    }
}

/// The pod of the chart's own database.
public struct PostgreSQLPrimaryValues: ValuesObject {
    /// The volume.
    public var persistence = PersistenceValues()
    /// Requests and limits.
    public var resources: Value = [:]
    /// Nodes that it may run on.
    public var nodeSelector: [String: String] = [:]
    /// Taints that it tolerates.
    public var tolerations: Value = []
    /// Where it would rather run.
    public var affinity: Value = [:]
    /// Annotations of the pod.
    public var podAnnotations: [String: String] = [:]
    /// Labels of the pod.
    public var podLabels: [String: String] = [:]

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("The pod of the chart's own PostgreSQL.", others: .bitnami) {
        Field("persistence", \.persistence, "The volume that the data lives on.")
        Field("resources", \.resources, "Requests and limits.", .kubernetes("ResourceRequirements"))
        Field(
            "nodeSelector",
            \.nodeSelector,
            "Labels of the nodes it may run on.",
            .keys(.labelKey),
            .format(.labelValue)
        )
        Field("tolerations", \.tolerations, "Taints that it tolerates.", .kubernetes(listOf: "Toleration"))
        Field("affinity", \.affinity, "Where it would rather run.", .kubernetes("Affinity"))
        Field("podAnnotations", \.podAnnotations, "Annotations of the pod.", .keys(.labelKey))
        Field("podLabels", \.podLabels, "Labels of the pod.", .keys(.labelKey), .format(.labelValue), .ownLabels)
    }
}

/// How many servers a bundled database or cache has.
public enum ServerArchitecture: String, ValuesChoice {
    case standalone
    case replication
}

/// The chart's own PostgreSQL.
public struct PostgreSQLValues: ValuesObject {
    /// One server; replication is refused.
    public var architecture = ServerArchitecture.standalone
    /// User, password and database.
    public var auth = PostgreSQLAuthValues()
    /// The image.
    public var image = ServerImageValues(repository: "postgres", tag: "16.4-alpine")
    /// The pod.
    public var primary = PostgreSQLPrimaryValues()

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>(
        "The chart's own PostgreSQL, under `db.deployStandalone`.",
        others: .bitnami
    ) {
        Field("architecture", \.architecture, "`standalone`; a database of several servers is what operators are for.")
        Field("auth", \.auth, "User, password and database.")
        Field("image", \.image, "The official image, pinned.")
        Field("primary", \.primary, "The pod.")
    }
}

extension OtherKeys {
    /// Keys of the Bitnami charts that upstream depends on.
    static let bitnami = OtherKeys.ignored(
        """
        It belongs to the Bitnami chart that upstream depends on; this chart brings a server of its own and does \
        not read it.
        """
    )
}

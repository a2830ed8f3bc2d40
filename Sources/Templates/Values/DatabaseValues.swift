import ValueModel
public import ValuesSchema

/// The Secret with the credentials of an existing database.
public struct DatabaseSecretValues: ValuesObject {
    /// Its name.
    public var name = "postgres"
    /// The key of the user name.
    public var usernameKey = "username"
    /// The key of the password.
    public var passwordKey = "password"
    /// The key of the host.
    public var endpointKey = ""
    /// The key of a whole URL.
    public var urlKey = ""

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("The Secret with the credentials of an existing database.") {
        Field("name", \.name, "Name of the Secret.", .format(.objectName))
        Field("usernameKey", \.usernameKey, "Key of the user name.", .format(.dataKey))
        Field("passwordKey", \.passwordKey, "Key of the password.", .format(.dataKey))
        Field("endpointKey", \.endpointKey, "Key of the host; empty takes `db.endpoint`.", .format(.dataKey.orEmpty))
        Field(
            "urlKey",
            \.urlKey,
            "Key of a whole, encoded URL (CloudNativePG's `uri`); then nothing else of the Secret is read.",
            .format(.dataKey.orEmpty)
        )
    }
}

/// The database: an existing one, one that the chart brings along, or none.
public struct DatabaseValues: ValuesObject {
    /// The upstream chart's URL, made of variables that the kubelet fills in.
    public static let composedURL =
        "postgresql://$(DATABASE_USERNAME):$(DATABASE_PASSWORD)@$(DATABASE_HOST)/$(DATABASE_NAME)"

    /// Whether an existing database is used.
    public var useExisting = false
    /// Its host.
    public var endpoint = "localhost"
    /// Its port.
    public var port: Int?
    /// Its database.
    public var database = "litellm"
    /// The schema within the database.
    public var schemaName = ""
    /// The URL.
    public var url = DatabaseValues.composedURL
    /// Its credentials.
    public var secret = DatabaseSecretValues()
    /// Read by no template.
    public var useStackgresOperator = false
    /// Whether the chart brings a database along.
    public var deployStandalone = true

    /// Creates the defaults.
    public init() {}

    /// The fields and rules.
    public static let schema = ObjectSchema<Self>(
        "The database: existing (`useExisting`), brought along (`deployStandalone`), or none.",
        misnomers: [
            "host": "endpoint", "hostname": "endpoint", "name": "database", "dbname": "database",
            "existingSecret": "secret.name", "secretName": "secret.name",
        ]
    ) {
        Field("useExisting", \.useExisting, "Use an existing PostgreSQL; set `deployStandalone: false` with it.")
        Field("endpoint", \.endpoint, "Host of the existing database (a pooler's Service, for one).", .format(.host))
        Field("port", \.port, "Port of the existing database; 5432 when absent.", .range(1...65535), .example("5432"))
        Field("database", \.database, "Name of the database.", .format(.notEmpty))
        Field(
            "schema",
            \.schemaName,
            """
            Schema within the database (env `DATABASE_SCHEMA`, which newer LiteLLM versions and the gateway \
            read); empty for `public`.
            """
        )
        Field(
            "url",
            \.url,
            """
            URL of the existing database. With the default, host, user, password and database are handed over one by one and \
            the program encodes them, so a password may contain `@ : / ? # %`. A URL of your own is taken as it is: the \
            kubelet fills in `$(DATABASE_PASSWORD)` and the like without encoding.
            """,
            .format(.notEmpty)
        )
        Field("secret", \.secret, "Credentials of the existing database.")
        Field(
            "useStackgresOperator",
            \.useStackgresOperator,
            "Use the StackGres operator.",
            .dead("No template of the upstream chart reads it; name the operator's Service in `db.endpoint`.")
        )
        Field(
            "deployStandalone",
            \.deployStandalone,
            "Deploy a PostgreSQL of the chart's own: StatefulSet, Service, Secret, volume."
        )
        Rule(
            "db.useExisting and db.deployStandalone exclude each other",
            help: "set `db.deployStandalone: false` to use the existing database"
        ) { !($0.useExisting && $0.deployStandalone) }
        Rule(
            "db.port and a port in db.endpoint exclude each other",
            help: "write the port in one of them"
        ) { !$0.port.isSet() || !$0.endpoint.contains(":") || $0.endpoint.contains("::") }
        Rule(
            "db.port and db.secret.endpointKey exclude each other, the Secret's host carries its port",
            help: "remove `db.port`, and write the port into the Secret if it is not 5432"
        ) { !$0.port.isSet() || $0.secret.endpointKey.isEmpty || !$0.useExisting }
        Rule(
            "db.schema has no effect with a db.url of your own or db.secret.urlKey",
            help: "write `?schema=…` into the URL"
        ) {
            $0.schemaName.isEmpty || !$0.useExisting
                || ($0.url == Expression(.literal(.string(composedURL))) && $0.secret.urlKey.isEmpty)
        }
        Rule(
            "db.secret.urlKey and a db.url of your own exclude each other",
            help: "remove `db.url`, or remove `urlKey`"
        ) { $0.secret.urlKey.isEmpty || $0.url == Expression(.literal(.string(composedURL))) }
        Rule(
            "db.url takes the password as it is, so one with @ : / ? # % in it breaks the URL",
            .advice,
            help:
                """
                leave `db.url` alone and set `db.endpoint`, `db.port` and `db.database`, or name an encoded URL \
                in `db.secret.urlKey`
                """
        ) {
            $0.url == Expression(.literal(.string(composedURL))) || !$0.url.contains("$(DATABASE_PASSWORD)")
                || !$0.useExisting || $0.secret.urlKey.isNotEmpty
        }
    }
}

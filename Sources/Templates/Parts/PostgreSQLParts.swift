import ManifestDSL
import ValuesSchema

/// What the manifests say of the chart's own PostgreSQL in more than one place.
enum PostgreSQLParts {
    /// The key of the password in the Secret.
    static let passwordKey = TextHelper(
        "postgresql.passwordKey",
        "The key of the password in the Secret of the chart's own PostgreSQL.",
        values.postgresql.auth.existingSecret.isNotEmpty.choose(
            values.postgresql.auth.secretKeys.userPasswordKey,
            else: "password"
        )
    )

    /// The user's name: as it is where the Secret is not the chart's own, since such a Secret need not have it.
    static func user(
        _ text: (Expression<String>) -> ListPart,
        secret: () -> ListPart
    ) -> ListPart {
        When(values.postgresql.auth.existingSecret.isNotEmpty) {
            text(values.postgresql.auth.username)
        } otherwise: {
            secret()
        }
    }

    /// A container that waits for the database, five minutes at most.
    static let waiting = Item {
        Key("name", "wait-for-database")
        Key("image", Images.postgresql.expression)
        Key("imagePullPolicy", values.postgresql.image.pullPolicy.text)
        BundledServer.hardened(user: 70)
        List("command") {
            Item("sh")
            Item("-c")
            Item(
                """
                for i in $(seq 1 150); do pg_isready -h \(Names.postgresql.expression) -p 5432 && exit 0; sleep 2; done; \
                echo "no database after five minutes" >&2; exit 1
                """
            )
        }
    }
}

import ManifestDSL
import ValuesSchema

/// The labels that every object of the chart bears.
enum Labels {
    static let selector = BlockHelper(
        "selectorLabels",
        "The labels that tie Deployment, Service and budgets to the pods."
    ) {
        Key("app.kubernetes.io/name", Names.name.expression)
        Key("app.kubernetes.io/instance", .release(.name))
    }

    static let common = BlockHelper("labels", "The labels of every object of the gateway itself.") {
        Key("helm.sh/chart", Names.chart.expression)
        Include(selector)
        Key("app.kubernetes.io/version", .chart(.appVersion))
        Key("app.kubernetes.io/managed-by", .release(.service))
    }

    /// The migration's pods bear a name of their own, so that Service and budgets do not take them for the gateway's.
    static let migrationSelector = BlockHelper(
        "migrationSelectorLabels",
        "The labels that select the migration's pods."
    ) {
        Key("app.kubernetes.io/name", "\(Names.name.expression.truncated(52))-migrations")
        Key("app.kubernetes.io/instance", .release(.name))
    }

    static let migration = BlockHelper("migrationLabels", "The labels of the migration's pods.") {
        Key("helm.sh/chart", Names.chart.expression)
        Include(migrationSelector)
        Key("app.kubernetes.io/component", "migrations")
        Key("app.kubernetes.io/version", .chart(.appVersion))
        Key("app.kubernetes.io/managed-by", .release(.service))
    }

    /// The test's pod bears a name of its own, so that Service, budgets and policies do not take it for the gateway's.
    static let test = BlockHelper("testLabels", "The labels of the test's pod.") {
        Key("helm.sh/chart", Names.chart.expression)
        Key("app.kubernetes.io/name", "\(Names.name.expression.truncated(58))-test")
        Key("app.kubernetes.io/instance", .release(.name))
        Key("app.kubernetes.io/component", "test")
        Key("app.kubernetes.io/version", .chart(.appVersion))
        Key("app.kubernetes.io/managed-by", .release(.service))
    }

    static let postgresqlSelector = BlockHelper(
        "postgresql.selectorLabels",
        "The labels that select the chart's own PostgreSQL."
    ) {
        Key("app.kubernetes.io/name", "postgresql")
        Key("app.kubernetes.io/instance", .release(.name))
        Key("app.kubernetes.io/component", "primary")
    }

    static let postgresql = BlockHelper("postgresql.labels", "The labels of the chart's own PostgreSQL.") {
        Key("helm.sh/chart", Names.chart.expression)
        Include(postgresqlSelector)
        Key("app.kubernetes.io/managed-by", .release(.service))
    }

    static let redisSelector = BlockHelper("redis.selectorLabels", "The labels that select the chart's own Redis.") {
        Key("app.kubernetes.io/name", "redis")
        Key("app.kubernetes.io/instance", .release(.name))
        Key("app.kubernetes.io/component", "master")
    }

    static let redis = BlockHelper("redis.labels", "The labels of the chart's own Redis.") {
        Key("helm.sh/chart", Names.chart.expression)
        Include(redisSelector)
        Key("app.kubernetes.io/managed-by", .release(.service))
    }
}

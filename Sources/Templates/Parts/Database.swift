import ValueModel
import ValuesSchema

extension Expression where Result == GatewayValues {
    /// The names of the variables in `extraEnvVars`.
    var extraNames: Expression<[String]> {
        self.extraEnvVars.list.map("variable") { $0["name"].text }.shared("extraNames")
    }

    /// The names of the variables that the user sets, and that the chart's own of the same name yield to.
    var replacedNames: Expression<[String]> {
        (self.envVars.keys() + extraNames).shared("replacedNames")
    }

    /// Whether the program has a database: the chart's own, an existing one, or one whose URL the user's variables give.
    var hasDatabase: Expression<Bool> {
        self.db.deployStandalone || self.db.useExisting || replacedNames.contains("DATABASE_URL")
    }

    /// Whether there is a Redis of any kind.
    var hasRedis: Expression<Bool> {
        self.redis.enabled || self.redis.external.host.isNotEmpty || self.redis.sentinel.enabled
            || self.redis.cluster.enabled
    }
}

public import ManifestDSL
import ValuesSchema

/// The chart of an LLM gateway: its identity, its values and its manifests, written once.
public enum GatewayChart {
    /// The version of LiteLLM that the chart deploys unless the values name another.
    public static let appVersion = "v1.80.12"

    /// The chart.
    public static let definition = ChartDefinition(
        name: "litellm-gateway",
        version: "0.1.0",
        appVersion: appVersion,
        description: "An OpenAI-compatible LLM gateway: the LiteLLM proxy or this project's own gateway.",
        listing: listing,
        values: GatewayValues.schema.record,
        manifests: manifests,
        notes: notes,
        advisories: [DrainAdvisory.advise, EnvironmentAdvisory.advise, ScrapeAdvisory.advise]
    )

    private static let manifests = [
        configMap, connectionTest, databaseSecret, deployment, extraResources, horizontalPodAutoscaler, httpRoute,
        ingress,
        masterKeySecret, migrationJob, networkPolicy, podDisruptionBudget, postgresqlNetworkPolicy, postgresqlService,
        postgresqlStatefulSet, redisNetworkPolicy, redisSecret, redisService, redisStatefulSet, saltKeySecret,
        scaledObject, service, serviceAccount, serviceMonitor,
    ]
}

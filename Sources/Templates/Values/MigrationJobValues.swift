public import ValueModel
public import ValuesSchema

/// Argo CD's hook on the migration Job.
public struct ArgoHookValues: ValuesObject {
    /// Whether the Job is a PreSync hook.
    public var enabled = true

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("Argo CD's hook.") {
        Field("enabled", \.enabled, "Run before a sync (`argocd.argoproj.io/hook: PreSync`).")
    }
}

/// Helm's hook on the migration Job.
public struct HelmHookValues: ValuesObject {
    /// Whether the Job is a pre-install and pre-upgrade hook.
    public var enabled = false
    /// Its place among the hooks.
    public var weight: ScalarText?

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("Helm's hook.") {
        Field("enabled", \.enabled, "Run before an install or upgrade (`helm.sh/hook: pre-install,pre-upgrade`).")
        Field(
            "weight",
            \.weight,
            "Place among the hooks, a whole number; 1 when absent.",
            .example("\"1\""),
            .checked(CustomResourceCheck.weight, schema: CustomResourceCheck.weightSchema)
        )
    }
}

/// The hooks of the migration Job.
public struct MigrationHooksValues: ValuesObject {
    /// Argo CD's.
    public var argocd = ArgoHookValues()
    /// Helm's.
    public var helm = HelmHookValues()

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>(
        "When the Job runs; with a database of the chart's own it is a plain Job."
    ) {
        Field("argocd", \.argocd, "Argo CD's hook.")
        Field("helm", \.helm, "Helm's hook.")
    }
}

/// The Job that brings the database up to date.
public struct MigrationJobValues: ValuesObject {
    /// Whether there is one.
    public var enabled = true
    /// Read by no template.
    public var retries = 3
    /// Failures before the Job gives up.
    public var backoffLimit = 4
    /// Read by no template.
    public var disableSchemaUpdate = false
    /// Annotations of the pod.
    public var annotations: [String: String] = [:]
    /// Seconds that a finished Job stays.
    public var ttlSecondsAfterFinished: Int? = 120
    /// Seconds that the Job may take.
    public var activeDeadlineSeconds: Int? = 1800
    /// Requests and limits.
    public var resources: Value = [:]
    /// The command, instead of the runtime's.
    public var command: [String] = []
    /// The arguments, instead of the runtime's.
    public var args: [String] = []
    /// Containers beside the migration.
    public var extraContainers: Value = []
    /// Containers before the migration.
    public var extraInitContainers: Value = []
    /// The ServiceAccount.
    public var serviceAccountName = ""
    /// When it runs.
    public var hooks = MigrationHooksValues()

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("The Job that brings the database's tables up to date.") {
        Field(
            "enabled",
            \.enabled,
            "Create the Job; the proxy then leaves the tables alone. Without a database there is none."
        )
        Field(
            "retries",
            \.retries,
            "Number of retries.",
            .dead("No template of the upstream chart reads it; `backoffLimit` is what Kubernetes obeys.")
        )
        Field("backoffLimit", \.backoffLimit, "Failures before the Job gives up.", .range(0...1000))
        Field(
            "disableSchemaUpdate",
            \.disableSchemaUpdate,
            "Skip the schema update.",
            .dead("No template of the upstream chart reads it; set `migrationJob.enabled: false` to have no migration.")
        )
        Field(
            "annotations",
            \.annotations,
            "Annotations of the Job's pod, such as a service mesh's opt-out.",
            .keys(.labelKey)
        )
        Field(
            "ttlSecondsAfterFinished",
            \.ttlSecondsAfterFinished,
            "Seconds that a finished Job stays; null for ever.",
            .minimum(0)
        )
        Field(
            "activeDeadlineSeconds",
            \.activeDeadlineSeconds,
            "Seconds that the Job may take in all; null without bound.",
            .minimum(1)
        )
        Field("resources", \.resources, "Requests and limits of the migration.", .kubernetes("ResourceRequirements"))
        Field("command", \.command, "Command instead of the runtime's.", .example("[\"/bin/sh\", \"-c\"]"))
        Field("args", \.args, "Arguments instead of the runtime's.")
        Field(
            "extraContainers",
            \.extraContainers,
            "Containers beside the migration.",
            .kubernetes(listOf: "Container")
        )
        Field(
            "extraInitContainers",
            \.extraInitContainers,
            "Containers that run before the migration.",
            .kubernetes(listOf: "Container")
        )
        Field(
            "serviceAccountName",
            \.serviceAccountName,
            "ServiceAccount; empty for that of the pods, or none where a hook would run before it exists.",
            .format(.objectName.orEmpty)
        )
        Field("hooks", \.hooks, "When the Job runs.")
    }
}

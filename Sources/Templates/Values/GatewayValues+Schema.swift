import Kubernetes
public import ValuesSchema

extension GatewayValues {
    /// The fields, in the order of the reference page, and the rules across them.
    public static let schema = ObjectSchema<Self>(
        "Values of the LLM gateway chart.",
        misnomers: ["replicas": "replicaCount", "logLevel": "envVars.LITELLM_LOG", "env": "envVars"]
    ) {
        Field(
            "replicaCount",
            \.replicaCount,
            "Pods; not used while an autoscaler is on.",
            .section("Program"),
            .minimum(0),
            .oftenUnused
        )
        Field(
            "runtime",
            \.runtime,
            """
            Which program the pods run: the LiteLLM proxy, or this project's gateway. It decides image, command, \
            arguments and migration.
            """
        )
        Field("image", \.image, "The image of the LiteLLM proxy.", .remedy("write `{repository: …, tag: …}`"))
        Field("gatewayImage", \.gatewayImage, "The image of this project's gateway.")
        Field(
            "imagePullSecrets",
            \.imagePullSecrets,
            "Secrets of image registries, for every pod.",
            .kubernetes(listOf: "LocalObjectReference"),
            .remedy("write a list of `- name: …`")
        )
        Field(
            "nameOverride",
            \.nameOverride,
            """
            Name in labels and, with the release's, in resource names; empty for the chart's. It is part of the \
            immutable selector.
            """,
            .format(.releasePart.orEmpty)
        )
        Field(
            "fullnameOverride",
            \.fullnameOverride,
            "Full name of the resources; empty composes it from release and name.",
            .format(.releasePart.orEmpty)
        )
        Field(
            "listen",
            \.listen,
            "Address that is listened on (env `HOST`); empty for `0.0.0.0`.",
            .format(.host.orEmpty),
            .example("\"::\"")
        )
        Field(
            "numWorkers",
            \.numWorkers,
            "Worker processes of the proxy (`--num_workers`).",
            .range(1...1024),
            .example("4")
        )
        Field("command", \.command, "Command instead of the image's.")
        Field("args", \.args, "Arguments instead of the runtime's.")

        Field("masterkey", \.masterkey, "Master key itself; a Secret is created with it.", .section("Keys"))
        Field(
            "masterkeySecretName",
            \.masterkeySecretName,
            "A Secret that holds the master key; empty creates `<fullname>-masterkey`.",
            .format(.objectName.orEmpty)
        )
        Field(
            "masterkeySecretKey",
            \.masterkeySecretKey,
            "Key in that Secret; empty for `masterkey`.",
            .format(.dataKey.orEmpty)
        )
        Field(
            "secretSeed",
            \.secretSeed,
            """
            What keys and passwords are derived from that nobody gave: SHA-256 of seed, namespace, name and \
            purpose. Keep it secret; the same seed gives the same keys. Empty generates them anew at every \
            render.
            """
        )
        Field("saltKey", \.saltKey, "The salt key.")

        Field("proxyConfigMap", \.proxyConfigMap, "The ConfigMap with config.yaml.", .section("Configuration"))
        Field(
            "proxy_config",
            \.proxyConfig,
            """
            The program's config.yaml: `model_list`, `litellm_settings`, `router_settings`, `general_settings`. \
            Maps are merged with the sample, lists replace it; keys that the gateway does not know are passed \
            through.
            """,
            .anyMap,
            .checked(ConfigurationCheck.check, schema: ConfigurationCheck.schema)
        )
        Field(
            "envVars",
            \.envVars,
            "Environment variables by name, for the program and the migration; they win over the chart's own.",
            .keys(.environmentName),
            .example("DD_ENV: production"),
            .remedy("write `NAME: value`; a list of `- name: …` belongs under `extraEnvVars`")
        )
        Field(
            "extraEnvVars",
            \.extraEnvVars,
            """
            Environment variables as Kubernetes has them (`valueFrom` too); they win over `envVars` and the \
            chart's own.
            """,
            .kubernetes(listOf: "EnvVar"),
            .unique(by: "name"),
            .remedy("write a list of `- name: …`; a map of `NAME: value` belongs under `envVars`")
        )
        Field(
            "environmentSecrets",
            \.environmentSecrets,
            "Secrets whose keys become environment variables.",
            .format(.objectName),
            .remedy("write a list of names, such as `- provider-keys`")
        )
        Field(
            "environmentConfigMaps",
            \.environmentConfigMaps,
            "ConfigMaps whose keys become environment variables.",
            .format(.objectName),
            .remedy("write a list of names, such as `- feature-flags`")
        )

        Field("db", \.db, "The database.", .section("Database"))
        Field("postgresql", \.postgresql, "The chart's own PostgreSQL.")
        Field("migrationJob", \.migrationJob, "The migration Job.")
        Field("redis", \.redis, "The cache.", .section("Cache"))

        Field("service", \.service, "The Service.", .section("Network"))
        Field("ingress", \.ingress, "The Ingress.")
        Field("httpRoute", \.httpRoute, "The HTTPRoute.")
        Field("networkPolicy", \.networkPolicy, "The NetworkPolicy.")

        Field(
            "resources",
            \.resources,
            "Requests and limits of the program.",
            .section("Scale"),
            .kubernetes("ResourceRequirements")
        )
        Field("autoscaling", \.autoscaling, "The HorizontalPodAutoscaler.")
        Field("keda", \.keda, "The ScaledObject of KEDA.")
        Field("pdb", \.pdb, "The PodDisruptionBudget.")

        Field(
            "separateHealthApp",
            \.separateHealthApp,
            "Serve health on a port of its own, so that load cannot starve the probes.",
            .section("Health and shutdown")
        )
        Field("separateHealthPort", \.separateHealthPort, "Port of the separate health server.", .range(1...65535))
        Field("livenessProbe", \.livenessProbe, "When the container is restarted.")
        Field("readinessProbe", \.readinessProbe, "When the pod gets requests.")
        Field("startupProbe", \.startupProbe, "How long the program may take to start.")
        Field("lifecycle", \.lifecycle, "The container's lifecycle hooks, as they are.", .kubernetes("Lifecycle"))
        Field("drain", \.drain, "A preset of `lifecycle`.")
        Field(
            "terminationGracePeriodSeconds",
            \.terminationGracePeriodSeconds,
            "Seconds that a pod may take to stop; running requests finish within it.",
            .minimum(0)
        )

        Field(
            "strategy",
            \.strategy,
            "How the Deployment replaces pods (`type`, `rollingUpdate.maxSurge`, `rollingUpdate.maxUnavailable`).",
            .section("Pods"),
            .kubernetes("DeploymentStrategy")
        )
        Field(
            "deploymentMinReadySeconds",
            \.deploymentMinReadySeconds,
            "Seconds until a new pod counts as available.",
            .minimum(0),
            .example("10")
        )
        Field("deploymentAnnotations", \.deploymentAnnotations, "Annotations of the Deployment.", .keys(.labelKey))
        Field(
            "deploymentLabels",
            \.deploymentLabels,
            "Labels of the Deployment beside the common ones.",
            .keys(.labelKey),
            .format(.labelValue),
            .ownLabels
        )
        Field(
            "podAnnotations",
            \.podAnnotations,
            "Annotations of the pods.",
            .keys(.labelKey),
            .reserved(
                ["checksum/config", "checksum/secrets"],
                because: "the chart sets it, so that pods roll when their configuration changes"
            )
        )
        Field(
            "podLabels",
            \.podLabels,
            "Labels of the pods, of the migration's too.",
            .keys(.labelKey),
            .format(.labelValue),
            .ownLabels
        )
        Field("podSecurityContext", \.podSecurityContext, "Security of the pods.", .kubernetes("PodSecurityContext"))
        Field(
            "securityContext",
            \.securityContext,
            "Security of the containers; with `readOnlyRootFilesystem: true` scratch volumes are added.",
            .kubernetes("SecurityContext")
        )
        Field("serviceAccount", \.serviceAccount, "The ServiceAccount.")
        Field(
            "nodeSelector",
            \.nodeSelector,
            "Labels of the nodes the pods may run on.",
            .keys(.labelKey),
            .format(.labelValue)
        )
        Field("tolerations", \.tolerations, "Taints the pods tolerate.", .kubernetes(listOf: "Toleration"))
        Field("affinity", \.affinity, "Where the pods would rather run.", .kubernetes("Affinity"))
        Field(
            "topologySpreadConstraints",
            \.topologySpreadConstraints,
            "How the pods spread over zones and nodes.",
            .kubernetes(listOf: "TopologySpreadConstraint")
        )
        Field("priorityClassName", \.priorityClassName, "Priority class of the pods.", .format(.objectName.orEmpty))
        Field(
            "volumes",
            \.volumes,
            "Volumes of the pods, of the migration's too.",
            .kubernetes(listOf: "Volume")
        )
        Field(
            "volumeMounts",
            \.volumeMounts,
            "Where the volumes are mounted in the program's container.",
            .kubernetes(listOf: "VolumeMount")
        )
        Field(
            "extraContainers",
            \.extraContainers,
            "Containers beside the program.",
            .kubernetes(listOf: "Container")
        )
        Field(
            "extraInitContainers",
            \.extraInitContainers,
            "Containers that run before the program.",
            .kubernetes(listOf: "Container")
        )

        Field("serviceMonitor", \.serviceMonitor, "The ServiceMonitor.", .section("Everything else"))
        Field("helmTest", \.helmTest, "The test of the release.")
        Field(
            "extraResources",
            \.extraResources,
            "Objects that are deployed as they are.",
            .listOfMaps,
            .conforms(to: CustomResourceCheck.objectSchema)
        )
        rules
    }
}

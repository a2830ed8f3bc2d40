public import ValueModel
public import ValuesSchema

/// The values of the gateway chart: what upstream's `litellm-helm` 1.1.0 has, under its names, and what it lacks.
///
/// The fields are declared in `GatewayValues+Schema.swift`, in the order of the reference page; the rules across groups of
/// them stand in `GatewayValues+Rules.swift`.
public struct GatewayValues: ValuesObject {
    /// Pods.
    public var replicaCount = 1
    /// Which program the pods run.
    public var runtime = Runtime.litellm
    /// The proxy's image.
    public var image = ImageValues()
    /// The gateway's image.
    public var gatewayImage = GatewayImageValues()
    /// Secrets of image registries.
    public var imagePullSecrets: Value = []
    /// The name that resources bear.
    public var nameOverride = "litellm"
    /// The full name of resources.
    public var fullnameOverride = ""
    /// The address that is listened on.
    public var listen = ""
    /// Worker processes.
    public var numWorkers: Int?
    /// The command.
    public var command: [String] = []
    /// The arguments.
    public var args: [String] = []

    /// The master key itself.
    public var masterkey = ""
    /// A Secret with the master key.
    public var masterkeySecretName = ""
    /// The key in that Secret.
    public var masterkeySecretKey = ""
    /// What secrets are derived from.
    public var secretSeed = ""
    /// The salt key.
    public var saltKey = SaltKeyValues()

    /// The ConfigMap.
    public var proxyConfigMap = ProxyConfigMapValues()
    /// The program's configuration.
    public var proxyConfig: Value = GatewayValues.sampleConfiguration

    /// Environment variables by name.
    public var envVars: [String: ScalarText] = [:]
    /// Environment variables as Kubernetes has them.
    public var extraEnvVars: Value = []
    /// Secrets whose keys become variables.
    public var environmentSecrets: [String] = []
    /// ConfigMaps whose keys become variables.
    public var environmentConfigMaps: [String] = []

    /// The database.
    public var db = DatabaseValues()
    /// The chart's own database.
    public var postgresql = PostgreSQLValues()
    /// The migration Job.
    public var migrationJob = MigrationJobValues()
    /// The cache.
    public var redis = RedisValues()

    /// The Service.
    public var service = ServiceValues()
    /// The Ingress.
    public var ingress = IngressValues()
    /// The HTTPRoute.
    public var httpRoute = HTTPRouteValues()
    /// The NetworkPolicy.
    public var networkPolicy = NetworkPolicyValues()

    /// Requests and limits.
    public var resources: Value = [:]
    /// The HorizontalPodAutoscaler.
    public var autoscaling = AutoscalingValues()
    /// The ScaledObject.
    public var keda = KedaValues()
    /// The PodDisruptionBudget.
    public var pdb = DisruptionBudgetValues()

    /// Whether health is served on a port of its own.
    public var separateHealthApp = false
    /// That port.
    public var separateHealthPort = 8081
    /// The liveness probe.
    public var livenessProbe = ProbeValues(path: "/health/liveliness", failureThreshold: 5)
    /// The readiness probe.
    public var readinessProbe = ProbeValues(path: "/health/readiness", failureThreshold: 3)
    /// The startup probe.
    public var startupProbe = ProbeValues(path: "/health/readiness", failureThreshold: 30)
    /// The container's lifecycle.
    public var lifecycle: Value = [:]
    /// A preset of the lifecycle.
    public var drain = DrainValues()
    /// Seconds that a pod may take to stop.
    public var terminationGracePeriodSeconds = 90

    /// How the Deployment replaces pods.
    public var strategy: Value = [:]
    /// Seconds until a new pod counts as available.
    public var deploymentMinReadySeconds: Int?
    /// Annotations of the Deployment.
    public var deploymentAnnotations: [String: String] = [:]
    /// Labels of the Deployment.
    public var deploymentLabels: [String: String] = [:]
    /// Annotations of the pods.
    public var podAnnotations: [String: String] = [:]
    /// Labels of the pods.
    public var podLabels: [String: String] = [:]
    /// The pods' security.
    public var podSecurityContext: Value = [:]
    /// The containers' security.
    public var securityContext: Value = [:]
    /// The ServiceAccount.
    public var serviceAccount = ServiceAccountValues()
    /// Nodes the pods may run on.
    public var nodeSelector: [String: String] = [:]
    /// Taints the pods tolerate.
    public var tolerations: Value = []
    /// Where the pods would rather run.
    public var affinity: Value = [:]
    /// How the pods spread.
    public var topologySpreadConstraints: Value = []
    /// The pods' priority.
    public var priorityClassName = ""
    /// Volumes.
    public var volumes: Value = []
    /// Where they are mounted.
    public var volumeMounts: Value = []
    /// Containers beside the program.
    public var extraContainers: Value = []
    /// Containers before the program.
    public var extraInitContainers: Value = []

    /// The ServiceMonitor.
    public var serviceMonitor = ServiceMonitorValues()
    /// What `helm test` runs.
    public var helmTest = HelmTestValues()
    /// Objects as they are.
    public var extraResources: Value = []

    /// Creates the values that an empty file gives.
    public init() {}

    /// The sample configuration of the upstream chart.
    public static let sampleConfiguration: Value = [
        "model_list": [
            [
                "model_name": "gpt-3.5-turbo",
                "litellm_params": ["model": "gpt-3.5-turbo", "api_key": "eXaMpLeOnLy"],
            ],
            [
                "model_name": "fake-openai-endpoint",
                "litellm_params": [
                    "model": "openai/fake", "api_key": "fake-key",
                    "api_base": "https://exampleopenaiendpoint-production.up.railway.app/",
                ],
            ],
        ],
        "general_settings": ["master_key": "os.environ/PROXY_MASTER_KEY"],
    ]
}

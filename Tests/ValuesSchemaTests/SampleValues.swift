import OrderedCollections
import ValueModel
import ValuesSchema

/// A small schema with every kind of field; the documents and the checks are tested on it.
struct SampleValues: ValuesObject {
    enum PullPolicy: String, ValuesChoice {
        case always = "Always"
        case ifNotPresent = "IfNotPresent"
        case never = "Never"
    }

    var replicaCount = 1
    var nameOverride = ""
    var image = SampleImage()
    var service = SampleService()
    var autoscaling = SampleAutoscaling()
    var ingress = SampleIngress()
    var pdb = SamplePDB()
    var livenessProbe = SampleProbe()
    var readinessProbe = SampleProbe()
    var startupProbe: SampleProbe?
    var env: [String: ScalarText] = [:]
    var podLabels: [String: String] = ["team": "platform"]
    var routes: [String: SampleRoute] = [:]
    var args: [String] = []
    var ports: [Int] = [80, 443]
    var affinity: Value = .object([:])
    var tolerations: Value = .array([])
    var extraObjects: Value = .array([])
    var settings: Value = ["retries": 3, "cache": ["ttl": 60]]
    var anything: Value? = nil
    var storage: String?
    var retries = 3
    var redis = SampleRedis()

    static let schema = ObjectSchema<Self>("Values of the sample chart.") {
        Field("replicaCount", \.replicaCount, "Pods; not used while `autoscaling.enabled` is on.", .minimum(0))
        Field("nameOverride", \.nameOverride, "Replaces the chart's name in names.", .format(.label.orEmpty))
        Field("image", \.image, "The image.", .section("Image"))
        Field("service", \.service, "The Service.", .section("Traffic"))
        Field("ingress", \.ingress, "The Ingress.")
        Field("autoscaling", \.autoscaling, "The HorizontalPodAutoscaler.", .section("Scaling"))
        Field("pdb", \.pdb, "The PodDisruptionBudget.")
        Field("livenessProbe", \.livenessProbe, "Restarts a pod that fails it.", .section("Probes"))
        Field("readinessProbe", \.readinessProbe, "Takes a pod that fails it out of the Service.")
        Field("startupProbe", \.startupProbe, "Holds the other probes back.")
        Field(
            "env",
            \.env,
            "Environment variables.",
            .keys(.environmentName),
            .example("LOG_LEVEL: debug"),
            .section("Pod")
        )
        Field(
            "podLabels",
            \.podLabels,
            "Labels of the pods.",
            .keys(.labelKey),
            .format(.labelValue),
            .reserved(["app"], because: "the selector has it")
        )
        Field("routes", \.routes, "Routes by name.")
        Field("args", \.args, "Arguments of the container.", .example("[--workers, \"4\"]"))
        Field("ports", \.ports, "Ports.")
        Field("affinity", \.affinity, "Which nodes pods prefer.", .kubernetes("Affinity"))
        Field(
            "tolerations",
            \.tolerations,
            "Taints that pods bear.",
            .kubernetes(listOf: "Toleration"),
            .example("- key: dedicated\n  operator: Exists\n")
        )
        Field("extraObjects", \.extraObjects, "Objects to render as they are.", .listOfMaps)
        Field("settings", \.settings, "Settings of the program.", .anyMap)
        Field("anything", \.anything, "Whatever the program takes.")
        Field("storage", \.storage, "Size of the volume; none without it.", .format(.quantity), .example("8Gi"))
        Field("retries", \.retries, "Retries of the migration.", .dead("upstream declares it and reads it nowhere"))
        Field("redis", \.redis, "The bundled Redis.")
        Rule("scale by autoscaling or by replicaCount, not both", .advice, help: "remove replicaCount") {
            !$0.autoscaling.enabled || $0.replicaCount == 1
        }
        Rule("an ingress needs a host", help: "set ingress.hosts or ingress.enabled to false") {
            !$0.ingress.enabled || $0.ingress.hosts.isNotEmpty
        }
    }
}

struct SampleImage: ValuesObject {
    var repository = "ghcr.io/berriai/litellm-database"
    var pullPolicy = SampleValues.PullPolicy.always
    var tag = ""

    static let schema = ObjectSchema<Self>("An image.") {
        Field("repository", \.repository, "The image without its tag.", .format(.imageRepository))
        Field("pullPolicy", \.pullPolicy, "When nodes pull it.")
        Field("tag", \.tag, "The tag; the chart's `appVersion` if empty.", .format(.imageTag.orEmpty))
    }
}

struct SampleService: ValuesObject {
    var port = 4000
    var annotations: [String: String] = [:]
    var loadBalancerClass: String?

    static let schema = ObjectSchema<Self>("A Service.") {
        Field("port", \.port, "Port of the Service | and of the <container>.", .range(1...65535))
        Field("annotations", \.annotations, "Annotations.")
        Field("loadBalancerClass", \.loadBalancerClass, "Class of the load balancer.", .format(.notEmpty))
    }
}

struct SampleAutoscaling: ValuesObject {
    var enabled = false
    var minReplicas = 1
    var maxReplicas = 100
    var targetCPU: Int? = 80
    var targetMemory: Int?

    static let schema = ObjectSchema<Self>("A HorizontalPodAutoscaler.") {
        Field(
            "enabled",
            \.enabled,
            "Create a HorizontalPodAutoscaler; the Deployment then has no replica count, and whoever scales by hand is overruled within seconds."
        )
        Field("minReplicas", \.minReplicas, "Fewest pods.", .minimum(1))
        Field("maxReplicas", \.maxReplicas, "Most pods.", .minimum(1))
        Field("targetCPU", \.targetCPU, "Percent of the requested CPU.", .range(1...100))
        Field("targetMemory", \.targetMemory, "Percent of the requested memory.", .range(1...100))
        Rule("minReplicas must not exceed maxReplicas", help: "lower minReplicas or raise maxReplicas") {
            $0.minReplicas <= $0.maxReplicas
        }
    }
}

struct SampleIngress: ValuesObject {
    var enabled = false
    var hosts = [SampleHost()]

    static let schema = ObjectSchema<Self>("An Ingress.") {
        Field("enabled", \.enabled, "Create an Ingress.")
        Field("hosts", \.hosts, "Hosts.", .unique(by: "host"), .example("- host: llm.example.com\n"))
    }
}

struct SampleHost: ValuesObject {
    var host = "api.example.local"
    var paths = ["/"]

    static let schema = ObjectSchema<Self>("A host of an Ingress.") {
        Field("host", \.host, "The name of the host.", .format(.ingressHost))
        Field("paths", \.paths, "Paths.", .format(.urlPath))
    }
}

struct SamplePDB: ValuesObject {
    var minAvailable: IntOrPercent?
    var maxUnavailable: IntOrPercent?

    static let schema = ObjectSchema<Self>("A PodDisruptionBudget.") {
        Field("minAvailable", \.minAvailable, "Pods that stay up.", .example("1"))
        Field("maxUnavailable", \.maxUnavailable, "Pods that may be down.")
        Rule("give minAvailable or maxUnavailable, not both") {
            !$0.minAvailable.isSet() || !$0.maxUnavailable.isSet()
        }
    }
}

struct SampleProbe: ValuesObject {
    var path = "/health"
    var periodSeconds = 10

    static let schema = ObjectSchema<Self>("A probe.") {
        Field("path", \.path, "Path.", .format(.urlPath))
        Field("periodSeconds", \.periodSeconds, "Seconds between two probes.", .minimum(1))
    }
}

struct SampleRoute: ValuesObject {
    var weight = 1
    var timeout = "30s"
    var enabled = true

    static let schema = ObjectSchema<Self>("A route.") {
        Field("weight", \.weight, "Share of the traffic.", .range(0...100))
        Field("timeout", \.timeout, "Time limit.", .format(.duration))
        Field("enabled", \.enabled, "Whether it is used.")
        Rule("a route that is used needs a weight") { !$0.enabled || 0 < $0.weight }
    }
}

struct SampleRedis: ValuesObject {
    var enabled = false

    static let schema = ObjectSchema<Self>("Redis.", others: .ignored("the bundled Redis has no such setting")) {
        Field("enabled", \.enabled, "Run one.")
    }
}

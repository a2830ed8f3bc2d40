public import ValueModel
public import ValuesSchema

/// Namespaces that a ServiceMonitor looks into.
public struct NamespaceSelectorValues: ValuesObject {
    /// Their names.
    public var matchNames: [String] = []

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("Namespaces that are looked into.") {
        Field("matchNames", \.matchNames, "Names; none means the release's namespace.", .format(.label))
    }
}

/// The token that a scrape shows, where the metrics ask for one.
public struct ScrapeAuthorizationValues: ValuesObject {
    /// The Secret that holds it; empty for none.
    public var secretName = ""
    /// The key in the Secret.
    public var secretKey = "masterkey"

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("The bearer token that a scrape shows.") {
        Field("secretName", \.secretName, "Secret with the token; empty shows none.", .format(.objectName.orEmpty))
        Field("secretKey", \.secretKey, "Key in the Secret.", .format(.dataKey))
    }
}

/// The ServiceMonitor of the Prometheus operator.
public struct ServiceMonitorValues: ValuesObject {
    /// Whether there is one.
    public var enabled = false
    /// Labels, by which a Prometheus finds it.
    public var labels: [String: String] = [:]
    /// Annotations.
    public var annotations: [String: String] = [:]
    /// The path of the metrics.
    public var path = "/metrics/"
    /// The time between scrapes.
    public var interval = "15s"
    /// The time that a scrape may take.
    public var scrapeTimeout = "10s"
    /// Relabelings.
    public var relabelings: Value = []
    /// The token that a scrape shows.
    public var authorization = ScrapeAuthorizationValues()
    /// Namespaces.
    public var namespaceSelector = NamespaceSelectorValues()

    /// Creates the defaults.
    public init() {}

    /// The fields.
    public static let schema = ObjectSchema<Self>("Scraping by the Prometheus operator; the cluster needs its CRDs.") {
        Field("enabled", \.enabled, "Create a ServiceMonitor.")
        Field(
            "labels",
            \.labels,
            "Labels, by which a Prometheus selects it.",
            .keys(.labelKey),
            .format(.labelValue),
            .ownLabels
        )
        Field("annotations", \.annotations, "Annotations.", .keys(.labelKey))
        Field("path", \.path, "Path of the metrics.", .format(.urlPath))
        Field("interval", \.interval, "Time between scrapes.", .format(.duration))
        Field(
            "scrapeTimeout",
            \.scrapeTimeout,
            "Time that a scrape may take; at most the interval.",
            .format(.duration)
        )
        Field("relabelings", \.relabelings, "Relabelings before a scrape.", .listOfMaps)
        Field("authorization", \.authorization, "The token that a scrape shows, where the metrics ask for one.")
        Field("namespaceSelector", \.namespaceSelector, "Namespaces that are looked into.")
    }
}

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

/// The ServiceMonitor of the Prometheus operator.
public struct ServiceMonitorValues: ValuesObject {
    /// Whether there is one.
    public var enabled = false
    /// Labels, by which a Prometheus finds it.
    public var labels: [String: String] = [:]
    /// Annotations.
    public var annotations: [String: String] = [:]
    /// The path of the metrics.
    public var path = "/metrics"
    /// The time between scrapes.
    public var interval = "15s"
    /// The time that a scrape may take.
    public var scrapeTimeout = "10s"
    /// Relabelings.
    public var relabelings: Value = []
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
        Field("namespaceSelector", \.namespaceSelector, "Namespaces that are looked into.")
    }
}

public import ValuesSchema

/// A probe of the container.
public struct ProbeValues: ValuesObject {
    /// Whether the probe is there.
    public var enabled = true
    /// The path that is asked.
    public var path = "/health/readiness"
    /// Seconds before the first question.
    public var initialDelaySeconds = 0
    /// Seconds between questions.
    public var periodSeconds = 10
    /// Seconds until a question counts as failed.
    public var timeoutSeconds = 5
    /// Good answers that make the probe pass.
    public var successThreshold = 1
    /// Failures that make the probe fail.
    public var failureThreshold = 3

    /// Creates the defaults of a readiness probe.
    public init() {}

    /// Creates the defaults of a probe.
    public init(path: String, failureThreshold: Int) {
        self.path = path
        self.failureThreshold = failureThreshold
    }

    /// The fields.
    public static let schema = ObjectSchema<Self>("A probe over HTTP, on the health port where that is separate.") {
        Field("enabled", \.enabled, "Whether the probe is there.")
        Field("path", \.path, "Path that is asked.", .format(.urlPath))
        Field("initialDelaySeconds", \.initialDelaySeconds, "Seconds before the first question.", .range(0...86400))
        Field("periodSeconds", \.periodSeconds, "Seconds between questions.", .range(1...86400))
        Field("timeoutSeconds", \.timeoutSeconds, "Seconds until a question counts as failed.", .range(1...86400))
        Field(
            "successThreshold",
            \.successThreshold,
            "Good answers in a row that make it pass; 1 but for readiness.",
            .range(1...1000)
        )
        Field("failureThreshold", \.failureThreshold, "Failures in a row that make it fail.", .range(1...10000))
    }
}

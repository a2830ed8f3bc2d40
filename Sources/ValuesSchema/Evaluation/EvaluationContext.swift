/// What an evaluation knows besides the values: the release, the chart, and where randomness comes from.
public struct EvaluationContext: Sendable {
    /// The name of the release.
    public var releaseName: String
    /// The namespace of the release.
    public var namespace: String
    /// The name of the chart.
    public var chartName: String
    /// The version of the chart.
    public var chartVersion: String
    /// The version of the program that the chart deploys.
    public var appVersion: String
    /// Returns a number of random letters and digits; only values that ask for a generated secret come to it.
    public var entropy: @Sendable (Int) -> String

    /// Creates a context.
    public init(
        releaseName: String,
        namespace: String,
        chartName: String,
        chartVersion: String,
        appVersion: String,
        entropy: @escaping @Sendable (Int) -> String
    ) {
        self.releaseName = releaseName
        self.namespace = namespace
        self.chartName = chartName
        self.chartVersion = chartVersion
        self.appVersion = appVersion
        self.entropy = entropy
    }
}

public import Diagnostics
public import ValueModel
public import ValuesSchema

/// A chart as it is written once: its identity, its values and its templates.
public struct ChartDefinition: Sendable {
    /// The chart's name.
    public let name: String
    /// The chart's version.
    public private(set) var version: String
    /// The version of the program that it deploys.
    public private(set) var appVersion: String
    /// What the chart is, in one sentence.
    public let description: String
    /// What catalogues and its `README.md` say of it.
    public let listing: ChartListing
    /// The schema of its values.
    public private(set) var values: ObjectRecord
    /// The comments of the values files that its defaults come from; none for a chart of the model's own defaults.
    public private(set) var comments = ValueComments.none
    /// Its templates, in no particular order.
    public let manifests: [Manifest]

    /// What is told after an install.
    public let notes: [Block<NoteLine>]

    /// What is said of values beyond their rules: warnings and remarks that need more than an expression.
    public let advisories: [AdvisoryCheck]

    /// Looks at the effective values and reports what the user should know.
    public typealias AdvisoryCheck = @Sendable (ValueNode, EvaluationContext, DiagnosticCollector) -> Void

    /// Declares a chart.
    public init(
        name: String,
        version: String,
        appVersion: String,
        description: String,
        listing: ChartListing = ChartListing(),
        values: ObjectRecord,
        manifests: [Manifest],
        notes: [Block<NoteLine>] = [],
        advisories: [AdvisoryCheck] = []
    ) {
        self.name = name
        self.version = version
        self.appVersion = appVersion
        self.description = description
        self.listing = listing
        self.values = values
        self.manifests = manifests
        self.notes = notes
        self.advisories = advisories
    }

    /// Returns the chart with a company's values as its defaults.
    ///
    /// - Parameters:
    ///   - outcome: What a run of the chart made of the values, without errors.
    ///   - files: The values files, whose comments are kept.
    /// - Returns: The chart, which renders without values what this one renders with these.
    public func baking(_ outcome: ChartPipeline.Outcome, commentsOf files: [SourceFile] = []) -> ChartDefinition {
        var chart = self
        let defaults = values.defaults(baking: outcome.values, saidBy: outcome.layers.userValues)
        chart.values = values.with(defaults: defaults)
        chart.comments = ValueComments(of: files)
        return chart
    }

    /// Returns the chart under another version, or for another version of the program.
    ///
    /// - Parameters:
    ///   - version: The chart's version; nil keeps it.
    ///   - appVersion: The program's version; nil keeps it.
    /// - Returns: The chart.
    public func with(version: String? = nil, appVersion: String? = nil) -> ChartDefinition {
        var chart = self
        chart.version = version ?? self.version
        chart.appVersion = appVersion ?? self.appVersion
        return chart
    }
}

import ValueModel

/// A chart as Helm knows it, made from a definition: every file of its folder.
public struct EmittedChart: Sendable {
    /// The files, sorted by path.
    public let files: [ChartFile]

    /// Emits a chart.
    public init(_ chart: ChartDefinition) {
        let files = ChartDocuments(chart).files() + ChartEmitter(chart).templates()
        self.files = files.sorted { Value.precedes($0.path, $1.path) }
    }
}

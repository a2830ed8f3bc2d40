public import GoRuntime

/// A chart in memory: its files by what they are for, and the charts within it.
///
/// A reference, as in Helm v4.2.3 pkg/chart/v2/chart.go: charts under two aliases share files and values.
public final class Chart {
    /// What Chart.yaml says.
    public let metadata: ChartMetadata
    /// All files, in the order in which they were read, for those who show a chart.
    public let rawFiles: [ChartFile]
    /// The files below `templates/`.
    public let templates: [ChartFile]
    /// The other files, which templates reach through `.Files`.
    public let files: [ChartFile]
    /// The defaults; nil where there is no values.yaml.
    ///
    /// Processing dependencies replaces them where values are imported.
    public internal(set) var values: GoMap?
    /// The text of values.schema.json.
    public let schema: [UInt8]?
    /// What Chart.lock says, or the older requirements.lock; nil where there is neither.
    let lock: ChartLock?
    /// The charts within it that are in use.
    public private(set) var dependencies: [Chart] = []
    /// Where it stands among its parents.
    private var place: ChartPlace

    /// Creates a chart without parent and without charts in it.
    init(
        metadata: ChartMetadata,
        rawFiles: [ChartFile] = [],
        templates: [ChartFile] = [],
        files: [ChartFile] = [],
        values: GoMap? = nil,
        schema: [UInt8]? = nil,
        lock: ChartLock? = nil
    ) {
        self.metadata = metadata
        self.rawFiles = rawFiles
        self.templates = templates
        self.files = files
        self.values = values
        self.schema = schema
        self.lock = lock
        place = ChartPlace(metadata: metadata, parent: nil)
    }

    /// Creates a chart with the files, the values and the place of another, but with these metadata.
    ///
    /// It has the other's charts until it is given its own.
    init(copying other: Chart, metadata: ChartMetadata? = nil) {
        self.metadata = metadata ?? other.metadata
        rawFiles = other.rawFiles
        templates = other.templates
        files = other.files
        values = other.values
        schema = other.schema
        lock = other.lock
        dependencies = other.dependencies
        place = ChartPlace(metadata: self.metadata, parent: other.place.parent)
    }

    /// The chart's name, or its alias.
    public var name: GoString { metadata.name }

    /// Whether it stands in no other chart.
    public var isRoot: Bool { place.parent == nil }

    /// The names from the root down, for example `demo/charts/redis`: what the paths of its templates begin with.
    ///
    /// Helm v4.2.3 pkg/chart/v2/chart.go, ChartFullPath.
    public var fullPath: GoString { place.fullPath }

    /// Replaces the charts within it.
    func setDependencies(_ charts: [Chart]) {
        dependencies = charts
        for chart in charts { chart.place.parent = place }
    }

    /// Adds a chart within it.
    func addDependency(_ chart: Chart) {
        chart.place.parent = place
        dependencies.append(chart)
    }
}

/// A chart's name and those above it: what a chart knows of its parents without holding them.
private final class ChartPlace {
    private let metadata: ChartMetadata
    var parent: ChartPlace?

    init(metadata: ChartMetadata, parent: ChartPlace?) {
        self.metadata = metadata
        self.parent = parent
    }

    var fullPath: GoString {
        guard let parent else { return metadata.name }
        return GoString(parent.fullPath.bytes + Array("/charts/".utf8) + metadata.name.bytes)
    }
}

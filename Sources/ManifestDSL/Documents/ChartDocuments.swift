import ValueModel
internal import ValuesSchema

/// The files of a chart beside its templates: `Chart.yaml`, `values.yaml`, `values.schema.json`, `README.md` and
/// `.helmignore`.
public struct ChartDocuments: Sendable {
    let chart: ChartDefinition

    /// Creates the documents of a chart.
    public init(_ chart: ChartDefinition) { self.chart = chart }

    /// Returns the files.
    public func files() -> [ChartFile] {
        [
            ChartFile(path: ".helmignore", text: IgnoreList.text),
            ChartFile(path: "Chart.yaml", text: ChartMetadata(chart: chart).text),
            ChartFile(path: "README.md", text: ChartReadme(chart: chart).text),
            ChartFile(path: "values.schema.json", text: schema),
            ChartFile(path: "values.yaml", text: values),
        ]
    }

    private var values: String {
        var writer = DefaultsWriter()
        writer.comments = chart.comments
        return writer.text(of: chart.values)
    }

    /// Draft 7 is the one that every Helm 3, Helm 4 and the editors' language server read.
    private var schema: String {
        let writer = JSONSchemaWriter(for: .chartValues, rootIsOpen: true)
        return SchemaText(writer.schema(of: chart.values, title: "Values of \(chart.name)", dialect: .draft07)).text
    }
}

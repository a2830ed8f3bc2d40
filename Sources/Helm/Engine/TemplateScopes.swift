import GoRuntime

/// The templates of a chart and its subcharts, each with the map that it sees as dot.
///
/// Helm v4.2.3 pkg/engine/engine.go, recAllTpls: a subchart sees its part of the parent's values only, and all templates
/// of a chart share one map.
struct TemplateScopes {
    /// A template and its dot.
    struct Template {
        /// The path from the root chart down, for example `demo/charts/redis/templates/service.yaml`.
        let path: GoString
        let text: [UInt8]
        /// The chart's map.
        let dot: GoMap
        /// The path of the chart's folder of templates.
        let folder: GoString

        /// Whether the file's name begins with an underscore: it is parsed, but not rendered.
        var isPartial: Bool { GoPath.base(path).bytes.first == UInt8(ascii: "_") }
    }

    /// The templates in the order in which Helm parses and renders them.
    let templates: [Template]

    /// Collects the templates.
    ///
    /// - Parameters:
    ///   - chart: The chart.
    ///   - values: The values of the whole tree.
    ///   - release: What is installed.
    ///   - capabilities: What the cluster can do.
    init(_ chart: Chart, values: GoMap, release: Release, capabilities: Capabilities) {
        var collection = Collection(
            release: release.templateValue,
            capabilities: .object(CapabilitiesObject(capabilities))
        )
        _ = collection.add(chart, values: values)
        // Of two files with one path the later one counts.
        var latest: [GoString: Template] = [:]
        for template in collection.templates { latest[template.path] = template }
        templates = latest.values.sorted { Self.precedes($0.path, $1.path) }
    }

    /// Whether a template is parsed and rendered before another: the deeper path, then the later name.
    ///
    /// Helm v4.2.3 pkg/engine/engine.go, sortTemplates.
    private static func precedes(_ left: GoString, _ right: GoString) -> Bool {
        let slash = UInt8(ascii: "/")
        let depths = (left.bytes.count { $0 == slash }, right.bytes.count { $0 == slash })
        return depths.0 == depths.1 ? right < left : depths.0 > depths.1
    }
}

/// The walk over a tree of charts.
private struct Collection {
    let release: GoValue
    let capabilities: GoValue
    var templates: [TemplateScopes.Template] = []

    /// Adds the templates of a chart and of the charts within it; returns the map that its templates see.
    mutating func add(_ chart: Chart, values: GoMap) -> GoMap {
        let subcharts = GoMap()
        let dot = GoMap([
            ("Chart", chart.templateValue()),
            (
                "Files",
                .object(FilesObject(chart.files.map { ($0.name, $0.data) }) { GoYAML.text(swallowing: .map($0)) })
            ),
            ("Release", release),
            ("Capabilities", capabilities),
            ("Values", .map(values)),
            ("Subcharts", .map(subcharts)),
        ])
        dot.takeChartValuesType()
        for child in chart.dependencies {
            subcharts[child.name] = .map(add(child, values: RenderValues.scope(of: child, within: values)))
        }
        let folder = GoPath.join([chart.fullPath, "templates"])
        for file in chart.templates where !chart.metadata.isLibrary || GoPath.base(file.name).hasPrefix("_") {
            templates.append(
                .init(path: GoPath.join([chart.fullPath, file.name]), text: file.data, dot: dot, folder: folder)
            )
        }
        return dot
    }
}

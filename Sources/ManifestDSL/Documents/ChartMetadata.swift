import OrderedCollections
import ValueModel
internal import YAML

/// The text of `Chart.yaml`.
///
/// The keys are those of Helm v4.2.3 pkg/chart/v2/metadata.go, the annotations those that Artifact Hub reads.
struct ChartMetadata {
    let chart: ChartDefinition

    /// The file, with a line break at the end.
    var text: String {
        let listing = chart.listing
        var text = ""
        text += line("apiVersion", "v2")
        text += line("name", .string(chart.name))
        text += line("description", .string(chart.description))
        text += line("type", "application")
        text += line("version", .string(chart.version))
        text += "appVersion: \(JSONWriter(escapesHTML: false).text(of: .string(chart.appVersion)))\n"
        text += line("kubeVersion", .string(listing.kubernetesVersions))
        if !listing.keywords.isEmpty { text += line("keywords", .array(listing.keywords.map { .string($0) })) }
        if let home = listing.home { text += line("home", .string(home)) }
        if !listing.sources.isEmpty { text += line("sources", .array(listing.sources.map { .string($0) })) }
        let annotations = annotations
        if !annotations.isEmpty { text += line("annotations", .object(annotations)) }
        return text
    }

    private var annotations: ValueObject {
        var annotations: ValueObject = [:]
        let listing = chart.listing
        if let category = listing.category { annotations["artifacthub.io/category"] = .string(category) }
        if let license = listing.license { annotations["artifacthub.io/license"] = .string(license) }
        if !listing.changes.isEmpty {
            let changes = listing.changes.map { change -> Value in
                ["kind": .string(change.kind.rawValue), "description": .string(change.text)]
            }
            annotations["artifacthub.io/changes"] = .string(YAMLWriter().write(.array(changes)))
        }
        return annotations
    }

    private func line(_ key: String, _ value: Value) -> String { YAMLWriter().write(.object([key: value])) }
}

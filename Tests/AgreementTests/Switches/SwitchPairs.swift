import Diagnostics
import ManifestDSL
import OrderedCollections
import ValueModel
import ValuesSchema

/// Pairs of switches that meet in one manifest.
struct SwitchPairs {
    /// The values files, each with two switches where both have an effect, none twice.
    let drafts: [Draft]

    /// Pairs the switches of the fields that a manifest of the chart reads.
    init(_ switches: [Switch], _ chart: ChartDefinition) {
        let few = Self.few(switches)
        let reads = ManifestReads(chart)
        let values = Self.values(few, chart)
        var seen: Set<Draft> = []
        var drafts: [Draft] = []
        for manifest in chart.manifests {
            let paths = reads.paths(of: manifest, values)
            let met = few.filter { one in
                paths.contains { one.path == $0 || one.path.hasPrefix($0 + ".") || one.path.hasPrefix($0 + "[") }
            }
            for (index, first) in met.enumerated() {
                for second in met[(index + 1)...] where second.path != first.path {
                    let surroundings = Surroundings.values(for: first.path)
                        .merging(Surroundings.values(for: second.path))
                    let draft = surroundings.setting(first.value, at: first.keys[...])
                        .setting(second.value, at: second.keys[...])
                    if seen.insert(draft).inserted { drafts.append(draft) }
                }
            }
        }
        self.drafts = drafts
    }

    /// For each field one value of each kind that templates tell apart: true and false, each word, empty and not.
    private static func few(_ switches: [Switch]) -> [Switch] {
        var found: [Switch] = []
        for (path, group) in Dictionary(grouping: switches, by: \.path).sorted(by: { $0.key < $1.key }) {
            guard !path.contains("[]") else { continue }
            let isWide = group.count > 3
            found += isWide ? [group.first, group.last].compactMap(\.self) : group
        }
        return found
    }

    /// The effective values of each switch in its place, for finding out what manifests read.
    private static func values(_ switches: [Switch], _ chart: ChartDefinition) -> [ValueNode] {
        Dictionary(grouping: switches) { Surroundings.values(for: $0.path) }.keys.map { draft in
            let sides = ChartPipeline(chart, release: ReleaseIdentity(name: "litellm")) { String(repeating: "0", count: $0) }
            var sources = SourceMap()
            let file = sources.add(name: "values.yaml", bytes: Array(draft.text.utf8))
            return sides.run(.init(files: [file]), into: DiagnosticCollector()).values
        }
    }
}

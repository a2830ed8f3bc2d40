import ManifestDSL
import ValueModel

/// Pairs of switches that meet in one manifest.
struct SwitchPairs {
    /// The values files, each with two switches where both have an effect, none twice.
    let drafts: [Draft]

    /// Pairs the switches of the fields that a manifest of the chart reads.
    init(_ switches: [Switch], _ chart: ChartDefinition) throws {
        let few = Self.few(try Self.valid(switches, chart))
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
                    let draft = Surroundings.values(for: first.path).merging(Surroundings.values(for: second.path))
                        .setting(first.value, at: first.keys[...])
                        .setting(second.value, at: second.keys[...])
                    if seen.insert(draft).inserted { drafts.append(draft) }
                }
            }
        }
        self.drafts = drafts
    }

    /// The switches that are taken by themselves.
    private static func valid(_ switches: [Switch], _ chart: ChartDefinition) throws -> [Switch] {
        let plain = switches.filter { !$0.path.contains("[]") }
        let areValid = try Workers.run(plain.count) {
            BothWays(chart)
        } body: { sides, number in
            sides.rendering(plain[number].inPlace.text, ReleaseIdentity(name: "litellm")).errors.isEmpty
        }
        return zip(plain, areValid).filter(\.1).map(\.0)
    }

    /// For each field one value of each kind that templates tell apart: true and false, each word, nothing and something.
    private static func few(_ switches: [Switch]) -> [Switch] {
        Dictionary(grouping: switches, by: \.path).sorted { $0.key < $1.key }.flatMap { _, group in
            group.count > 3 ? [group.first, group.last].compactMap(\.self) : group
        }
    }

    /// The effective values of each group's surroundings, for finding out what manifests read.
    private static func values(_ switches: [Switch], _ chart: ChartDefinition) -> [ValueNode] {
        let sides = BothWays(chart)
        return Set(switches.map { Surroundings.values(for: $0.path).text }).sorted()
            .map { sides.rendering($0, ReleaseIdentity(name: "litellm")).outcome.values }
    }
}

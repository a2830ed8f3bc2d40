import GoRuntime
import Sprig

/// Deciding which charts within a chart are used, and under which names.
///
/// Helm v4.2.3 pkg/chart/v2/util/dependencies.go, processDependencyEnabled.
struct DependencySelection {
    let warn: ChartWarning.Listener

    /// Processes a chart and those within it; `path` is where the chart's values are, with a dot at the end.
    func process(_ chart: Chart, values: GoMap, path: GoString) throws(ChartError) {
        guard let declared = chart.metadata.dependencies else { return }
        let requirements = declared.compactMap { $0 }
        var charts = chart.dependencies.filter { present in
            !requirements.contains { $0.name == present.name && $0.allows(present.metadata.version) }
        }
        for requirement in requirements {
            if let found = chart.dependencies.first(where: {
                $0.name == requirement.name && requirement.allows($0.metadata.version)
            }) {
                charts.append(Self.renamed(found, requirement.alias))
            }
            if !requirement.alias.isEmpty { requirement.name = requirement.alias }
        }
        chart.setDependencies(charts)
        for requirement in requirements { requirement.isEnabled = true }
        let coalesced = try Coalescing.values(values, over: chart, warn: warn)
        applyTags(requirements, coalesced)
        applyConditions(requirements, coalesced, path)
        let removed = Set(requirements.lazy.filter { !$0.isEnabled }.map(\.name))
        let kept = chart.dependencies.filter { !removed.contains($0.name) }
        let keptRequirements = requirements.filter { !removed.contains($0.name) }
        for child in kept {
            let inner = GoString(path.bytes + child.name.bytes + [UInt8(ascii: ".")])
            try process(child, values: coalesced, path: inner)
        }
        chart.metadata.dependencies = keptRequirements.isEmpty ? nil : keptRequirements
        chart.setDependencies(kept)
    }

    /// Returns a copy of a chart for one requirement: it has metadata and a list of charts of its own.
    ///
    /// The charts within share their metadata with those of other copies, as in Helm.
    private static func renamed(_ chart: Chart, _ alias: GoString) -> Chart {
        let copy = Chart(copying: chart, metadata: ChartMetadata(copying: chart.metadata))
        copy.setDependencies(chart.dependencies.map { Chart(copying: $0) })
        if !alias.isEmpty { copy.metadata.name = alias }
        return copy
    }

    /// Helm v4.2.3 pkg/chart/v2/util/dependencies.go, processDependencyTags: one true tag is enough.
    private func applyTags(_ requirements: [ChartDependency], _ values: GoMap) {
        guard let tags = values.table("tags") else { return }
        for requirement in requirements {
            var hasTrue = false
            var hasFalse = false
            for tag in requirement.tags ?? [] {
                switch tags[tag] {
                case nil: break
                case .bool(true)?: hasTrue = true
                case .bool(false)?: hasFalse = true
                default: warn(.tagNotBoolean(tag: tag, chart: requirement.name))
                }
            }
            requirement.isEnabled = hasTrue || !hasFalse
        }
    }

    /// Helm v4.2.3 pkg/chart/v2/util/dependencies.go, processDependencyConditions: the first boolean decides.
    private func applyConditions(_ requirements: [ChartDependency], _ values: GoMap, _ path: GoString) {
        for requirement in requirements {
            let conditions = GoSpace.trimmed(requirement.condition.bytes[...]).split(separator: UInt8(ascii: ","))
            for condition in conditions {
                switch ValuesPath.value(GoString(path.bytes + condition), in: values) {
                case nil: continue
                case .bool(let isEnabled)?: requirement.isEnabled = isEnabled
                default:
                    warn(.conditionNotBoolean(path: GoString(condition), chart: requirement.name))
                    continue
                }
                break
            }
        }
    }
}

extension ChartDependency {
    /// Whether a version will do.
    ///
    /// Helm v4.2.3 pkg/chart/v2/util/compatible.go, IsCompatibleRange.
    fileprivate func allows(_ chartVersion: GoString) -> Bool {
        guard let version = try? SemanticVersion(chartVersion), let constraint = try? VersionConstraint(self.version)
        else {
            return false
        }
        return constraint.isSatisfied(by: version)
    }
}

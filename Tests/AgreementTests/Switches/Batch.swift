import ManifestDSL
import ValueModel

/// Values files that are rendered both ways, valid or not.
struct Batch: Sendable {
    /// What came of it.
    struct Report {
        var equal = 0
        var refused = 0
        /// What differed, with the values.
        var failures: [String] = []
    }

    let chart: ChartDefinition
    let files: [ChartFile]
    let release: ReleaseIdentity

    /// Renders each file both ways.
    func report(_ drafts: [Draft]) throws -> Report {
        let verdicts = try Workers.run(drafts.count) {
            try BothWays(chart, files: files)
        } body: { sides, number -> (isEqual: Bool, problem: String?) in
            let verdict = sides.judge(drafts[number].text, release)
            if case .equal = verdict { return (true, nil) }
            return (false, verdict.problem)
        }
        return zip(drafts, verdicts).reduce(into: Report()) { report, trial in
            if trial.1.isEqual {
                report.equal += 1
            } else if let problem = trial.1.problem {
                report.failures.append("\(problem)\n\(trial.0.text)")
            } else {
                report.refused += 1
            }
        }
    }
}

import Diagnostics
import ManifestDSL
import ValueModel
import ValuesSchema

/// Random valid values files rendered both ways.
struct RandomRun: Sendable {
    /// What came of a run.
    struct Report {
        /// The files that were rendered both ways.
        var files = 0
        /// The files that could not be made valid.
        var givenUp = 0
        /// How many times something was left out of a file to make it valid.
        var repairs = 0
        var refusals: [String: Int] = [:]
        /// The objects that were compared.
        var objects = 0
        /// The scalars and empty collections in all files.
        var leaves = 0
        /// How many files set a field to something other than its default, by the field's path.
        var fields: [String: Int] = [:]
        /// What differed, with the smallest values that show it.
        var failures: [String] = []
    }

    let chart: ChartDefinition
    let files: [ChartFile]
    let seed: UInt64
    let count: Int
    var releases = [ReleaseIdentity(name: "litellm")]

    /// How many failures are shrunk and shown.
    private static let shown = 5

    /// Renders the files.
    func report() throws -> Report {
        let trials = try Workers.run(count) {
            (try BothWays(chart, files: files), TextPools())
        } body: { tool, number in
            trial(number, tool.0, tool.1)
        }
        return trials.reduce(into: Report()) { report, trial in
            report.givenUp += trial.isGivenUp ? 1 : 0
            report.files += trial.isGivenUp ? 0 : 1
            report.objects += trial.objects
            report.leaves += trial.leaves
            for field in trial.fields { report.fields[field, default: 0] += 1 }
            if let failure = trial.failure { report.failures.append(failure) }
        }
    }

    /// Makes the files without rendering the chart.
    func generated() throws -> Report {
        let trials = try Workers.run(count) {
            (try BothWays(chart, files: SmallChart.files), TextPools())
        } body: { tool, number in
            var random = RandomValues(chart.values, pools: tool.1, seed: seed(of: number))
            let draft = random.file()
            let first = tool.0.rendering(draft.text, releases[0])
            guard let file = ValidValues(sides: tool.0).repaired(draft, releases[0]) else { return (Trial(isGivenUp: true), first.errors.map { "\($0.code.name) \($0.path ?? "")" }) }
            var trial = Trial(leaves: file.draft.leafCount)
            trial.objects = file.rendering.outcome.objects.count
            trial.repairs = file.repairs
            trial.fields = SetFields.paths(in: file.rendering.outcome.values, chart.values)
            return (trial, first.errors.map { "\($0.code.name) \($0.path ?? "")" })
        }
        return trials.reduce(into: Report()) { report, both in
            let trial = both.0
            for r in both.1 { report.refusals[r, default: 0] += 1 }
            report.givenUp += trial.isGivenUp ? 1 : 0
            report.files += trial.isGivenUp ? 0 : 1
            report.objects += trial.objects
            report.repairs += trial.repairs
            report.leaves += trial.leaves
            for field in trial.fields { report.fields[field, default: 0] += 1 }
        }
    }

    private func seed(of number: Int) -> UInt64 { seed &* 1_000_003 &+ UInt64(number) }

    private struct Trial: Sendable {
        var repairs = 0
        var isGivenUp = false
        var objects = 0
        var leaves = 0
        var fields: [String] = []
        var failure: String?
    }

    private func trial(_ number: Int, _ sides: BothWays, _ pools: TextPools) -> Trial {
        let seed = seed(of: number)
        var random = RandomValues(chart.values, pools: pools, seed: seed)
        let release = releases[number % releases.count]
        guard let file = ValidValues(sides: sides).repaired(random.file(), release) else { return Trial(isGivenUp: true) }
        var trial = Trial(leaves: file.draft.leafCount)
        trial.fields = SetFields.paths(in: file.rendering.outcome.values, chart.values)
        let verdict = sides.judge(file.text, release, file.rendering)
        if case .equal(let count) = verdict { trial.objects = count }
        guard verdict.problem != nil else { return trial }
        let smallest = file.draft.shrunk { sides.judge($0.text, release).isFailure(like: verdict) }
        let problem = sides.judge(smallest.text, release).problem ?? ""
        trial.failure = "seed \(seed), release \(release.name) in \(release.namespace): \(problem)\n\(smallest.text)"
        return trial
    }
}

extension BothWays.Verdict {
    /// Whether two verdicts are bad in the same way.
    func isFailure(like other: BothWays.Verdict) -> Bool {
        switch (self, other) {
        case (.different, .different), (.refusedByChartOnly, .refusedByChartOnly),
            (.refusedByRenderOnly, .refusedByRenderOnly):
            true
        default: false
        }
    }
}

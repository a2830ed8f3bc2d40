import ManifestDSL
import Synchronization
import ValueModel
import ValuesSchema

/// Random valid values files rendered both ways.
struct RandomRun: Sendable {
    let chart: ChartDefinition
    var files: [ChartFile]
    let seed: UInt64
    let count: Int
    /// Values that switch things on, of which some are laid under random ones.
    var surroundings: [Draft] = []
    /// The releases, which take turns.
    var releases = [ReleaseIdentity(name: "litellm")]

    /// How many failures are shrunk, which takes a thousand renderings each.
    var shrinks = 3

    /// A values file of the run that is taken.
    struct File: Sendable {
        let text: String
        let objects: [RenderedObject]
    }

    /// Renders the files both ways.
    func report() throws -> RandomReport {
        let budget = Budget(shrinks)
        return try RandomReport(
            trials { sides, file, release in
                let verdict = sides.judge(file.text, release, file.rendering)
                guard let problem = verdict.problem else { return nil }
                let place = "release \(release.name) in \(release.namespace)"
                guard budget.take() else { return "\(place): \(problem)" }
                let smallest = file.draft.shrunk { sides.judge($0.text, release).isFailure(like: verdict) }
                return "\(place): \(sides.judge(smallest.text, release).problem ?? problem)\n\(smallest.text)"
            }
        )
    }

    /// Makes the files and renders them with the manifests in Swift alone.
    func reportOfFiles() throws -> RandomReport { try RandomReport(trials { _, _, _ in nil }) }

    /// Returns the files that are taken, values added to each.
    func validFiles(adding values: Value) throws -> [File] {
        try Workers.run(count) {
            (BothWays(chart), TextPools())
        } body: { tool, number -> File? in
            let release = releases[number % releases.count]
            let draft = draft(number, tool.1).merging(Draft(values))
            return ValidValues(sides: tool.0).repaired(draft, release)
                .map { File(text: $0.text, objects: $0.rendering.outcome.objects) }
        }
        .compactMap(\.self)
    }

    private func trials(
        _ judge: @escaping @Sendable (BothWays, ValidValues.File, ReleaseIdentity) -> String?
    ) throws -> [RandomReport.Trial] {
        try Workers.run(count) {
            (try BothWays(chart, files: files), TextPools())
        } body: { tool, number in
            let release = releases[number % releases.count]
            guard let file = ValidValues(sides: tool.0).repaired(draft(number, tool.1), release) else {
                return .givenUp
            }
            return .taken(
                RandomReport.Facts(
                    objects: file.rendering.outcome.objects.count,
                    leaves: file.draft.leafCount,
                    repairs: file.repairs,
                    fields: SetFields.paths(in: file.rendering.outcome.values, chart.values),
                    failure: judge(tool.0, file, release).map { "seed \(seed(of: number)), \($0)" }
                )
            )
        }
    }

    /// A number of things that may still be done, by any thread.
    private final class Budget: Sendable {
        private let left: Mutex<Int>

        init(_ count: Int) { left = Mutex(count) }

        func take() -> Bool {
            left.withLock { left in
                left -= 1
                return left >= 0
            }
        }
    }

    private func draft(_ number: Int, _ pools: TextPools) -> Draft {
        var choices = RandomChoices(seed: ~seed(of: number))
        var base = Draft.map([])
        if !surroundings.isEmpty {
            for _ in 0..<choices.count(0...3) { base = base.merging(choices.pick(surroundings)) }
        }
        var values = RandomValues(chart.values, pools: pools, seed: seed(of: number))
        // What switches a thing on mostly wins over what is random.
        let random = values.file()
        return choices.holds(0.6) ? random.merging(base) : base.merging(random)
    }

    private func seed(of number: Int) -> UInt64 { seed &* 1_000_003 &+ UInt64(number) }
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

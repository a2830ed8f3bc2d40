import Foundation
import ManifestDSL
import Templates

/// The gateway's chart as it is emitted, and how much of it the tests try.
enum EmittedGateway {
    static let chart = GatewayChart.definition
    static let files = EmittedChart(chart).files

    /// The random values files of a run: a slice, or as many as `make agreement` asks for.
    static let randomFiles = environment("AGREEMENT_FILES") ?? 100

    /// The random values files that the real Helm renders.
    static let refereeFiles = environment("AGREEMENT_REFEREE_FILES") ?? 40

    /// Of how many files of a long row one is tried.
    static let stride = environment("AGREEMENT_STRIDE") ?? 24

    /// Of how many pairs of switches one is tried.
    static let pairStride = environment("AGREEMENT_PAIRS") ?? 300

    /// The seed of a run, which a failure names.
    static let seed = UInt64(environment("AGREEMENT_SEED") ?? 1)

    /// The releases that random values files are rendered for.
    static let releases = [
        ReleaseIdentity(name: "litellm"), ReleaseIdentity(name: "release-name", namespace: "llm"),
        ReleaseIdentity(name: "x-litellm-y", namespace: "123"), ReleaseIdentity(name: "litellm-gateway"),
        ReleaseIdentity(name: String(repeating: "a", count: 53)),
    ]

    private static func environment(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }
}

extension RandomRun {
    /// A run over the gateway's chart.
    static func gateway(count: Int, seed: UInt64 = EmittedGateway.seed) -> RandomRun {
        RandomRun(
            chart: EmittedGateway.chart,
            files: EmittedGateway.files,
            seed: seed,
            count: count,
            surroundings: Surroundings.all.map { Draft($0.values) },
            releases: EmittedGateway.releases
        )
    }
}

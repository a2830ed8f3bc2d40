import Foundation
import ManifestDSL
import TestSupport
import Testing

/// Whatever the manifest language can say, the emitted template says as well.
@Suite struct LanguageAgreementTests {
    /// The random manifests of a run: a slice, or as many as `make agreement` asks for.
    private static let count = environment("AGREEMENT_TREES") ?? 300
    private static let seed = UInt64(environment("AGREEMENT_SEED") ?? 1)
    /// The random manifests that the real Helm renders.
    private static let refereeCount = environment("AGREEMENT_REFEREE_TREES") ?? 20

    private static func environment(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }

    @Test func randomManifestsRenderTheSame() throws {
        let trials = try Workers.run(Self.count) {
            try LanguageRun(fileCount: 60, seed: Self.seed)
        } body: { run, number in
            run.trial(seed: Self.seed &* 1_000_003 &+ UInt64(number))
        }
        let failures = trials.compactMap(\.failure)
        for failure in failures.prefix(8) { Issue.record("\(failure)") }
        #expect(failures.isEmpty, "\(failures.count) of \(Self.count) manifests differ")

        var census = Census()
        for trial in trials { census.merge(trial.census) }
        print("\(Self.count) manifests, \(census.counts.values.reduce(0, +)) constructs")
        for construct in Census.constructs {
            let count = census.counts[construct] ?? 0
            #expect(count * 400 >= Self.count, "\(construct) stands \(count) times in \(Self.count) manifests")
        }
    }

    @Test func randomManifestsRenderTheSameInHelm() throws {
        let run = try LanguageRun(fileCount: 60, seed: Self.seed)
        for number in 0..<Self.refereeCount {
            let seed = Self.seed &* 1_000_003 &+ 500_000 &+ UInt64(number)
            let test = LanguageCase(Dice(seed: seed), fileCount: run.files.count)
            let file = run.files[test.files[0]]
            var files = ["values.yaml": file.draft.text]
            for file in EmittedChart(test.chart).files {
                files["chart/\(file.path)"] = String(decoding: file.bytes, as: UTF8.self)
            }
            let release = LanguageRun.release
            let answer = try Referee.shared().templateCommand(
                arguments: [release.name, "chart", "-n", release.namespace, "-f", "values.yaml"],
                files: files
            )
            let template = files["chart/templates/widget.yaml"] ?? ""
            guard answer.code == 0 else {
                Issue.record("seed \(seed): \(answer.stderr)\n\(template)\n\(file.draft.text)")
                continue
            }
            // Random keys differ in length alone; the comparison with our engine covers them.
            guard !template.contains(".generated"),
                !(files["chart/templates/_helpers.tpl"] ?? "").contains(".generated\"")
            else { continue }
            let wanted = run.objects(of: test, file)
            let difference = ObjectDifference(
                between: wanted,
                and: try RefereeAgreementTests.objects(in: answer.stdout)
            )
            #expect(
                difference == nil,
                "seed \(seed): \(difference?.message("render", "Helm") ?? "")\n\(template)\n\(file.draft.text)"
            )
        }
    }
}

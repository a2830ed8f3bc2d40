import Foundation
import Testing

/// Whatever the manifest language can say, the emitted template says as well.
@Suite struct LanguageAgreementTests {
    /// The random manifests of a run: a slice, or as many as `make agreement` asks for.
    private static let count = environment("AGREEMENT_TREES") ?? 1500
    private static let seed = UInt64(environment("AGREEMENT_SEED") ?? 1)

    private static func environment(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }

    @Test func randomManifestsRenderTheSame() throws {
        let failures = try Workers.run(Self.count) {
            try LanguageRun(fileCount: 120, seed: Self.seed)
        } body: { run, number in
            run.failure(seed: Self.seed &* 1_000_003 &+ UInt64(number))
        }
        .compactMap(\.self)
        for failure in failures.prefix(8) { Issue.record("\(failure)") }
        #expect(failures.isEmpty, "\(failures.count) of \(Self.count) manifests differ")
    }
}

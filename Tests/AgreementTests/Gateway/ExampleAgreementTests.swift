import Diagnostics
import Kubernetes
import ManifestDSL
import TestSupport
import Testing

/// The examples give the same objects both ways, under releases of any name.
@Suite struct ExampleAgreementTests {
    private static let names = [
        "litellm", "123", "1e3", "x-litellm-y", "a.b", "true", String(repeating: "a", count: 53),
    ]

    @Test(arguments: try Snapshot.cases(in: "examples", suffix: ".yaml", minimum: 7))
    func examplesRenderTheSame(path: String) throws {
        let text = try Snapshot.text(of: path)
        // What Kubernetes makes of names that are made from the release's is not the chart's matter.
        let sides = try BothWays(
            EmittedGateway.chart,
            files: EmittedGateway.files,
            overlooking: Set(DiagnosticFamily.kubernetes.codes + DiagnosticFamily.manifests.codes)
        )
        for name in Self.names {
            for namespace in ["default", "llm", "123"] {
                let verdict = sides.judge(text, ReleaseIdentity(name: name, namespace: namespace))
                guard case .equal(let count) = verdict else {
                    Issue.record("\(name) in \(namespace): \(verdict.problem ?? "refused: \(verdict)")")
                    continue
                }
                #expect(count > 4)
            }
        }
    }
}

import Diagnostics
import Foundation
import ManifestDSL
import TestSupport
import Testing
import ValueModel
import YAML

/// The real Helm renders from the emitted chart what the manifests in Swift give.
@Suite struct RefereeAgreementTests {
    private static let release = ReleaseIdentity(name: "litellm", namespace: "llm")

    @Test func randomValuesRenderTheSame() throws {
        var run = RandomRun.gateway(count: EmittedGateway.refereeFiles, seed: EmittedGateway.seed &+ 77)
        run.releases = [Self.release]
        let files = try run.validFiles(adding: ["secretSeed": "seed"])
        #expect(files.count > EmittedGateway.refereeFiles * 9 / 10)
        let chart = Dictionary(
            uniqueKeysWithValues: EmittedGateway.files.map {
                ("chart/\($0.path)", String(decoding: $0.bytes, as: UTF8.self))
            }
        )
        for file in files {
            let answer = try Referee.shared().templateCommand(
                arguments: [Self.release.name, "chart", "-n", Self.release.namespace, "-f", "values.yaml"],
                files: chart.merging(["values.yaml": file.text]) { $1 }
            )
            guard answer.code == 0 else {
                Issue.record("\(answer.stderr)\n\(file.text)")
                continue
            }
            let difference = ObjectDifference(between: file.objects, and: try Self.objects(in: answer.stdout))
            if let difference { Issue.record("\(difference.message("render", "Helm"))\n\(file.text)") }
        }
    }

    /// Returns the objects of what `helm template` prints.
    static func objects(in text: String) throws -> [RenderedObject] {
        let separator = "---\n# Source: "
        let parts = "\n\(text)".components(separatedBy: "\n\(separator)").dropFirst()
        return try parts.flatMap { part -> [RenderedObject] in
            let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            var sources = SourceMap()
            let file = sources.add(name: "\(lines[0])", bytes: Array((lines.last ?? "").utf8))
            let collector = DiagnosticCollector()
            let roots = YAMLReader(file: file).documents(into: collector)
            try #require(!collector.hasErrors, "\(collector.diagnostics.map(\.message))")
            return roots.map { RenderedObject(source: String(lines[0]), node: $0) }
        }
    }
}

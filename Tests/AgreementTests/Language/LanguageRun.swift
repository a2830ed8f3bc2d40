import Diagnostics
import Helm
import ManifestDSL
import ValueModel
import ValuesSchema

@testable import chartgen

/// Random manifests rendered both ways for random values.
final class LanguageRun {
    static let release = ReleaseIdentity(name: "demo", namespace: "space")

    let files: [LanguageFiles.File]
    private let documents: [ManifestDSL.ChartFile]
    private let context = EvaluationContext(
        releaseName: LanguageRun.release.name,
        namespace: LanguageRun.release.namespace,
        chartName: "language",
        chartVersion: "1.0.0",
        appVersion: "1.10",
        entropy: RandomText.zeros
    )

    init(fileCount: Int, seed: UInt64) throws {
        files = try LanguageFiles(count: fileCount, seed: seed).files
        let chart = LanguageCase(Dice(replaying: []), fileCount: 1).chart
        documents = ChartDocuments(chart).files().filter { ["Chart.yaml", "values.yaml"].contains($0.path) }
    }

    /// The charts' templates.
    func templates(of test: LanguageCase) -> [ManifestDSL.ChartFile] { ChartEmitter(test.chart).templates() }

    /// What the manifests in Swift give.
    func objects(of test: LanguageCase, _ file: LanguageFiles.File) -> [RenderedObject] {
        ChartRenderer(test.chart).render(file.values, in: context)
    }

    /// Says what is wrong with a chart for some of its files, and with which; nil when nothing is.
    func problem(of test: LanguageCase, _ files: [LanguageFiles.File]) -> (String, LanguageFiles.File?)? {
        let templates = templates(of: test)
        for template in templates {
            let lines = String(decoding: template.bytes, as: UTF8.self).split(separator: "\n")
            if lines.contains(where: { $0.utf8.last == UInt8(ascii: " ") }) {
                return ("\(template.path) has a trailing blank", nil)
            }
        }
        let engine: EngineRendering
        do {
            engine = try EngineRendering(documents + templates) { _, _ in nil }
        } catch {
            return ("the chart does not load: \(error)", nil)
        }
        for file in files {
            let given: [RenderedObject]
            do throws(EngineRendering.Failure) {
                given = try engine.objects(file.user, Self.release)
            } catch {
                return ("the chart refuses: \(error.text)", file)
            }
            let wanted = objects(of: test, file)
            if let difference = ObjectDifference(between: wanted, and: given) {
                return (difference.message("render", "the chart"), file)
            }
        }
        return nil
    }

    /// What came of one random chart.
    struct Trial: Sendable {
        let census: Census
        /// The smallest chart that shows what is wrong, with its templates and values; nil when nothing is.
        let failure: String?
    }

    /// Tries one random chart.
    func trial(seed: UInt64) -> Trial {
        let test = LanguageCase(Dice(seed: seed), fileCount: files.count)
        var census = Census()
        census.add(test.chart)
        return Trial(census: census, failure: failure(of: test, seed: seed))
    }

    private func failure(of test: LanguageCase, seed: UInt64) -> String? {
        guard problem(of: test, test.files.map { files[$0] }) != nil else { return nil }
        let smallest = test.drawn.shrunk { row in
            let candidate = LanguageCase(Dice(replaying: row), fileCount: self.files.count)
            return self.problem(of: candidate, candidate.files.map { self.files[$0] }) == nil ? nil : candidate.drawn
        }
        let small = LanguageCase(Dice(replaying: smallest), fileCount: files.count)
        guard let (message, file) = problem(of: small, small.files.map({ files[$0] })) else { return nil }
        var text = "seed \(seed): \(message)\n"
        for template in templates(of: small) {
            text += "==> \(template.path)\n" + String(decoding: template.bytes, as: UTF8.self)
        }
        guard let file else { return text }
        let draft = file.draft.shrunk(attempts: 300) { draft in
            guard let file = try? LanguageFiles.file(draft) else { return false }
            return problem(of: small, [file]) != nil
        }
        if let file = try? LanguageFiles.file(draft), let (message, _) = problem(of: small, [file]) {
            text += "==> what the smallest values give: \(message)\n"
        }
        return text + "==> values.yaml\n" + draft.text
    }
}

import Foundation
import GoRuntime
import Helm
import Sprig
import TestSupport

/// A chart of one template, as the referee makes it for `evaluate`.
enum ProbeChart {
    /// Returns what a template prints, or Helm's words for why it does not.
    static func evaluate(_ evaluation: EvaluationCase) throws -> EvaluationCase.Outcome {
        // As the program does: templates may be nested deeply.
        nonisolated(unsafe) var result = Result<EvaluationCase.Outcome, any Error>.success(.output(""))
        let isDone = DispatchSemaphore(value: 0)
        let thread = Thread {
            result = Result { try evaluateHere(evaluation) }
            isDone.signal()
        }
        thread.stackSize = 1 << 29
        thread.start()
        isDone.wait()
        return try result.get()
    }

    private static var functions: [GoFunction] {
        SprigFunctions.all(clock: { GoTime(seconds: 1_700_000_000, zone: .utc) }, random: RandomSource())
            + HelmFunctions.all(lookup: LookupFixtures())
    }

    private static func evaluateHere(_ evaluation: EvaluationCase) throws -> EvaluationCase.Outcome {
        let chart = try ChartLoader()
            .load(files: [
                ChartFile(name: "Chart.yaml", data: Array("apiVersion: v2\nname: probe\nversion: 0.1.0\n".utf8)),
                ChartFile(name: "templates/probe.txt", data: Array(evaluation.template.utf8)),
            ])
        let text = evaluation.values.isEmpty ? "{}" : evaluation.values
        let values = try GoYAML.map(of: Array(text.utf8)) ?? GoMap()
        do {
            let files = try ChartRendering.files(
                of: chart,
                values: values,
                ChartRendering.Request(release: Release(name: "probe"), functions: functions)
            )
            return .output(json(files.first?.text ?? []))
        } catch {
            return .error(error.helmText(isDebugging: true).text)
        }
    }

    /// The text as it comes through encoding/json: a replacement character for each byte that is not UTF-8.
    private static func json(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        var offset = 0
        while offset < bytes.count {
            let (scalar, width) = Runes.decode(bytes, at: offset)
            text.append(scalar)
            offset += width
        }
        return String(text)
    }
}

import Foundation
public import GoRuntime
import Helm
import Sprig
public import TestSupport

/// A chart of one template, as the referee makes it for `evaluate`.
public enum ProbeChart {
    /// The functions that templates call.
    public static var functions: [GoFunction] {
        SprigFunctions.all(clock: { GoTime(seconds: 1_700_000_000, zone: zone) }, random: RandomSource())
            + HelmFunctions.all(lookup: LookupFixtures())
    }

    /// UTC as the machine's own zone, as the referee has it.
    private static let zone = TimeZoneFolder.local(variable: "Etc/UTC")

    /// Returns what a template prints, or Helm's words for why it does not.
    public static func evaluate(_ evaluation: EvaluationCase) throws -> EvaluationCase.Outcome {
        try onDeepStack { try evaluateHere(evaluation) }
    }

    /// Does a thing on a thread with a stack as the program has: templates may be nested deeply.
    public static func onDeepStack<Answer>(_ body: @escaping () throws -> Answer) throws -> Answer {
        nonisolated(unsafe) var result: Result<Answer, any Error>?
        nonisolated(unsafe) let body = body
        let thread = Thread { result = Result { try body() } }
        thread.stackSize = 1 << 29
        thread.start()
        while !thread.isFinished { usleep(200) }
        guard let result else { throw CancellationError() }
        return try result.get()
    }

    /// Returns what a template prints, on the stack of the caller.
    public static func evaluateHere(_ evaluation: EvaluationCase) throws -> EvaluationCase.Outcome {
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

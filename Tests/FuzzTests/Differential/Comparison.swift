import Foundation
import GoRuntime
import TestEngine
import TestSupport

/// Both engines, asked about the same templates.
enum Comparison {
    /// Returns the trials of which the two make something else.
    static func differences(of trials: [Trial]) throws -> [Difference] {
        // What cannot cross to the library is no question.
        let trials = trials.filter { !$0.evaluation.template.unicodeScalars.contains("\0") }
        let found = try ProbeChart.onDeepStack { try trials.map { try outcome(of: $0.evaluation) } }
        let expected = try answers(to: trials)
        return zip(trials, zip(found, expected)).compactMap { trial, outcomes in
            guard !isUnreadable(outcomes.1), comparable(outcomes.0) != comparable(outcomes.1) else { return nil }
            return Difference(trial: trial, found: outcomes.0, expected: outcomes.1)
        }
    }

    private static func answers(to trials: [Trial]) throws -> [EvaluationCase.Outcome] {
        do {
            return try Referee.shared().evaluate(trials.map(\.evaluation))
        } catch {
            print("One of these ended Helm:")
            for trial in trials { print("\(trial.evaluation.template)\n--- values\n\(trial.evaluation.values)") }
            throw error
        }
    }

    private static func outcome(of evaluation: EvaluationCase) throws -> EvaluationCase.Outcome {
        try Watch.over(Array("\(evaluation.template)\n--- values\n\(evaluation.values)".utf8), at: evaluation.name) {
            try ProbeChart.evaluateHere(evaluation)
        }
    }

    /// Whether Helm's words did not come through the library, which takes only UTF-8 from it.
    private static func isUnreadable(_ outcome: EvaluationCase.Outcome) -> Bool {
        guard case .error(let text) = outcome else { return false }
        return text.hasPrefix("UnicodeDecodeError: ")
    }

    /// The bytes of an outcome, without the addresses of Go's memory, which are others in each run.
    private static func comparable(_ outcome: EvaluationCase.Outcome) -> [UInt8] {
        switch outcome {
        case .output(let text): Array(withoutAddresses("o\(text)").utf8)
        // The library ends an error's text at a NUL.
        case .error(let text): Array(withoutAddresses("e\(text)").utf8.prefix { $0 != 0 })
        }
    }

    private static func withoutAddresses(_ text: String) -> String {
        text.contains("0x") ? text.replacing(/0x[0-9a-f]{9,16}/, with: "0xADDRESS") : text
    }
}

import TestSupport

/// A random template, and the choices that made it.
struct Trial {
    /// Makes a template of choices.
    typealias Grammar = (Choices) -> (evaluation: EvaluationCase, choices: Choices)

    let evaluation: EvaluationCase
    let choices: [Int]

    /// Makes a trial.
    init(_ grammar: Grammar, _ choices: Choices) {
        let (evaluation, made) = grammar(choices)
        self.evaluation = evaluation
        self.choices = made.made
    }
}

/// A template of which the two engines make something else.
struct Difference {
    let trial: Trial
    let found: EvaluationCase.Outcome
    let expected: EvaluationCase.Outcome

    /// What kind of a difference it is; one that becomes another kind has not become smaller.
    var isOfErrors: [Bool] {
        [found, expected].map { if case .error = $0 { true } else { false } }
    }

    /// The case as it can be added to a file of cases, and what was found instead.
    var report: String {
        var text = "=== \(trial.evaluation.name)\n\(trial.evaluation.template)\n"
        if trial.evaluation.values != "{}" { text += "--- values\n\(trial.evaluation.values)\n" }
        switch expected {
        case .output(let output): text += "--- output\n\(output)\n"
        case .error(let error): text += "--- error\n\(error)\n"
        }
        switch found {
        case .output(let output): text += "(found the output)\n\(output)\n"
        case .error(let error): text += "(found the error)\n\(error)\n"
        }
        return text
    }
}

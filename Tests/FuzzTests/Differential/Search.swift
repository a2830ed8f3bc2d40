import TestSupport

/// A search for differences until a point of time.
struct Search {
    let name: String
    let grammar: Trial.Grammar
    let deadline: ContinuousClock.Instant

    /// The differences after which it is time to mend some.
    static let enough = 12
    private static let batch = 120

    /// Returns the number of templates tried and the differences, each once and as small as it became.
    func run() throws -> (tried: Int, differences: [Difference]) {
        var tried = 0
        var differences: [String: Difference] = [:]
        while .now < deadline, differences.count < Self.enough {
            let trials = (tried..<(tried + Self.batch)).map { index in
                Trial(grammar, Choices(random: FuzzRun.generator(name, index)))
            }
            tried += trials.count
            // Those of one batch are often of one cause.
            for difference in try Comparison.differences(of: trials).prefix(3) {
                let smallest = try shrunk(difference)
                if differences.updateValue(smallest, forKey: smallest.trial.evaluation.template) == nil {
                    print(smallest.report)
                }
            }
        }
        return (tried, Array(differences.values))
    }

    private func shrunk(_ difference: Difference) throws -> Difference {
        var smallest = difference
        // A deadline of its own: a difference that is found last shall be small, too.
        let end = ContinuousClock.now + .seconds(15)
        var seen: Set<[Int]> = [difference.trial.choices]
        var candidates = Shrinking.candidates(for: smallest.trial.choices)[...]
        while .now < end, !candidates.isEmpty {
            var trials: [Trial] = []
            while trials.count < 40, let candidate = candidates.popFirst() {
                let trial = Trial(grammar, Choices(given: candidate))
                guard Shrinking.isSmaller(trial.choices, than: smallest.trial.choices) else { continue }
                if seen.insert(trial.choices).inserted { trials.append(trial) }
            }
            let differing = try Comparison.differences(of: trials).filter { $0.isOfErrors == smallest.isOfErrors }
            let best = differing.min { Shrinking.isSmaller($0.trial.choices, than: $1.trial.choices) }
            guard let best else { continue }
            smallest = best
            candidates = Shrinking.candidates(for: smallest.trial.choices)[...]
        }
        return smallest
    }
}

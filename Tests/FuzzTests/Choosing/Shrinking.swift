/// The ways to make a thing of choices smaller.
enum Shrinking {
    /// Returns shorter or smaller rows of choices, the boldest first.
    static func candidates(for choices: [Int]) -> [[Int]] {
        var rows: [[Int]] = []
        for length in [64, 32, 16, 8, 5, 4, 3, 2, 1] where length <= choices.count {
            for start in stride(from: 0, through: choices.count - length, by: max(1, length / 4)) {
                var shorter = choices
                shorter.removeSubrange(start..<(start + length))
                rows.append(shorter)
            }
            for start in stride(from: 0, through: choices.count - length, by: max(1, length / 2))
            where choices[start..<(start + length)].contains(where: { $0 != 0 }) {
                var simpler = choices
                simpler.replaceSubrange(start..<(start + length), with: repeatElement(0, count: length))
                rows.append(simpler)
            }
        }
        for (index, choice) in choices.enumerated() where choice > 1 {
            for smaller in [choice / 2, choice - 1] {
                var simpler = choices
                simpler[index] = smaller
                rows.append(simpler)
            }
        }
        return rows
    }

    /// Whether a row of choices is smaller: shorter, or of the same length and smaller at the first difference.
    static func isSmaller(_ row: [Int], than other: [Int]) -> Bool {
        row.count == other.count ? row.lexicographicallyPrecedes(other) : row.count < other.count
    }
}

import TestSupport

/// Choices that can be made again from what was drawn: a smaller row of numbers gives a smaller tree.
struct Dice {
    private var generator: SeededGenerator?
    private let replayed: [Int]
    /// What was drawn so far.
    private(set) var drawn: [Int] = []

    /// Draws at random.
    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        replayed = []
    }

    /// Draws what was drawn before, and nothing but zeros after that.
    init(replaying drawn: [Int]) {
        generator = nil
        replayed = drawn
    }

    /// Returns a number from 0, the simplest choice, up to a bound.
    mutating func below(_ bound: Int) -> Int {
        guard bound > 1 else { return 0 }
        let number: Int
        if var source = generator {
            number = Int.random(in: 0..<bound, using: &source)
            generator = source
        } else {
            number = drawn.count < replayed.count ? min(replayed[drawn.count], bound - 1) : 0
        }
        drawn.append(number)
        return number
    }

    /// Returns one of the elements, of which there is at least one; the first is the simplest.
    mutating func pick<Choice>(_ elements: [Choice]) -> Choice { elements[below(elements.count)] }

    /// Returns whether something holds, once in so many times.
    mutating func once(in times: Int) -> Bool { below(times) == times - 1 }
}

extension [Int] {
    /// Returns the smallest row that can be found for which something still holds.
    ///
    /// - Parameters:
    ///   - attempts: How many rows are tried at most.
    ///   - holds: Returns the row that was used of the one that is tried where it still holds, or nil.
    /// - Returns: The row.
    func shrunk(attempts: Int = 3000, while holds: ([Int]) -> [Int]?) -> [Int] {
        var best = self
        var left = attempts
        func attempt(_ row: [Int]) -> Bool {
            left -= 1
            guard left > 0, row != best, let used = holds(row), used.isSimpler(than: best) else { return false }
            best = used
            return true
        }
        var isBetter = true
        while isBetter, left > 0 {
            isBetter = false
            var length = 32
            while length > 0 {
                var start = 0
                while start < best.count, left > 0 {
                    var row = best
                    row.removeSubrange(start..<Swift.min(start + length, row.count))
                    if attempt(row) { isBetter = true } else { start += Swift.max(1, length / 2) }
                }
                length /= 2
            }
            var index = 0
            while index < best.count, left > 0 {
                for number in [0, best[index] / 2, best[index] - 1]
                where index < best.count && number >= 0 && number < best[index] {
                    var row = best
                    row[index] = number
                    if attempt(row) { isBetter = true }
                }
                index += 1
            }
        }
        return best
    }

    private func isSimpler(than other: [Int]) -> Bool {
        count == other.count ? lexicographicallyPrecedes(other) : count < other.count
    }
}

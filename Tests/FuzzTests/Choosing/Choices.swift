import TestSupport

/// The choices that make a random thing: random the first time, given the next time.
///
/// Whoever makes a thing asks for one choice after the other, and choice 0 is always the simplest. So a thing becomes
/// smaller when some of its choices are left out or made smaller, whatever the thing is.
struct Choices {
    /// The choices made so far.
    private(set) var made: [Int] = []
    private let given: [Int]
    private var random: SeededGenerator?

    /// The number of choices after which only the simplest ones are made, so that every thing has an end.
    static let limit = 600

    /// Makes random choices.
    init(random: SeededGenerator) {
        given = []
        self.random = random
    }

    /// Makes the given choices again, then the simplest.
    init(given: [Int]) {
        self.given = given
        random = nil
    }

    /// Returns a number from 0 to one less than a bound.
    mutating func below(_ bound: Int) -> Int {
        var choice = 0
        if made.count >= Self.limit {
            choice = 0
        } else if var generator = random {
            choice = Int.random(in: 0..<bound, using: &generator)
            random = generator
        } else if made.count < given.count {
            choice = min(given[made.count], bound - 1)
        }
        made.append(choice)
        return choice
    }

    /// Returns true in that many of a hundred cases.
    mutating func chance(_ percent: Int) -> Bool { below(100) >= 100 - percent }

    /// Returns one of the elements; the first is the simplest.
    mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }

    /// Makes an array of at most so many elements, each more as likely as a percentage says.
    mutating func several<Element>(atMost most: Int, more: Int = 60, _ make: (inout Choices) -> Element) -> [Element] {
        var elements: [Element] = []
        while elements.count < most, chance(more) { elements.append(make(&self)) }
        return elements
    }
}

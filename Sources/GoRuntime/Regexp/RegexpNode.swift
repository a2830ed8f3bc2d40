/// The measures of a part of an expression by which Go bounds expressions.
struct RegexpNode {
    /// Go 1.26 regexp/syntax, maxHeight.
    static let greatestHeight = 1000
    /// Go 1.26 regexp/syntax, maxSize: instructions that fit into 128 MB.
    static let greatestSize = (128 << 20) / 40

    /// Where the part begins in the expression for RE2.
    var start: Int
    /// Whether it is a single character.
    var isLiteral = false
    /// Whether it ends with a repetition.
    var isRepeated = false
    /// How deep it nests.
    var height = 1
    /// How many instructions it takes, about.
    var size = 1
    /// The greatest product of nested counts.
    var repeatProduct = 1

    /// Puts the part into another that takes some more instructions.
    mutating func wrap(size more: Int) {
        height += 1
        size = min(size + more, Int.max / 4096)
    }

    /// Repeats the part by a count.
    mutating func repeats(least: Int, most: Int?) {
        wrap(size: 1)
        let count = most ?? least
        size = max(1, min(size * max(count, 1), Int.max / 4096))
        if most == 0 {
            repeatProduct = 1
        } else if count > 0 {
            repeatProduct = min(repeatProduct * count, 1 << 20)
        }
    }

    /// Adds a part beside this one.
    mutating func join(_ other: RegexpNode) {
        height = max(height, other.height)
        size = min(size + other.size, Int.max / 4096)
        repeatProduct = max(repeatProduct, other.repeatProduct)
    }
}

/// A group that is still open, or the whole expression.
struct RegexpGroup {
    /// Where the group begins in the expression for RE2.
    var start = 0
    /// Whether its match is kept.
    var isCapture = false
    /// The flags that hold again behind the group.
    var outerFlags = RegexpFlags()
    /// The flags that RE2 has been told within the group.
    var writtenFlags = RegexpFlags()
    /// The last part of the alternative at hand, to which a repetition applies.
    var last: RegexpNode?

    private var sequence: RegexpNode?
    private var alternatives: RegexpNode?

    /// The whole group, once its last alternative has ended.
    var node: RegexpNode { alternatives ?? RegexpNode(start: start) }

    /// Adds a part to the alternative at hand.
    mutating func push(_ node: RegexpNode) {
        flush(isEnd: false)
        last = node
    }

    /// Ends the alternative at hand.
    mutating func endAlternative() {
        flush(isEnd: true)
        let ended = sequence ?? RegexpNode(start: start)
        sequence = nil
        guard var alternatives else {
            self.alternatives = ended
            return
        }
        alternatives.join(ended)
        if !alternatives.isRepeated {
            // Counts the alternation once.
            alternatives.wrap(size: 1)
            alternatives.isRepeated = true
        }
        self.alternatives = alternatives
    }

    private mutating func flush(isEnd: Bool) {
        guard let node = last else { return }
        last = nil
        guard var sequence else {
            self.sequence = node
            self.sequence?.isRepeated = false
            return
        }
        let isText = sequence.isLiteral && node.isLiteral
        sequence.join(node)
        if !isText && !sequence.isRepeated {
            // Counts the sequence once.
            sequence.height += 1
            sequence.isRepeated = true
        }
        sequence.isLiteral = isText
        self.sequence = sequence
    }
}

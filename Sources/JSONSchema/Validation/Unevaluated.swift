import GoRuntime

/// The members or items of a value that no keyword has looked at so far.
struct Unevaluated {
    /// For every member or item whether it is one of them; empty where none is.
    private var marks: [Bool] = []
    private var count = 0

    /// Nothing.
    init() {}

    /// All that a schema does not evaluate by its mere keywords; nothing where nobody asks.
    init(of value: GoValue, _ schema: Schema, callerNeeds: Bool) {
        switch value {
        case .map(let map):
            guard callerNeeds || schema.unevaluatedProperties != nil, !schema.evaluatesAllProperties else { return }
            count = map.count
            marks = Array(repeating: true, count: count)
        case .list(let list):
            guard callerNeeds || schema.unevaluatedItems != nil else { return }
            let evaluated = schema.evaluatedItems
            guard evaluated < list.elements.count else { return }
            count = list.elements.count - evaluated
            marks = Array(repeating: false, count: evaluated) + Array(repeating: true, count: count)
        default: break
        }
    }

    /// Whether everything has been looked at.
    var isEmpty: Bool { count == 0 }

    /// The places of what is left.
    var indexes: [Int] { marks.indices.filter { marks[$0] } }

    /// Notes that a keyword has looked at a member or item.
    mutating func remove(_ index: Int) {
        guard count > 0, marks[index] else { return }
        marks[index] = false
        count -= 1
    }

    /// Notes that everything has been looked at.
    mutating func removeAll() {
        marks = []
        count = 0
    }

    /// Keeps what another schema has not looked at either.
    mutating func formIntersection(_ other: Unevaluated) {
        guard count > 0 else { return }
        guard other.count > 0 else { return removeAll() }
        for index in marks.indices where !other.marks[index] { remove(index) }
    }
}

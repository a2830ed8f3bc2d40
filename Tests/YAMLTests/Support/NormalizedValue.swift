import OrderedCollections
import ValueModel

extension Value {
    /// The value as JSON text.
    var json: String { JSONWriter(keyOrder: .asGiven, escapesHTML: false).text(of: self) }

    /// The value with every number as a double and the keys in order, as Helm knows it.
    var normalized: Value { withDoubles.sorted() }

    private var withDoubles: Value {
        switch self {
        case .integer(let value): .double(Double(value))
        case .double(let value): .double(value == 0 ? 0 : value)
        case .array(let elements): .array(elements.map(\.withDoubles))
        case .object(let members): .object(members.mapValues(\.withDoubles))
        default: self
        }
    }
}

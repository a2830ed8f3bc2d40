import GoRuntime
import OrderedCollections
import ValueModel

extension GoValue {
    /// What becomes of whole numbers.
    enum IntegerRule {
        /// They are float64, as everything that was JSON once.
        case float
        /// They are int64, as `--set` makes them.
        case int64
    }

    /// Creates the Go value of a dynamic one.
    init(_ value: Value, integersAs rule: IntegerRule) {
        switch value {
        case .null: self = .null
        case .bool(let bool): self = .bool(bool)
        case .integer(let integer): self = rule == .float ? .float(Double(integer)) : .int64(integer)
        case .double(let double): self = .float(double)
        case .string(let text): self = .text(text)
        case .array(let elements): self = .list(elements.map { GoValue($0, integersAs: rule) })
        case .object(let members):
            self = .map(GoMap(members.map { (GoString($0.key), GoValue($0.value, integersAs: rule)) }))
        }
    }

    /// The dynamic value of a Go value as values files and flags make them; integers stay whole.
    var value: Value {
        switch self {
        case .absent, .null, .object: .null
        case .bool(let bool): .bool(bool)
        case .integer(let integer, _): .integer(integer)
        case .float(let double): .double(double)
        case .string(let text): .string(text.text)
        case .bytes(let bytes): .string(GoString(bytes).text)
        case .list(let list): .array(list.elements.map(\.value))
        case .map(let map):
            .object(
                ValueObject(zip(map.keys.map(\.text), map.values.map(\.value)), uniquingKeysWith: { $1 })
            )
        }
    }
}

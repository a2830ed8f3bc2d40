public import OrderedCollections

/// A mapping from names to values that remembers the order in which names were added.
public typealias ValueObject = OrderedDictionary<String, Value>

/// A dynamic value: what YAML and JSON can say.
///
/// Integers stay exact; a number is `double` only where the text has a fraction or an exponent, or is beyond 64 bits.
/// Objects keep their order, and equality respects it; compare ``sorted()`` values where order does not matter.
public enum Value: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int64)
    case double(Double)
    case string(String)
    case array([Value])
    case object(ValueObject)
}

extension Value {
    /// The value under a key, or nil when this is no object or lacks the key.
    public subscript(key: String) -> Value? {
        guard case .object(let object) = self else { return nil }
        return object[key]
    }

    /// The elements of an array, or nil.
    public var elements: [Value]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The members of an object, or nil.
    public var members: ValueObject? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// The text of a string, or nil.
    public var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// What a person calls this kind of value, for example `a string`.
    public var kindPhrase: String {
        switch self {
        case .null: "null"
        case .bool: "a boolean"
        case .integer: "an integer"
        case .double: "a number"
        case .string: "a string"
        case .array: "a list"
        case .object: "a map"
        }
    }

    /// Returns the value with the keys of every object in it in byte order.
    public func sorted() -> Value {
        switch self {
        case .null, .bool, .integer, .double, .string: self
        case .array(let elements): .array(elements.map { $0.sorted() })
        case .object(let object):
            .object(
                ValueObject(
                    uniqueKeysWithValues: object.keys.sorted(by: Value.precedes)
                        .map { ($0, (object[$0] ?? .null).sorted()) }
                )
            )
        }
    }

    /// Whether one key comes before another in byte order, the order of Go's maps when they are printed.
    public static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

/// A JSON value as a tree: for bodies that are translated; bodies that only pass through stay bytes.
public enum JSONValue: Hashable, Sendable {
    /// The literal `null`.
    case null
    /// A truth value.
    case bool(Bool)
    /// A number, as its text: nothing is rounded on the way through.
    case number(String)
    /// A string.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// An object.
    case object(JSONObject)
}

extension JSONValue {
    /// A whole number.
    ///
    /// - Parameter value: The number.
    /// - Returns: The value.
    public static func integer(_ value: Int) -> JSONValue { .number(String(value)) }

    /// The string, if this is one.
    public var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The truth value, if this is one.
    public var truth: Bool? {
        guard case .bool(let truth) = self else { return nil }
        return truth
    }

    /// The elements, if this is a list.
    public var elements: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The object, if this is one.
    public var members: JSONObject? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// The number as a whole one, if it is a number, has no fraction and fits.
    public var integer: Int? {
        guard case .number(let text) = self else { return nil }
        if let exact = Int(text) { return exact }
        return Double(text).flatMap { Int(exactly: $0) }
    }

    /// The number, rounded to a double, if it is one.
    public var double: Double? {
        guard case .number(let text) = self else { return nil }
        return Double(text)
    }

    /// Whether this is `null`.
    public var isNull: Bool { self == .null }

    /// The member of that name, if this is an object that has it.
    ///
    /// - Parameter name: The member's name.
    public subscript(name: String) -> JSONValue? { members?[name] }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    /// Creates a string.
    public init(stringLiteral value: String) {
        self = .string(value)
    }

    /// Creates a whole number.
    public init(integerLiteral value: Int) {
        self = .integer(value)
    }

    /// Creates a truth value.
    public init(booleanLiteral value: Bool) {
        self = .bool(value)
    }
}

extension JSONValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// Creates a list.
    public init(arrayLiteral elements: JSONValue...) {
        self = .array(elements)
    }

    /// Creates an object; of equal names the last wins.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        var object = JSONObject()
        for (name, value) in elements { object[name] = value }
        self = .object(object)
    }
}

public import ValueModel

/// What an optional, a list or a map of values has in common for conditions: whether anything is there.
public protocol ValuesCollection {}

extension Array: ValuesCollection {}
extension Dictionary: ValuesCollection where Key == String {}
extension Value: ValuesCollection {}

extension Expression where Result: ValuesCollection {
    /// Whether there is at least one element or member.
    public var isNotEmpty: Expression<Bool> { Expression<Bool>(.call(.isNotEmpty, [node])) }

    /// Whether there is none.
    public var isEmpty: Expression<Bool> { !isNotEmpty }

    /// The number of elements or members.
    public var count: Expression<Int> { Expression<Int>(.call(.count, [node])) }
}

extension Expression where Result: ValuesCollection & Verbatim {
    /// The value as JSON with keys in byte order.
    public var json: Expression<String> { Expression<String>(.call(.toJSON, [node])) }

    /// The value as JSON, or nothing where it is empty or null.
    public var jsonUnlessEmpty: Expression<String> { isNotEmpty.choose(json, else: "") }

    /// The value without its static type.
    public var value: Expression<Value> { Expression<Value>(node) }
}

extension Expression {
    /// Whether an optional has a value.
    public func isSet<Wrapped>() -> Expression<Bool> where Result == Wrapped? {
        Expression<Bool>(.call(.isSet, [node]))
    }

    /// The value of an optional, where a surrounding condition made sure that there is one.
    public func unwrapped<Wrapped>() -> Expression<Wrapped> where Result == Wrapped? { Expression<Wrapped>(node) }

    /// A list with one element for each element of this one.
    public func map<Element, Mapped>(
        _ variable: StaticString,
        _ transform: (Expression<Element>) -> Expression<Mapped>
    ) -> Expression<[Mapped]> where Result == [Element] {
        let bound = ExpressionNode.variable("\(variable)")
        return Expression<[Mapped]>(.call(.map, [node, bound, transform(Expression<Element>(bound)).node]))
    }

    /// Whether a text is among the elements.
    public func contains(_ element: Expression<String>) -> Expression<Bool> where Result == [String] {
        Expression<Bool>(.call(.hasElement, [node, element.node]))
    }

    /// The keys of a map in byte order.
    public func keys<Element>() -> Expression<[String]> where Result == [String: Element] {
        Expression<[String]>(.call(.keys, [node]))
    }
}

extension Expression where Result == [String] {
    /// This list followed by another.
    public static func + (left: Expression, right: Expression) -> Expression {
        Expression(.call(.concat, [left.node, right.node]))
    }
}

extension Expression where Result == Value {
    /// A member of a free-form map; null where it is absent.
    public subscript(key: StaticString) -> Expression<Value> {
        Expression(.call(.index, [node, .literal(.string("\(key)"))]))
    }

    /// Whether a free-form map has a member.
    public func hasKey(_ key: StaticString) -> Expression<Bool> {
        Expression<Bool>(.call(.hasKey, [node, .literal(.string("\(key)"))]))
    }

    /// The elements of a free-form list.
    public var list: Expression<[Value]> { Expression<[Value]>(node) }

    /// A free-form value that is a text.
    public var text: Expression<String> { Expression<String>(node) }

    /// Whether a free-form value is true.
    public var isTrue: Expression<Bool> { Expression<Bool>(.call(.isNotEmpty, [node])) }

    /// A list of values.
    public static func list(_ elements: [Expression<Value>]) -> Expression { Expression(.list(elements.map(\.node))) }

    /// This map with what another adds; this one wins where both have a member.
    public func merged(over other: Expression) -> Expression { Expression(.call(.merge, [node, other.node])) }
}

extension Expression where Result: Verbatim {
    /// The expression without its static type.
    public var erased: Expression<Value> { Expression<Value>(node) }
}

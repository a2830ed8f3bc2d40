import ValueModel

extension Expression where Result == Bool {
    /// Whether the condition does not hold.
    public static prefix func ! (operand: Expression) -> Expression { Expression(.call(.not, [operand.node])) }

    /// Whether both conditions hold.
    public static func && (left: Expression, right: Expression) -> Expression {
        Expression(.call(.and, [left.node, right.node]))
    }

    /// Whether one of the conditions holds.
    public static func || (left: Expression, right: Expression) -> Expression {
        Expression(.call(.or, [left.node, right.node]))
    }

    /// Whether both hold or neither does.
    public static func == (left: Expression, right: Expression) -> Expression {
        Expression(.call(.equal, [left.node, right.node]))
    }

    /// Returns one of two texts.
    public func choose(_ yes: Expression<String>, else no: Expression<String>) -> Expression<String> {
        Expression<String>(.call(.choose, [node, yes.node, no.node]))
    }

    /// Returns one of two whole numbers.
    public func choose(_ yes: Expression<Int>, else no: Expression<Int>) -> Expression<Int> {
        Expression<Int>(.call(.choose, [node, yes.node, no.node]))
    }
}

extension Expression where Result == Int {
    /// Whether the numbers are equal.
    public static func == (left: Expression, right: Expression) -> Expression<Bool> {
        Expression<Bool>(.call(.equal, [left.node, right.node]))
    }

    /// Whether the numbers differ.
    public static func != (left: Expression, right: Expression) -> Expression<Bool> {
        Expression<Bool>(.call(.notEqual, [left.node, right.node]))
    }

    /// Whether the first number is the smaller one.
    public static func < (left: Expression, right: Expression) -> Expression<Bool> {
        Expression<Bool>(.call(.less, [left.node, right.node]))
    }

    /// Whether the first number is not the greater one.
    public static func <= (left: Expression, right: Expression) -> Expression<Bool> {
        Expression<Bool>(.call(.lessOrEqual, [left.node, right.node]))
    }

    /// The sum.
    public static func + (left: Expression, right: Expression) -> Expression {
        Expression(.call(.add, [left.node, right.node]))
    }

    /// The number's digits.
    public var text: Expression<String> { Expression<String>(.call(.text, [node])) }
}

extension Expression where Result: ValuesChoice {
    /// Whether the choice is this one.
    public static func == (left: Expression, right: Result) -> Expression<Bool> {
        Expression<Bool>(.call(.equal, [left.node, .literal(.string(right.rawValue))]))
    }

    /// Whether the choice is another one.
    public static func != (left: Expression, right: Result) -> Expression<Bool> {
        Expression<Bool>(.call(.notEqual, [left.node, .literal(.string(right.rawValue))]))
    }

    /// The choice's spelling.
    public var text: Expression<String> { Expression<String>(node) }
}

public import Diagnostics

/// Something that must hold between the fields of an object.
///
/// A rule is an expression, so that the emitted chart can `fail` with the same words.
public struct Rule<Object> {
    let record: RuleRecord

    /// Declares a rule.
    ///
    /// - Parameters:
    ///   - message: what is wrong when the condition does not hold; lower case, no period.
    ///   - code: the code that is reported.
    ///   - help: how to mend it.
    ///   - condition: what must hold.
    public init(
        _ message: StaticString,
        _ code: DiagnosticCode = .rule,
        help: StaticString? = nil,
        _ condition: @escaping @Sendable (Expression<Object>) -> Expression<Bool>
    ) {
        record = RuleRecord(message: "\(message)", code: code, help: help.map { "\($0)" }) {
            condition(Expression<Object>(.values)).node
        }
    }
}

/// A rule without the Swift type of its object.
public struct RuleRecord: Sendable {
    /// What is wrong when the condition does not hold.
    public let message: String
    /// The code that is reported; its severity decides whether the emitted chart fails.
    public let code: DiagnosticCode
    /// How to mend it.
    public let help: String?
    /// What must hold, over the object as ``ExpressionNode/values``.
    public let condition: @Sendable () -> ExpressionNode
}

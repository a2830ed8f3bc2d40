public import ValueModel

/// A number of pods or a share of them, such as `1` or `"25%"`.
public struct IntOrPercent: ValuesType, Hashable {
    /// The whole number or the text of the percentage.
    public var encoded: Value

    /// Creates a number of pods.
    public init(_ count: Int) { encoded = .integer(Int64(count)) }

    private init(value: Value) { encoded = value }

    /// A whole number from 0, or a percentage.
    public static var shape: Shape { .intOrPercent }

    /// Returns the number or percentage.
    public static func decode(_ node: ValueNode) -> IntOrPercent? { node.scalar.map(IntOrPercent.init(value:)) }

    /// The number of pods that this means.
    ///
    /// - Parameters:
    ///   - total: the pods that a percentage is of.
    ///   - roundingUp: as Kubernetes rounds `minAvailable`; `maxUnavailable` of a budget rounds up too.
    /// - Returns: The number, which may exceed the total; the largest `Int` where it is larger still.
    public func pods(of total: Int, roundingUp: Bool) -> Int {
        switch encoded {
        case .integer(let count): return Int(count)
        case .string(let text):
            guard let percent = Int(text.dropLast()) else { return 0 }
            let hundredths = total.multipliedReportingOverflow(by: percent)
            guard !hundredths.overflow else { return .max }
            let (pods, rest) = hundredths.partialValue.quotientAndRemainder(dividingBy: 100)
            return roundingUp && rest > 0 ? pods + 1 : pods
        case .null, .bool, .double, .array, .object: return 0
        }
    }
}

/// A text, number or Boolean that ends up as text, such as the value of an environment variable.
public struct ScalarText: ValuesType, Hashable {
    /// The scalar as it was written.
    public var encoded: Value

    private init(value: Value) { encoded = value }

    /// A scalar.
    public static var shape: Shape { .scalar }

    /// Returns the scalar.
    public static func decode(_ node: ValueNode) -> ScalarText? { node.scalar.map(ScalarText.init(value:)) }
}

extension Expression where Result == ScalarText {
    /// The scalar's text: a text as it is, a number or Boolean as JSON writes it.
    public var text: Expression<String> { Expression<String>(.call(.text, [node])) }
}

/// An amount of a resource, such as `250m` of CPU or `1.5Gi` of memory.
///
/// Held exactly in billionths, the finest step that Kubernetes knows; finer fractions are rounded away from zero and
/// amounts beyond 2^63-1 are cut to it, as k8s.io/apimachinery pkg/api/resource/quantity.go (ParseQuantity) does.
public struct Quantity: Sendable, Hashable, Comparable {
    /// The amount in billionths.
    public let nanos: Int128

    /// Creates an amount of billionths; cut to what Kubernetes can hold.
    public init(nanos: Int128) {
        self.nanos = min(max(nanos, -Self.limit), Self.limit)
    }

    /// Creates an amount of whole units.
    public init(_ whole: Int64) {
        self.init(nanos: Int128(whole) * Self.scale)
    }

    /// Creates the amount that a text spells.
    ///
    /// For example `250m`, `1.5Gi`, `1e3`, `.5`, `-2Ti`.
    public init(_ text: String) throws(QuantityError) {
        var scanner = QuantityScanner(text)
        try self.init(nanos: scanner.scan())
    }

    /// Whether the first amount is the smaller one.
    public static func < (left: Quantity, right: Quantity) -> Bool { left.nanos < right.nanos }

    /// Billionths in a whole.
    static let scale: Int128 = 1_000_000_000
    /// The greatest amount in billionths.
    static let limit = Int128(Int64.max) * scale
}

/// A number of a JSON text as it was written: `json.Number` of Go 1.26 encoding/json.
public final class JSONNumber: GoObject {
    /// The number as it was written, for example `1.50`.
    public let literal: GoString

    /// Creates a number of its text.
    public init(_ literal: GoString) { self.literal = literal }

    /// `json.Number`.
    public override var type: GoType { .named("json.Number", .string) }

    /// The text of the number.
    public override var underlying: GoValue? { .string(literal) }

    /// The text of the number.
    public override var text: GoString? { literal }
}

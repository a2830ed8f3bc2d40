public import GoRuntime

/// One way in which a value does not meet a schema, with the ways that it is made of.
public struct SchemaViolation: Sendable {
    /// Where in the value: names of members and indexes, from the root on.
    public var instanceLocation: [GoString]
    /// Where in the schemas, an address with a JSON pointer, for example `file:///values.schema.json#/properties/a`.
    public var schemaLocation: GoString
    /// What is wrong.
    public var kind: Kind
    /// What it is made of: of `anyOf`, why each of the schemas does not fit.
    public var causes: [SchemaViolation]

    /// Creates a violation.
    public init(
        at instanceLocation: [GoString],
        schemaLocation: GoString,
        _ kind: Kind,
        causes: [SchemaViolation] = []
    ) {
        self.instanceLocation = instanceLocation
        self.schemaLocation = schemaLocation
        self.kind = kind
        self.causes = causes
    }
}

public import GoRuntime

extension SchemaViolation {
    /// A constant of a schema as far as a message shows it.
    public enum Constant: Sendable {
        /// A string.
        case string(GoString)
        /// A number, Boolean or null, as Go prints it.
        case plain(GoString)
        /// A list or map, which messages do not show.
        case collection
    }

    /// What is wrong with a value, by keyword.
    public enum Kind: Sendable {
        /// Several things at once.
        case group
        /// The value is of no type of JSON.
        case invalidValue(GoType)
        case falseSchema
        /// A reference that leads back to itself without a step into the value.
        case referenceCycle(first: GoString, second: GoString, url: GoString)
        /// What a referenced schema says.
        case reference
        case type(got: String, want: [String])
        case enumeration([Constant])
        case const(Constant)
        case format(got: GoString, want: GoString, problem: GoString)
        case minProperties(got: Int, want: Int)
        case maxProperties(got: Int, want: Int)
        case minItems(got: Int, want: Int)
        case maxItems(got: Int, want: Int)
        case minLength(got: Int, want: Int)
        case maxLength(got: Int, want: Int)
        case additionalItems(count: Int)
        case required(missing: [GoString])
        case dependency(property: GoString, missing: [GoString])
        case dependentRequired(property: GoString, missing: [GoString])
        case additionalProperties([GoString])
        case propertyNames(GoString)
        case uniqueItems(Int, Int)
        case contains
        case minContains(got: [Int], want: Int)
        case maxContains(got: [Int], want: Int)
        case pattern(got: GoString, want: GoString)
        case minimum(got: Double, want: Double)
        case maximum(got: Double, want: Double)
        case exclusiveMinimum(got: Double, want: Double)
        case exclusiveMaximum(got: Double, want: Double)
        case multipleOf(got: Double, want: Double)
        case not
        case allOf
        case anyOf
        /// The first two schemas that both fit; nil where none does.
        case oneOf(matched: (Int, Int)?)
        /// The schema turned out to be unusable.
        case unusable(SchemaFailure)
    }
}

import GoRuntime

extension SchemaValidator {
    /// Applies the keywords for strings.
    func apply(_ schema: Schema, toString text: GoString, _ findings: inout Findings) {
        if schema.minLength != nil || schema.maxLength != nil {
            let length = Runes.count(text.bytes)
            if let least = schema.minLength, length < least {
                findings.add(.minLength(got: length, want: least), schema, path)
            }
            if let most = schema.maxLength, length > most {
                findings.add(.maxLength(got: length, want: most), schema, path)
            }
        }
        if let pattern = schema.pattern, !pattern.matches(text) {
            findings.add(.pattern(got: text, want: pattern.pattern), schema, path)
        }
    }

    /// Applies the keywords for numbers.
    func apply(_ schema: Schema, toNumber value: GoValue, _ findings: inout Findings) {
        if let bound = schema.minimum, let order = Self.compare(value, bound), order < 0 {
            findings.add(.minimum(got: Self.double(value), want: bound.double), schema, path)
        }
        if let bound = schema.maximum, let order = Self.compare(value, bound), order > 0 {
            findings.add(.maximum(got: Self.double(value), want: bound.double), schema, path)
        }
        if let bound = schema.exclusiveMinimum, let order = Self.compare(value, bound), order <= 0 {
            findings.add(.exclusiveMinimum(got: Self.double(value), want: bound.double), schema, path)
        }
        if let bound = schema.exclusiveMaximum, let order = Self.compare(value, bound), order >= 0 {
            findings.add(.exclusiveMaximum(got: Self.double(value), want: bound.double), schema, path)
        }
        if let factor = schema.multipleOf, let number = SchemaNumber(value), !number.isMultiple(of: factor) {
            findings.add(.multipleOf(got: number.double, want: factor.double), schema, path)
        }
    }

    private static func double(_ value: GoValue) -> Double { SchemaNumber(value)?.double ?? .nan }

    private static func compare(_ value: GoValue, _ bound: SchemaBound) -> Int? {
        if bound.isShort, case .float(let value) = value, value.isFinite {
            return value < bound.double ? -1 : value > bound.double ? 1 : 0
        }
        return SchemaNumber(value)?.compare(bound.number)
    }
}

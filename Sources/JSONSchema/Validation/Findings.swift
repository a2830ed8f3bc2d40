import GoRuntime

/// What the keywords of one schema find.
struct Findings {
    /// Whether only the number counts.
    let isQuiet: Bool
    private(set) var count = 0
    private(set) var violations: [SchemaViolation] = []

    init(isQuiet: Bool) { self.isQuiet = isQuiet }

    /// Whether nothing is wrong.
    var isEmpty: Bool { count == 0 }

    /// Whether nothing more needs to be found.
    var isDecided: Bool { isQuiet && count > 0 }

    /// Adds what is wrong with the value at a path.
    mutating func add(
        _ kind: @autoclosure () -> SchemaViolation.Kind,
        _ schema: Schema,
        _ path: [GoString],
        causes: @autoclosure () -> [SchemaViolation] = []
    ) {
        count += 1
        guard !isQuiet else { return }
        violations.append(
            SchemaViolation(at: path, schemaLocation: schema.location, kind(), causes: causes())
        )
    }

    /// Adds what a schema within this one found, as one violation.
    mutating func add(_ inner: Findings, _ schema: Schema, _ path: @autoclosure () -> [GoString]) {
        guard !inner.isEmpty else { return }
        count += 1
        guard !isQuiet else { return }
        violations.append(inner.violation(schema, path()))
    }

    /// The violations as the causes of another one: of a lone group its causes.
    var causes: [SchemaViolation] {
        if violations.count == 1, let only = violations.first, case .group = only.kind { return only.causes }
        return violations
    }

    /// The violations as one, a group where there are several.
    func violation(_ schema: Schema, _ path: [GoString]) -> SchemaViolation {
        if violations.count == 1, let only = violations.first { return only }
        return SchemaViolation(at: path, schemaLocation: schema.location, .group, causes: violations)
    }
}

import GoRuntime

extension SchemaValidator {
    /// Applies the keywords that join schemas.
    mutating func applyConditions(
        _ schema: Schema,
        _ value: GoValue,
        _ unevaluated: inout Unevaluated,
        _ findings: inout Findings
    ) {
        if let not = schema.not, check(value, not, &unevaluated, isQuiet: true).isEmpty {
            findings.add(.not, schema, path)
        }
        if findings.isDecided { return }
        if !schema.allOf.isEmpty { applyAllOf(schema, value, &unevaluated, &findings) }
        if findings.isDecided { return }
        if !schema.anyOf.isEmpty { applyAnyOf(schema, value, &unevaluated, &findings) }
        if findings.isDecided { return }
        if !schema.oneOf.isEmpty { applyOneOf(schema, value, &unevaluated, &findings) }
        if findings.isDecided { return }
        guard let condition = schema.condition else { return }
        let holds = check(value, condition, &unevaluated, isQuiet: true).isEmpty
        guard let branch = holds ? schema.then : schema.otherwise else { return }
        findings.add(check(value, branch, &unevaluated, isQuiet: findings.isQuiet), branch, path)
    }

    private mutating func applyAllOf(
        _ schema: Schema,
        _ value: GoValue,
        _ unevaluated: inout Unevaluated,
        _ findings: inout Findings
    ) {
        var misses = Findings(isQuiet: findings.isQuiet)
        for part in schema.allOf {
            misses.add(check(value, part, &unevaluated, isQuiet: findings.isQuiet), part, path)
            if misses.isDecided { break }
        }
        if !misses.isEmpty { findings.add(.allOf, schema, path, causes: misses.violations) }
    }

    private mutating func applyAnyOf(
        _ schema: Schema,
        _ value: GoValue,
        _ unevaluated: inout Unevaluated,
        _ findings: inout Findings
    ) {
        var misses = Findings(isQuiet: findings.isQuiet)
        var hasMatch = false
        for part in schema.anyOf {
            let inner = check(value, part, &unevaluated, isQuiet: findings.isQuiet)
            guard inner.isEmpty else {
                misses.add(inner, part, path)
                continue
            }
            hasMatch = true
            // Where somebody asks what has been looked at, all that match count.
            if unevaluated.isEmpty { break }
        }
        if !hasMatch { findings.add(.anyOf, schema, path, causes: misses.violations) }
    }

    private mutating func applyOneOf(
        _ schema: Schema,
        _ value: GoValue,
        _ unevaluated: inout Unevaluated,
        _ findings: inout Findings
    ) {
        var misses = Findings(isQuiet: findings.isQuiet)
        var match: Int?
        for (index, part) in schema.oneOf.enumerated() {
            let inner = check(value, part, &unevaluated, isQuiet: findings.isQuiet || match != nil)
            guard inner.isEmpty else {
                if match == nil { misses.add(inner, part, path) }
                continue
            }
            if let match {
                findings.add(.oneOf(matched: (match, index)), schema, path)
                break
            }
            match = index
        }
        if match == nil { findings.add(.oneOf(matched: nil), schema, path, causes: misses.violations) }
    }

    /// Applies the keywords for what no other keyword has looked at.
    mutating func applyUnevaluated(
        _ schema: Schema,
        _ value: GoValue,
        _ unevaluated: inout Unevaluated,
        _ findings: inout Findings
    ) {
        switch value {
        case .map(let map):
            guard let rest = schema.unevaluatedProperties else { return }
            for index in unevaluated.indexes { add(member: map.keys[index], map.values[index], rest, &findings) }
        case .list(let list):
            guard let rest = schema.unevaluatedItems else { return }
            for index in unevaluated.indexes {
                add(member: GoString(String(index)), list.elements[index], rest, &findings)
            }
        default: return
        }
        unevaluated.removeAll()
    }
}

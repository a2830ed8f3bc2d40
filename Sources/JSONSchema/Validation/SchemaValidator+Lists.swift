import GoRuntime

extension SchemaValidator {
    /// Applies the keywords for lists.
    mutating func apply(
        _ schema: Schema,
        toList list: GoList,
        _ unevaluated: inout Unevaluated,
        _ findings: inout Findings
    ) {
        let elements = list.elements
        if let least = schema.minItems, elements.count < least {
            findings.add(.minItems(got: elements.count, want: least), schema, path)
        }
        if let most = schema.maxItems, elements.count > most {
            findings.add(.maxItems(got: elements.count, want: most), schema, path)
        }
        if schema.uniqueItems, let (first, second) = JSONEquality.duplicates(in: elements) {
            findings.add(.uniqueItems(first, second), schema, path)
        }
        if findings.isDecided { return }
        if schema.draft < .draft2020 {
            applyItems(schema, elements, &findings)
        } else {
            apply(schema.prefixItems, to: elements, &findings)
            if let rest = schema.restItems {
                apply(rest, to: elements, from: schema.prefixItems.count, &findings)
            }
        }
        if let contained = schema.contains { applyContains(contained, schema, elements, &unevaluated, &findings) }
    }

    private mutating func applyItems(_ schema: Schema, _ elements: [GoValue], _ findings: inout Findings) {
        var evaluated = 0
        switch schema.items {
        case .each(let item)?:
            apply(item, to: elements, from: 0, &findings)
            evaluated = elements.count
        case .list(let items)?:
            apply(items, to: elements, &findings)
            evaluated = min(items.count, elements.count)
        case nil: break
        }
        switch schema.additionalItems {
        case .allowed(false)? where evaluated < elements.count:
            findings.add(.additionalItems(count: elements.count - evaluated), schema, path)
        case .schema(let item)?: apply(item, to: elements, from: evaluated, &findings)
        case .allowed?, nil: break
        }
    }

    private mutating func apply(_ schemas: [Schema], to elements: [GoValue], _ findings: inout Findings) {
        for (index, schema) in schemas.prefix(elements.count).enumerated() {
            if findings.isDecided { return }
            add(member: GoString(String(index)), elements[index], schema, &findings)
        }
    }

    private mutating func apply(
        _ schema: Schema,
        to elements: [GoValue],
        from start: Int,
        _ findings: inout Findings
    ) {
        // The library counts from the first one that it checks here.
        for (index, element) in elements.dropFirst(start).enumerated() {
            if findings.isDecided { return }
            add(member: GoString(String(index)), element, schema, &findings)
        }
    }

    private mutating func applyContains(
        _ contained: Schema,
        _ schema: Schema,
        _ elements: [GoValue],
        _ unevaluated: inout Unevaluated,
        _ findings: inout Findings
    ) {
        var misses = Findings(isQuiet: findings.isQuiet)
        var matched: [Int] = []
        for (index, element) in elements.enumerated() {
            let name = GoString(String(index))
            let inner = check(member: name, element, contained, isQuiet: findings.isQuiet)
            if inner.isEmpty {
                matched.append(index)
                if schema.draft >= .draft2020 { unevaluated.remove(index) }
            } else {
                misses.add(inner, contained, path + [name])
            }
        }
        if let least = schema.minContains {
            if matched.count < least {
                findings.add(.minContains(got: matched, want: least), schema, path, causes: misses.violations)
            }
        } else if matched.isEmpty {
            findings.add(.contains, schema, path, causes: misses.violations)
        }
        if let most = schema.maxContains, matched.count > most {
            findings.add(.maxContains(got: matched, want: most), schema, path)
        }
    }
}

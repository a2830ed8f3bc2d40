import GoRuntime

extension SchemaValidator {
    /// Applies the keywords for maps.
    mutating func apply(
        _ schema: Schema,
        toMap map: GoMap,
        _ unevaluated: inout Unevaluated,
        _ findings: inout Findings
    ) {
        let isQuiet = findings.isQuiet
        if let least = schema.minProperties, map.count < least {
            findings.add(.minProperties(got: map.count, want: least), schema, path)
        }
        if let most = schema.maxProperties, map.count > most {
            findings.add(.maxProperties(got: map.count, want: most), schema, path)
        }
        if !schema.required.isEmpty {
            let missing = Self.missing(schema.required, map)
            if !missing.isEmpty { findings.add(.required(missing: missing), schema, path) }
        }
        if findings.isDecided { return }
        for (name, dependency) in schema.dependencies where map[name] != nil {
            switch dependency {
            case .names(let names):
                let missing = Self.missing(names, map)
                if !missing.isEmpty { findings.add(.dependency(property: name, missing: missing), schema, path) }
            case .schema(let dependent):
                findings.add(check(.map(map), dependent, &unevaluated, isQuiet: isQuiet), dependent, path)
            }
        }
        applyProperties(schema, map, &unevaluated, &findings)
        if findings.isDecided || schema.draft < .draft6 { return }
        if let names = schema.propertyNames { applyNames(names, schema, map, &findings) }
        if schema.draft < .draft7 { return }
        for (name, dependent) in schema.dependentSchemas where map[name] != nil {
            findings.add(check(.map(map), dependent, &unevaluated, isQuiet: isQuiet), dependent, path)
        }
        for (name, names) in schema.dependentRequired where map[name] != nil {
            let missing = Self.missing(names, map)
            if !missing.isEmpty { findings.add(.dependentRequired(property: name, missing: missing), schema, path) }
        }
    }

    private mutating func applyProperties(
        _ schema: Schema,
        _ map: GoMap,
        _ unevaluated: inout Unevaluated,
        _ findings: inout Findings
    ) {
        guard schema.properties != nil || !schema.patternProperties.isEmpty || schema.additionalProperties != nil else {
            return
        }
        var additional: [GoString] = []
        var hint = 0
        for index in map.keys.indices {
            if findings.isDecided { return }
            let name = map.keys[index]
            let value = map.values[index]
            var isEvaluated = false
            if let property = property(name, of: schema, &hint) {
                isEvaluated = true
                add(member: name, value, property, &findings)
            }
            for (pattern, property) in schema.patternProperties where pattern.matches(name) {
                isEvaluated = true
                add(member: name, value, property, &findings)
            }
            if !isEvaluated, let rest = schema.additionalProperties {
                isEvaluated = true
                switch rest {
                case .allowed(true): break
                case .allowed(false): additional.append(name)
                case .schema(let rest): add(member: name, value, rest, &findings)
                }
            }
            if isEvaluated { unevaluated.remove(index) }
        }
        if !additional.isEmpty { findings.add(.additionalProperties(additional), schema, path) }
    }

    private func property(_ name: GoString, of schema: Schema, _ hint: inout Int) -> Schema? {
        schema.properties?.schema(of: name, hint: &hint) { text in
            compiler.child(text, of: schema, "properties", name)
        }
    }

    /// Checks a member and adds what is found.
    mutating func add(member name: GoString, _ value: GoValue, _ schema: Schema, _ findings: inout Findings) {
        let inner = check(member: name, value, schema, isQuiet: findings.isQuiet)
        findings.add(inner, schema, path + [name])
    }

    /// Checks the names as values of their own: their violations have no place in the value.
    private mutating func applyNames(
        _ names: Schema,
        _ schema: Schema,
        _ map: GoMap,
        _ findings: inout Findings
    ) {
        for name in map.keys {
            var validator = SchemaValidator(compiler, metaschemas: metaschemas, metaschema: metaschema)
            let inner = validator.start(.string(name), names, isQuiet: findings.isQuiet)
            if !inner.isEmpty { findings.add(.propertyNames(name), names, [], causes: inner.causes) }
            if findings.isDecided { return }
        }
    }

    private static func missing(_ names: [GoString], _ map: GoMap) -> [GoString] {
        names.filter { map[$0] == nil }
    }
}

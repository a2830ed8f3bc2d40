import GoRuntime

extension SchemaCompiler {
    /// The reading of one schema, keyword by keyword.
    struct Reading {
        let compiler: SchemaCompiler
        let schema: Schema
        let map: GoMap
        let dialect: SchemaDialect
        let applies: Bool
        let validates: Bool

        private var draft: SchemaDraft { dialect.draft }

        func read(_ keyword: SchemaKeyword, _ key: GoString, _ value: GoValue) throws(SchemaFailure) {
            switch keyword {
            case .ref, .recursiveRef, .recursiveAnchor, .dynamicRef, .dynamicAnchor:
                try readReference(keyword, value)
            case .format:
                guard dialect.assertsFormat || compiler.library.assertsFormat, case .string(let name) = value else {
                    return
                }
                schema.format = SchemaFormat(rawValue: name.text)
            case .allOf, .anyOf, .oneOf, .not, .ifKeyword, .items, .additionalItems, .prefixItems, .contains,
                .properties, .patternProperties, .additionalProperties, .propertyNames, .dependencies,
                .dependentSchemas:
                if applies { try readApplicator(keyword, key, value) }
            case .unevaluatedItems where draft >= .draft2019 && unevaluates: schema.unevaluatedItems = child(key, value)
            case .unevaluatedProperties where draft >= .draft2019 && unevaluates:
                schema.unevaluatedProperties = child(key, value)
            default:
                if validates { try readAssertion(keyword, key, value) }
            }
        }

        /// Reads what depends on two keywords.
        func finish() {
            if applies, let condition = schema.condition {
                let constant: Bool? =
                    if case .bool(let value) = condition.text { value } else { nil }
                if constant != false, let then = map["then"] { schema.then = child("then", then) }
                if constant != true, let otherwise = map["else"] { schema.otherwise = child("else", otherwise) }
            }
            if validates {
                if case .bool(true)? = map["exclusiveMaximum"] {
                    schema.exclusiveMaximum = schema.maximum
                    schema.maximum = nil
                }
                if case .bool(true)? = map["exclusiveMinimum"] {
                    schema.exclusiveMinimum = schema.minimum
                    schema.minimum = nil
                }
            }
            if schema.contains == nil {
                schema.minContains = nil
                schema.maxContains = nil
            }
        }

        private var unevaluates: Bool { dialect.has(draft == .draft2019 ? "applicator" : "unevaluated") }

        private func readReference(_ keyword: SchemaKeyword, _ value: GoValue) throws(SchemaFailure) {
            switch (keyword, value) {
            case (.ref, .string(let reference)):
                schema.ref = try compiler.target(of: reference, from: schema)
            case (.recursiveRef, .string(let reference)) where draft >= .draft2019:
                schema.recursiveRef = try compiler.target(of: reference, from: schema)
            case (.recursiveAnchor, .bool(let value)) where draft >= .draft2019: schema.isRecursiveAnchor = value
            case (.dynamicRef, .string(let reference)) where draft >= .draft2020:
                let target = try compiler.target(of: reference, from: schema)
                let fragment = try SchemaLibrary.join(schema.resource.id, reference).fragment
                let isAnchor = !fragment.isEmpty && fragment.bytes.first != UInt8(ascii: "/")
                schema.dynamicRef = (target, isAnchor ? fragment : nil)
            case (.dynamicAnchor, .string(let name)) where draft >= .draft2020: schema.dynamicAnchor = name
            default: break
            }
        }

        private func readApplicator(_ keyword: SchemaKeyword, _ key: GoString, _ value: GoValue) throws(SchemaFailure) {
            switch (keyword, value) {
            case (.allOf, .list(let list)): schema.allOf = children(key, list)
            case (.anyOf, .list(let list)): schema.anyOf = children(key, list)
            case (.oneOf, .list(let list)): schema.oneOf = children(key, list)
            case (.not, _): schema.not = child(key, value)
            case (.ifKeyword, _) where draft >= .draft7: schema.condition = child(key, value)
            case (.items, _) where draft >= .draft2020: schema.restItems = child(key, value)
            case (.items, .list(let list)):
                schema.items = .list(children(key, list))
                if let additional = map["additionalItems"] {
                    schema.additionalItems = self.additional("additionalItems", additional)
                }
            case (.items, _): schema.items = .each(child(key, value))
            case (.prefixItems, .list(let list)) where draft >= .draft2020: schema.prefixItems = children(key, list)
            case (.contains, _) where draft >= .draft6: schema.contains = child(key, value)
            case (.properties, .map(let members)): schema.properties = SchemaMembers(members)
            case (.patternProperties, .map(let members)):
                for (pattern, text) in zip(members.keys, members.values) {
                    let expression = try compiled(pattern, at: schema.pointer.appending(key))
                    schema.patternProperties.append((expression, child(key, text, pattern)))
                }
            case (.additionalProperties, _): schema.additionalProperties = additional(key, value)
            case (.propertyNames, _) where draft >= .draft6: schema.propertyNames = child(key, value)
            case (.dependencies, .map(let members)):
                schema.dependencies = zip(members.keys, members.values).map { name, value in
                    guard case .list(let list) = value else { return (name, .schema(child(key, value, name))) }
                    return (name, .names(Self.strings(list)))
                }
            case (.dependentSchemas, .map(let members)) where draft >= .draft2019:
                schema.dependentSchemas = zip(members.keys, members.values).map { ($0, child(key, $1, $0)) }
            default: break
            }
        }

        private func readAssertion(_ keyword: SchemaKeyword, _ key: GoString, _ value: GoValue) throws(SchemaFailure) {
            switch keyword {
            case .type: schema.types = JSONTypes(named: value)
            case .enumeration: if case .list(let list) = value { schema.enumeration = list.elements }
            case .const: if draft >= .draft6 { schema.const = value }
            case .multipleOf: schema.multipleOf = SchemaNumber(value)
            case .minimum: schema.minimum = SchemaNumber(value).map { SchemaBound($0) }
            case .maximum: schema.maximum = SchemaNumber(value).map { SchemaBound($0) }
            case .exclusiveMinimum: schema.exclusiveMinimum = SchemaNumber(value).map { SchemaBound($0) }
            case .exclusiveMaximum: schema.exclusiveMaximum = SchemaNumber(value).map { SchemaBound($0) }
            case .minLength: schema.minLength = SchemaNumber(value)?.wrappedInteger
            case .maxLength: schema.maxLength = SchemaNumber(value)?.wrappedInteger
            case .minItems: schema.minItems = SchemaNumber(value)?.wrappedInteger
            case .maxItems: schema.maxItems = SchemaNumber(value)?.wrappedInteger
            case .minProperties: schema.minProperties = SchemaNumber(value)?.wrappedInteger
            case .maxProperties: schema.maxProperties = SchemaNumber(value)?.wrappedInteger
            case .minContains: if draft >= .draft2019 { schema.minContains = SchemaNumber(value)?.wrappedInteger }
            case .maxContains: if draft >= .draft2019 { schema.maxContains = SchemaNumber(value)?.wrappedInteger }
            case .uniqueItems: if case .bool(true) = value { schema.uniqueItems = true }
            case .required: if case .list(let list) = value { schema.required = Self.strings(list) }
            case .pattern:
                guard case .string(let pattern) = value else { return }
                schema.pattern = try compiled(pattern, at: schema.pointer.appending(key))
            case .dependentRequired:
                guard draft >= .draft2019, case .map(let members) = value else { return }
                for case (let name, .list(let list)) in zip(members.keys, members.values) {
                    schema.dependentRequired.append((name, Self.strings(list)))
                }
            default: break
            }
        }

        private func compiled(_ pattern: GoString, at pointer: SchemaPointer) throws(SchemaFailure) -> GoRegexp {
            do throws(RegexpError) {
                return try GoRegexp.compiled(pattern)
            } catch {
                throw .invalidPattern(
                    pattern: pattern,
                    location: schema.root.location(of: pointer.text),
                    reason: error
                )
            }
        }

        private func child(_ key: GoString, _ value: GoValue, _ token: GoString? = nil) -> Schema {
            compiler.child(value, of: schema, key, token)
        }

        private func children(_ key: GoString, _ list: GoList) -> [Schema] {
            list.elements.enumerated().map { child(key, $1, GoString(String($0))) }
        }

        private func additional(_ key: GoString, _ value: GoValue) -> Schema.Additional {
            guard case .bool(let allowed) = value else { return .schema(child(key, value)) }
            return .allowed(allowed)
        }

        private static func strings(_ list: GoList) -> [GoString] {
            list.elements.compactMap { element in
                guard case .string(let text) = element else { return nil }
                return text
            }
        }
    }
}

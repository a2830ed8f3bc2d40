import GoRuntime

/// The reader of a schema's keywords.
///
/// github.com/santhosh-tekuri/jsonschema v6.0.3 objcompiler.go: what a keyword cannot use is as if it were not there.
struct SchemaCompiler {
    let library: SchemaLibrary

    /// Reads the keywords of a schema, unless they have been read.
    func compile(_ schema: Schema) throws(SchemaFailure) {
        guard !schema.isCompiled else { return }
        schema.isCompiled = true
        switch schema.text {
        case .bool(let value): schema.constant = value
        case .map(let map) where map.count == 0: schema.constant = true
        case .map(let map): try read(map, into: schema)
        default: break
        }
    }

    /// Returns the schema of a text, the same one for the same text.
    func schema(
        _ text: GoValue,
        at pointer: SchemaPointer,
        in resource: SchemaResource,
        _ root: SchemaRoot
    ) -> Schema {
        guard case .map(let map) = text else { return Schema(text, at: pointer, in: resource, root) }
        let identity = ObjectIdentifier(map)
        if let known = root.schemas[identity] { return known }
        let owner = root.resources.count > 1 ? root.resources[identity] ?? resource : resource
        let schema = Schema(text, at: pointer, in: owner, root)
        root.schemas[identity] = schema
        return schema
    }

    /// Returns a schema below a keyword of another one.
    func child(_ text: GoValue, of parent: Schema, _ keyword: GoString, _ token: GoString? = nil) -> Schema {
        let pointer = token.map { parent.pointer.appending(keyword, $0) } ?? parent.pointer.appending(keyword)
        return schema(text, at: pointer, in: parent.resource, parent.root)
    }

    /// Returns the schema that a reference leads to.
    func target(of reference: GoString, from schema: Schema) throws(SchemaFailure) -> Schema {
        let target = try library.target(of: reference, in: schema.resource, schema.root)
        return self.schema(target.value, at: target.pointer, in: target.resource, target.root)
    }

    private func read(_ map: GoMap, into schema: Schema) throws(SchemaFailure) {
        let dialect = schema.resource.dialect
        if dialect.draft < .draft2019, case .string(let reference)? = map["$ref"] {
            // What stands beside it does not count, but for what the library reads all the same and checks first.
            if dialect.draft >= .draft6 { schema.const = map["const"] }
            schema.ref = try target(of: reference, from: schema)
            return
        }
        let reading = Reading(
            compiler: self,
            schema: schema,
            map: map,
            dialect: dialect,
            applies: dialect.has("applicator"),
            validates: dialect.has("validation")
        )
        for (key, value) in zip(map.keys, map.values) {
            guard let keyword = SchemaKeyword(key) else { continue }
            try reading.read(keyword, key, value)
        }
        reading.finish()
    }
}

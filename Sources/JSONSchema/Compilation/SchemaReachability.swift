import GoRuntime

/// The check that all references lead somewhere and all expressions compile.
struct SchemaReachability {
    private let compiler: SchemaCompiler

    init(_ compiler: SchemaCompiler) { self.compiler = compiler }

    /// Throws what Helm finds when it compiles the schema with all that it refers to.
    func check(_ schema: Schema) throws(SchemaFailure) {
        let root = schema.root
        if allReferencesAreLocal(in: root), root.uncheckedPatterns.allSatisfy({ (try? GoRegexp.compiled($0)) != nil }) {
            return
        }
        var seen: Set<ObjectIdentifier> = []
        var waiting = [schema]
        while let next = waiting.popLast() {
            guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
            try compiler.compile(next)
            waiting += next.children(compiler)
        }
    }

    /// Whether every reference of a document stays in it and leads to a place for schemas.
    private func allReferencesAreLocal(in root: SchemaRoot) -> Bool {
        for reference in root.references {
            guard let (address, fragment) = try? SchemaLibrary.join(reference.resource.id, reference.text),
                let resource = address == root.url ? root.main : root.resourcesByID[address]
            else { return false }
            if let first = fragment.bytes.first, first != UInt8(ascii: "/") {
                guard resource.anchors[fragment] != nil else { return false }
                continue
            }
            var walk = SchemaWalk(from: resource, root)
            guard (try? walk.follow(fragment)) != nil, walk.isSurveyed else { return false }
        }
        return true
    }
}

extension Schema {
    /// The schemas that this one, compiled, uses.
    fileprivate func children(_ compiler: SchemaCompiler) -> [Schema] {
        let single = [
            ref, recursiveRef, dynamicRef?.target, not, condition, then, otherwise, propertyNames,
            unevaluatedProperties, contains, restItems, unevaluatedItems,
        ]
        var children = single.compactMap { $0 } + allOf + anyOf + oneOf + prefixItems
        children += patternProperties.map(\.schema) + dependentSchemas.map(\.schema)
        for additional in [additionalProperties, additionalItems] {
            if case .schema(let schema)? = additional { children.append(schema) }
        }
        for (_, dependency) in dependencies {
            if case .schema(let schema) = dependency { children.append(schema) }
        }
        switch items {
        case .each(let schema)?: children.append(schema)
        case .list(let schemas)?: children += schemas
        case nil: break
        }
        var hint = 0
        for name in properties?.names ?? [] {
            let schema = properties?.schema(of: name, hint: &hint) { text in
                compiler.child(text, of: self, "properties", name)
            }
            if let schema { children.append(schema) }
        }
        return children
    }
}

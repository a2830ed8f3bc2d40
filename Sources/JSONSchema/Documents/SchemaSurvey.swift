import GoRuntime

/// The walk through a document that finds identifiers, anchors and references.
///
/// github.com/santhosh-tekuri/jsonschema v6.0.3 roots.go, collectResources.
struct SchemaSurvey {
    private struct Place {
        let value: GoValue
        let pointer: SchemaPointer
        let base: GoString
        let resource: SchemaResource?
        let dialect: SchemaDialect
    }

    private let library: SchemaLibrary
    private let root: SchemaRoot
    private var places: [Place] = []

    init(_ root: SchemaRoot, _ library: SchemaLibrary) {
        self.root = root
        self.library = library
    }

    /// Walks through the whole document.
    mutating func run(fallback: SchemaDialect) throws(SchemaFailure) {
        guard case .map = root.document else {
            root.main = SchemaResource(at: .root, root.document, id: root.url, fallback)
            root.resourcesByID[root.url] = root.main
            return
        }
        places.append(
            Place(value: root.document, pointer: .root, base: root.url, resource: nil, dialect: fallback)
        )
        try drain()
    }

    /// Walks through a schema at a place where no keyword holds schemas.
    mutating func run(at pointer: SchemaPointer, _ value: GoValue, in resource: SchemaResource) throws(SchemaFailure) {
        places.append(
            Place(value: value, pointer: pointer, base: resource.id, resource: resource, dialect: resource.dialect)
        )
        try drain()
    }

    private mutating func drain() throws(SchemaFailure) {
        // The order does not matter but for which of two failures is found.
        while let place = places.popLast() {
            if case .map(let schema) = place.value { try visit(schema, place) }
        }
    }

    private mutating func visit(_ schema: GoMap, _ place: Place) throws(SchemaFailure) {
        var draft = place.dialect.draft
        var metaschema: GoString?
        if case .string(let name)? = schema["$schema"] {
            draft = try library.draft(
                named: name,
                at: root.location(of: place.pointer.text),
                isRoot: place.pointer.isRoot,
                in: root.url,
                draft
            )
            metaschema = name
        }
        var id = Self.id(of: schema, draft)
        if id.isEmpty, !place.pointer.isRoot {
            draft = place.dialect.draft
            metaschema = nil
            id = Self.id(of: schema, draft)
        }
        var resource = place.resource
        if !id.isEmpty || place.resource == nil {
            resource = try add(schema, id, place, draft, metaschema)
        }
        guard let resource else { return }
        try collectAnchors(schema, place.pointer, resource)
        collectPlaces(schema, place, draft, resource)
    }

    private func add(
        _ schema: GoMap,
        _ id: GoString,
        _ place: Place,
        _ draft: SchemaDraft,
        _ metaschema: GoString?
    ) throws(SchemaFailure) -> SchemaResource {
        var base = place.base
        if !id.isEmpty {
            do throws(SchemaFailure) {
                base = try SchemaLibrary.join(place.base, id).address
            } catch {
                throw .invalidID(location: root.location(of: place.pointer.text))
            }
        }
        if let known = root.resourcesByID[base] {
            guard case .map(let other) = known.value, other === schema else {
                throw .duplicateID(
                    id: base,
                    document: root.url,
                    first: place.pointer.text,
                    second: known.pointer.text
                )
            }
            return known
        }
        var dialect = place.dialect
        if let metaschema {
            dialect = SchemaDialect(draft: draft, vocabularies: try library.vocabularies(of: metaschema, draft))
        }
        let resource = SchemaResource(at: place.pointer, place.value, id: base, dialect)
        root.resourcesByID[base] = resource
        root.resources[ObjectIdentifier(schema)] = resource
        if place.pointer.isRoot { root.main = resource }
        return resource
    }

    private static func id(of schema: GoMap, _ draft: SchemaDraft) -> GoString {
        if draft < .draft2019, schema["$ref"] != nil { return "" }
        guard case .string(let id)? = schema[draft == .draft4 ? "id" : "$id"] else { return "" }
        return id.splitAtFragment.address
    }

    private func collectAnchors(
        _ schema: GoMap,
        _ pointer: SchemaPointer,
        _ resource: SchemaResource
    ) throws(SchemaFailure) {
        let draft = resource.dialect.draft
        if draft < .draft2019 {
            guard schema["$ref"] == nil, case .string(let id)? = schema[draft == .draft4 ? "id" : "$id"] else { return }
            guard case .success(let fragment) = id.splitAtFragment.fragment.percentDecoded else {
                throw .invalidAnchor(location: root.location(of: pointer.text))
            }
            guard let first = fragment.bytes.first, first != UInt8(ascii: "/") else { return }
            return try resource.add(fragment, pointer, schema, isDynamic: false, in: root.url)
        }
        if case .string(let anchor)? = schema["$anchor"] {
            try resource.add(anchor, pointer, schema, isDynamic: false, in: root.url)
        }
        if draft >= .draft2020, case .string(let anchor)? = schema["$dynamicAnchor"] {
            try resource.add(anchor, pointer, schema, isDynamic: true, in: root.url)
        }
    }

    private mutating func collectPlaces(
        _ schema: GoMap,
        _ place: Place,
        _ draft: SchemaDraft,
        _ resource: SchemaResource
    ) {
        for (key, value) in zip(schema.keys, schema.values) {
            guard let keyword = SchemaKeyword(key) else { continue }
            switch (keyword, value) {
            case (.ref, .string(let text)), (.recursiveRef, .string(let text)), (.dynamicRef, .string(let text)):
                root.references.append(SchemaReference(text: text, resource: resource))
            case (.patternProperties, .map(let map)) where draft < .draft7: root.uncheckedPatterns += map.keys
            default: break
            }
            switch (keyword.shape(in: draft), value) {
            case (.schema, .map), (.schemaOrList, .map):
                push(value, place.pointer.appending(key), resource)
            case (.list, .list(let list)), (.schemaOrList, .list(let list)):
                for (index, value) in list.elements.enumerated() {
                    push(value, place.pointer.appending(key, GoString(String(index))), resource)
                }
            case (.map, .map(let map)):
                for (name, value) in zip(map.keys, map.values) {
                    push(value, place.pointer.appending(key, name), resource)
                }
            default: break
            }
        }
    }

    private mutating func push(_ value: GoValue, _ pointer: SchemaPointer, _ resource: SchemaResource) {
        guard case .map = value else { return }
        places.append(
            Place(value: value, pointer: pointer, base: resource.id, resource: resource, dialect: resource.dialect)
        )
    }
}

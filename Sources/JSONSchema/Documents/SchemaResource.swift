import GoRuntime

/// A schema with an address of its own: a document, or what has an identifier in one.
final class SchemaResource {
    /// A schema that an anchor names.
    struct Anchor {
        let pointer: SchemaPointer
        let schema: GoMap
        let isDynamic: Bool
    }

    /// Where it is in its document.
    let pointer: SchemaPointer
    /// The schema.
    let value: GoValue
    /// Its address.
    let id: GoString
    /// How its keywords are read.
    let dialect: SchemaDialect
    /// What the anchors in it name.
    var anchors: [GoString: Anchor] = [:]

    init(at pointer: SchemaPointer, _ value: GoValue, id: GoString, _ dialect: SchemaDialect) {
        self.pointer = pointer
        self.value = value
        self.id = id
        self.dialect = dialect
    }

    /// Adds an anchor; the same name may not stand for two schemas.
    func add(
        _ anchor: GoString,
        _ pointer: SchemaPointer,
        _ schema: GoMap,
        isDynamic: Bool,
        in document: GoString
    ) throws(SchemaFailure) {
        if let known = anchors[anchor] {
            guard known.schema === schema else {
                throw .duplicateAnchor(
                    anchor: anchor,
                    document: document,
                    first: known.pointer.text,
                    second: pointer.text
                )
            }
            if known.isDynamic { return }
        }
        anchors[anchor] = Anchor(pointer: pointer, schema: schema, isDynamic: isDynamic)
    }
}

/// A document of schemas.
final class SchemaRoot {
    /// The address that it was loaded from.
    let url: GoString
    /// The text as values.
    let document: GoValue
    /// The document as a resource; set by the survey.
    var main: SchemaResource
    /// The resources within the document, by the identity of their schemas.
    var resources: [ObjectIdentifier: SchemaResource] = [:]
    /// The same by their addresses.
    var resourcesByID: [GoString: SchemaResource] = [:]
    /// The schemas at places where no keyword holds schemas, which only a reference finds.
    var surveyed: Set<ObjectIdentifier> = []
    /// The compiled schemas, by the identity of their texts.
    var schemas: [ObjectIdentifier: Schema] = [:]
    /// What the survey saw of references.
    var references: [SchemaReference] = []
    /// The expressions that no metaschema checks: names in `patternProperties` before draft 7.
    var uncheckedPatterns: [GoString] = []

    init(url: GoString, _ document: GoValue) {
        self.url = url
        self.document = document
        main = SchemaResource(at: .root, document, id: url, SchemaDialect(draft: .standard))
    }

    /// Returns the address of a place in the document.
    func location(of pointer: GoString) -> GoString {
        GoString(url.bytes + [UInt8(ascii: "#")] + pointer.percentEncoded.bytes)
    }
}

/// A reference as the survey met it.
struct SchemaReference {
    let text: GoString
    let resource: SchemaResource
}

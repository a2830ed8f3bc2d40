import GoRuntime

/// The schemas that schemas meet, one for each draft.
enum Metaschema {
    /// Returns the text of a metaschema, of those that the library brings along.
    ///
    /// loader.go, openMeta.
    static func text(of url: GoString) -> String? {
        var path = url.text[...]
        for scheme in ["http://json-schema.org/", "https://json-schema.org/"] where path.hasPrefix(scheme) {
            path = path.dropFirst(scheme.utf8.count)
            return path == "schema" ? text(of: GoString(SchemaDraft.standard.url)) : texts[String(path)]
        }
        return nil
    }

    private static let texts = draft4.merging(draft6) { $1 }.merging(draft7) { $1 }
        .merging(draft2019) { $1 }.merging(draft2020) { $1 }

    /// Checks a schema against the metaschema of its resource.
    static func check(
        _ value: GoValue,
        at pointer: SchemaPointer,
        in root: SchemaRoot,
        _ resource: SchemaResource
    ) throws(SchemaFailure) {
        let library = SchemaLibrary(
            SchemaLoader { _ in .failure(.unsupportedScheme) },
            checksDocuments: false,
            assertsFormat: true
        )
        let compiler = SchemaCompiler(library: library)
        let metaschemas = Metaschemas(compiler, root.resources.mapValues(\.dialect.draft))
        let metaschema = try metaschemas.metaschema(of: resource.dialect.draft)
        var quiet = SchemaValidator(compiler, metaschemas: metaschemas, metaschema: metaschema)
        if quiet.start(value, metaschema, isQuiet: true).isEmpty { return }
        var validator = SchemaValidator(compiler, metaschemas: metaschemas, metaschema: metaschema)
        throw .metaschema(
            location: root.location(of: pointer.text),
            metaschema: GoString(resource.dialect.draft.url),
            violations: validator.start(value, metaschema, isQuiet: false).causes
        )
    }
}

/// The metaschemas of a document whose resources may be of several drafts.
struct Metaschemas {
    private let compiler: SchemaCompiler
    private let drafts: [ObjectIdentifier: SchemaDraft]

    init(_ compiler: SchemaCompiler, _ drafts: [ObjectIdentifier: SchemaDraft]) {
        self.compiler = compiler
        self.drafts = drafts
    }

    /// Returns the metaschema of a draft.
    func metaschema(of draft: SchemaDraft) throws(SchemaFailure) -> Schema {
        let root = try compiler.library.root(GoString(draft.url))
        return compiler.schema(root.document, at: .root, in: root.main, root)
    }

    /// Returns the metaschema of a schema that is a resource; nil for any other.
    func metaschema(of schema: GoMap) -> Schema? {
        drafts[ObjectIdentifier(schema)].flatMap { try? metaschema(of: $0) }
    }
}

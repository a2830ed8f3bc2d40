public import GoRuntime

/// A JSON Schema, drafts 4, 6, 7, 2019-09 and 2020-12, as Helm v4.2.3 checks values with it.
///
/// A text goes in and becomes a schema whose parts are made ready as values need them; a value goes in and violations
/// come out, facts whose text is made last. Nothing is fetched from other machines.
public struct SchemaDocument {
    /// The address that Helm gives to a chart's schema.
    private static let url: GoString = "file:///values.schema.json"

    private let schema: Schema
    private let compiler: SchemaCompiler

    /// Reads a schema.
    ///
    /// - Parameters:
    ///   - text: The text of the schema.
    ///   - loader: Where other documents come from that it refers to.
    ///   - draft: The address of the draft of a schema without `$schema`.
    /// - Throws: What makes the schema unusable.
    public init(
        _ text: [UInt8],
        loader: SchemaLoader = .files { path in .failure(.system(GoString("open \(path): permission denied"))) },
        draft: String = "https://json-schema.org/draft/2020-12/schema"
    ) throws(SchemaFailure) {
        let document: GoValue
        do throws(JSONFailure) {
            document = try GoJSON.document(of: text)
        } catch {
            throw .json(error)
        }
        let library = SchemaLibrary(
            loader,
            documents: [Self.url: document],
            draft: SchemaDraft(url: draft) ?? .standard
        )
        compiler = SchemaCompiler(library: library)
        let root = try library.root(Self.url)
        schema = compiler.schema(root.document, at: .root, in: root.main, root)
        try SchemaReachability(compiler).check(schema)
    }

    /// Returns how a value does not meet the schema; nothing for one that does.
    public func validate(_ value: GoValue) -> [SchemaViolation] {
        SchemaValidator.violations(of: value, schema, compiler)
    }
}

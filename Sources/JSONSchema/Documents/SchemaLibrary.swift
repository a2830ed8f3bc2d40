import GoRuntime

/// The documents that a schema is made of, and how references find their way in them.
///
/// github.com/santhosh-tekuri/jsonschema v6.0.3 roots.go and root.go.
final class SchemaLibrary {
    /// Where a reference leads.
    struct Target {
        let root: SchemaRoot
        let resource: SchemaResource
        let pointer: SchemaPointer
        let value: GoValue
    }

    private var roots: [GoString: SchemaRoot] = [:]
    private var documents: [GoString: GoValue] = [:]
    private let loader: SchemaLoader
    /// Whether documents are checked against their metaschemas.
    private let checksDocuments: Bool
    /// Whether `format` is checked in every draft, as in metaschemas.
    let assertsFormat: Bool
    /// How documents are read that do not say it.
    private let standardDialect: SchemaDialect

    init(
        _ loader: SchemaLoader,
        documents: [GoString: GoValue] = [:],
        draft: SchemaDraft = .standard,
        checksDocuments: Bool = true,
        assertsFormat: Bool = false
    ) {
        self.loader = loader
        self.assertsFormat = assertsFormat
        self.documents = documents
        self.checksDocuments = checksDocuments
        standardDialect = SchemaDialect(draft: draft)
    }

    // MARK: Documents

    /// Returns the document at an address, loaded and surveyed at the first time.
    func root(_ url: GoString) throws(SchemaFailure) -> SchemaRoot {
        if let root = roots[url] { return root }
        let root = SchemaRoot(url: url, try document(url))
        var survey = SchemaSurvey(root, self)
        try survey.run(fallback: standardDialect)
        if checksDocuments, Metaschema.text(of: url) == nil {
            try Metaschema.check(root.document, at: .root, in: root, root.main)
        }
        roots[url] = root
        return root
    }

    private func document(_ url: GoString) throws(SchemaFailure) -> GoValue {
        if let document = documents[url] { return document }
        let text: [UInt8]
        if let metaschema = Metaschema.text(of: url) {
            text = Array(metaschema.utf8)
        } else {
            switch loader.load(url) {
            case .success(let bytes): text = bytes
            case .failure(let reason): throw .unloadable(url: url, reason: reason)
            }
        }
        do throws(JSONFailure) {
            let document = try GoJSON.document(of: text)
            documents[url] = document
            return document
        } catch {
            throw .unloadable(url: url, reason: .json(error))
        }
    }

    // MARK: Drafts

    /// Returns the draft that a `$schema` names, or that its metaschema names in turn.
    ///
    /// loader.go, getDraft.
    func draft(
        named name: GoString,
        at location: GoString,
        isRoot: Bool,
        in url: GoString,
        _ fallback: SchemaDraft
    ) throws(SchemaFailure) -> SchemaDraft {
        var name = name
        var location = location
        var url = url
        var isRoot = isRoot
        var seen: Set<GoString> = []
        while true {
            if let draft = SchemaDraft(url: name.text) { return draft }
            let address = name.splitAtFragment.address
            do throws(SchemaURL.Problem) {
                _ = try SchemaURL(address)
            } catch {
                throw .invalidMetaschemaURL(location: location, reason: error.text(of: address))
            }
            if isRoot, address == url { throw .unsupportedDraft(address) }
            guard seen.insert(address).inserted else { throw .metaschemaCycle(address) }
            guard case .map(let metaschema) = try document(address), case .string(let next)? = metaschema["$schema"]
            else { return fallback }
            name = next
            location = address
            url = address
            isRoot = true
        }
    }

    /// Returns the vocabularies that a metaschema requires; nil for those of the draft.
    ///
    /// draft.go, getVocabs.
    func vocabularies(of name: GoString, _ draft: SchemaDraft) throws(SchemaFailure) -> Set<String>? {
        guard draft >= .draft2019, SchemaDraft(url: name.text) == nil else { return nil }
        let address = name.splitAtFragment.address
        guard case .map(let metaschema) = try document(address), case .map(let wanted)? = metaschema["$vocabulary"]
        else { return nil }
        var vocabularies: Set<String> = ["core"]
        for (key, value) in zip(wanted.keys, wanted.values) {
            guard case .bool(true) = value else { continue }
            let name = key.text
            let short = String(name.dropFirst(draft.vocabularyPrefix.utf8.count))
            guard name.hasPrefix(draft.vocabularyPrefix), draft.vocabularies.contains(short) else {
                throw .unsupportedVocabulary(vocabulary: key, metaschema: address)
            }
            vocabularies.insert(short)
        }
        return vocabularies
    }

    // MARK: References

    /// Returns the address that a reference names, and its fragment, decoded.
    ///
    /// util.go, join.
    static func join(
        _ base: GoString,
        _ reference: GoString
    ) throws(SchemaFailure) -> (address: GoString, fragment: GoString) {
        let (relative, encoded) = reference.splitAtFragment
        let fragment: GoString
        switch encoded.percentDecoded {
        case .success(let text): fragment = text
        case .failure(let problem): throw .invalidURL(url: reference, reason: GoString(problem.text))
        }
        if relative.isEmpty { return (base, fragment) }
        var parsed = relative
        do throws(SchemaURL.Problem) {
            let target = try SchemaURL(relative)
            parsed = base
            return (try SchemaURL(base).resolving(target).text, fragment)
        } catch {
            throw .invalidURL(url: parsed, reason: error.text(of: parsed))
        }
    }

    /// Returns where a reference leads; documents are loaded where it leaves its own.
    func target(
        of reference: GoString,
        in resource: SchemaResource,
        _ root: SchemaRoot
    ) throws(SchemaFailure) -> Target {
        let (address, fragment) = try Self.join(resource.id, reference)
        if address == root.url { return try target(fragment, in: root.main, root) }
        if let resource = root.resourcesByID[address] { return try target(fragment, in: resource, root) }
        let other = try self.root(address)
        return try target(fragment, in: other.main, other)
    }

    private func target(
        _ fragment: GoString,
        in resource: SchemaResource,
        _ root: SchemaRoot
    ) throws(SchemaFailure) -> Target {
        if let first = fragment.bytes.first, first != UInt8(ascii: "/") {
            guard let anchor = resource.anchors[fragment] else {
                let reference = GoString(resource.id.bytes + [UInt8(ascii: "#")] + fragment.percentEncoded.bytes)
                throw .anchorNotFound(reference: reference, document: root.url)
            }
            return Target(root: root, resource: resource, pointer: anchor.pointer, value: .map(anchor.schema))
        }
        var walk = SchemaWalk(from: resource, root)
        try walk.follow(fragment)
        if !walk.isSurveyed, case .map(let schema) = walk.value, root.surveyed.insert(ObjectIdentifier(schema)).inserted
        {
            var survey = SchemaSurvey(root, self)
            try survey.run(at: walk.pointer, walk.value, in: walk.resource)
            walk.resource = root.resources[ObjectIdentifier(schema)] ?? walk.resource
            if checksDocuments { try Metaschema.check(walk.value, at: walk.pointer, in: root, walk.resource) }
        } else if !walk.isSurveyed, checksDocuments {
            try Metaschema.check(walk.value, at: walk.pointer, in: root, walk.resource)
        }
        return Target(root: root, resource: walk.resource, pointer: walk.pointer, value: walk.value)
    }
}

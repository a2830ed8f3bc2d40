public import GoRuntime

/// Why a schema cannot be used.
public indirect enum SchemaFailure: Error {
    /// The text is no JSON.
    case json(JSONFailure)
    /// The schema does not meet its metaschema.
    case metaschema(location: GoString, metaschema: GoString, violations: [SchemaViolation])
    /// A reference to a place that the document lacks.
    case pointerNotFound(GoString)
    /// A reference whose JSON pointer is none.
    case invalidPointer(GoString)
    /// A reference to an anchor that the document lacks.
    case anchorNotFound(reference: GoString, document: GoString)
    /// Two schemas of a document with one address.
    case duplicateID(id: GoString, document: GoString, first: GoString, second: GoString)
    /// Two anchors of a resource with one name.
    case duplicateAnchor(anchor: GoString, document: GoString, first: GoString, second: GoString)
    /// An identifier that is no address.
    case invalidID(location: GoString)
    /// An anchor that cannot be decoded.
    case invalidAnchor(location: GoString)
    /// A reference that is no address.
    case invalidURL(url: GoString, reason: GoString)
    /// A `$schema` that is no address.
    case invalidMetaschemaURL(location: GoString, reason: GoString)
    /// A metaschema that names itself and is no known draft.
    case unsupportedDraft(GoString)
    /// Metaschemas that name each other.
    case metaschemaCycle(GoString)
    /// A vocabulary that a metaschema requires and nobody knows.
    case unsupportedVocabulary(vocabulary: GoString, metaschema: GoString)
    /// A regular expression that does not compile.
    case invalidPattern(pattern: GoString, location: GoString, reason: RegexpError)
    /// A document that could not be loaded.
    case unloadable(url: GoString, reason: LoadFailure)
    /// Schemas that lie deeper in one another than chartgen follows.
    case nestsTooDeeply(limit: Int)
    /// Schemas whose alternatives multiply beyond what chartgen tries.
    case takesTooLong(limit: Int)

    /// Why a document could not be loaded.
    public enum LoadFailure: Error {
        /// It is on another machine, and nothing is fetched from there.
        case remote
        /// The scheme of the address is not known.
        case unsupportedScheme
        /// What was loaded is no JSON.
        case json(JSONFailure)
        /// The system's words.
        case system(GoString)
    }
}

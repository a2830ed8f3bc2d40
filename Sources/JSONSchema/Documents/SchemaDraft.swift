/// The drafts of JSON Schema that Helm knows.
enum SchemaDraft: Int, Comparable {
    case draft4 = 4
    case draft6 = 6
    case draft7 = 7
    case draft2019 = 2019
    case draft2020 = 2020

    /// The draft of schemas without `$schema`.
    static let standard = SchemaDraft.draft2020

    /// The vocabularies that hold where a metaschema names none.
    ///
    /// The library does not assert formats by default.
    static let standardVocabularies: Set<String> = ["core", "applicator", "unevaluated", "validation"]

    /// Finds the draft that a `$schema` names; nil for another metaschema.
    init?(url: String) {
        let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 1 || parts[1].isEmpty else { return nil }
        var address = parts[0]
        for scheme in ["http://", "https://"] where address.hasPrefix(scheme) {
            address = address.dropFirst(scheme.utf8.count)
            break
        }
        switch address {
        case "json-schema.org/draft-04/schema": self = .draft4
        case "json-schema.org/draft-06/schema": self = .draft6
        case "json-schema.org/draft-07/schema": self = .draft7
        case "json-schema.org/draft/2019-09/schema": self = .draft2019
        case "json-schema.org/draft/2020-12/schema", "json-schema.org/schema": self = .draft2020
        default: return nil
        }
    }

    /// The address of the draft's metaschema.
    var url: String {
        switch self {
        case .draft4: "http://json-schema.org/draft-04/schema"
        case .draft6: "http://json-schema.org/draft-06/schema"
        case .draft7: "http://json-schema.org/draft-07/schema"
        case .draft2019: "https://json-schema.org/draft/2019-09/schema"
        case .draft2020: "https://json-schema.org/draft/2020-12/schema"
        }
    }

    /// What the addresses of the draft's vocabularies begin with.
    var vocabularyPrefix: String {
        switch self {
        case .draft2019: "https://json-schema.org/draft/2019-09/vocab/"
        default: "https://json-schema.org/draft/2020-12/vocab/"
        }
    }

    /// The names of the draft's vocabularies.
    var vocabularies: Set<String> {
        switch self {
        case .draft4, .draft6, .draft7: []
        case .draft2019: ["core", "applicator", "validation", "meta-data", "format", "content"]
        case .draft2020:
            [
                "core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "format-assertion",
                "content",
            ]
        }
    }

    static func < (left: SchemaDraft, right: SchemaDraft) -> Bool { left.rawValue < right.rawValue }
}

/// A draft with the vocabularies of a metaschema.
struct SchemaDialect: Equatable {
    var draft: SchemaDraft
    /// The vocabularies that a metaschema asks for; nil where it is the draft's own.
    var vocabularies: Set<String>?

    /// Whether the keywords of a vocabulary mean something.
    func has(_ vocabulary: String) -> Bool {
        if vocabulary == "core" || draft < .draft2019 { return true }
        return (vocabularies ?? SchemaDraft.standardVocabularies).contains(vocabulary)
    }

    /// Whether `format` is checked, not only noted.
    var assertsFormat: Bool {
        switch draft {
        case .draft4, .draft6, .draft7: true
        case .draft2019: has("format")
        case .draft2020: has("format-assertion")
        }
    }
}

import GoRuntime

extension SchemaFailure {
    /// The failure in the words of github.com/santhosh-tekuri/jsonschema v6.0.3.
    public var helmText: String {
        switch self {
        case .json(let failure): failure.text.text
        case .metaschema(let location, let metaschema, let violations):
            "\(quoted(location)) is not valid against metaschema: jsonschema validation failed with "
                + "'\(metaschema)#'\n\(SchemaViolation.helmText(of: violations).dropLast())"
        case .pointerNotFound(let url): "json-pointer in \(quoted(url)) not found"
        case .invalidPointer(let url): "invalid json-pointer \(quoted(url))"
        case .anchorNotFound(let reference, let document):
            "anchor in \(quoted(reference)) not found in schema \(quoted(document))"
        case .duplicateID(let id, let document, let first, let second):
            "duplicate id \(quoted(id)) in \(quoted(document)) at \(quoted(first)) and \(quoted(second))"
        case .duplicateAnchor(let anchor, let document, let first, let second):
            "duplicate anchor \(quoted(anchor)) in \(quoted(document)) at \(quoted(first)) and \(quoted(second))"
        case .invalidID(let location): "error in parsing id at \(quoted(location))"
        case .invalidAnchor(let location): "error in parsing anchor at \(quoted(location))"
        case .invalidURL(let url, let reason): "error in parsing \(quoted(url)): \(reason)"
        case .invalidMetaschemaURL(let location, let reason): "invalid $schema in \(quoted(location)): \(reason)"
        case .unsupportedDraft(let url): "draft \(quoted(url)) is not supported"
        case .metaschemaCycle(let url): "cycle in resolving $schema in \(quoted(url))"
        case .unsupportedVocabulary(let vocabulary, let metaschema):
            "unsupported vocabulary \(quoted(vocabulary)) in \(quoted(metaschema))"
        case .invalidPattern(let pattern, let location, let reason):
            "invalid regex \(quoted(pattern)) at \(quoted(location)): \(reason.text)"
        case .unloadable(let url, let reason): "failing loading \(quoted(url)): \(text(of: reason, url))"
        case .nestsTooDeeply(let limit): "schemas nest deeper than \(limit) levels"
        case .takesTooLong(let limit): "the check tries more than \(limit) schemas"
        }
    }

    private func text(of reason: LoadFailure, _ url: GoString) -> String {
        switch reason {
        case .remote: "chartgen fetches no schemas from other machines (--skip-schema-validation skips the check)"
        case .unsupportedScheme: "no URLLoader registered for \(quoted(url))"
        case .json(let failure): failure.text.text
        case .system(let text): text.text
        }
    }

    private func quoted(_ text: GoString) -> String { Quoting.quoted(text).text }
}

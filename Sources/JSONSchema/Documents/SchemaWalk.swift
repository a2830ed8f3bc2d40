import GoRuntime

/// A walk along a JSON pointer, which notes whether it keeps to the places for schemas.
struct SchemaWalk {
    private enum Position {
        case schema
        case map
        case list
        case elsewhere
    }

    private let root: SchemaRoot
    private var position = Position.schema
    /// Where the walk is.
    private(set) var pointer: SchemaPointer
    /// What is there.
    private(set) var value: GoValue
    /// The resource that it belongs to.
    var resource: SchemaResource

    init(from resource: SchemaResource, _ root: SchemaRoot) {
        self.root = root
        self.resource = resource
        pointer = resource.pointer
        value = resource.value
    }

    /// Whether the survey has been here: at a place where a keyword holds a schema.
    var isSurveyed: Bool { position == .schema }

    /// Walks along a JSON pointer.
    mutating func follow(_ text: GoString) throws(SchemaFailure) {
        let start = pointer.text
        guard let tokens = SchemaPointer.tokens(of: text) else {
            throw .invalidPointer(root.location(of: GoString(start.bytes + text.bytes)))
        }
        for token in tokens {
            guard let next = member(token) else {
                throw .pointerNotFound(root.location(of: GoString(start.bytes + text.bytes)))
            }
            step(token, next)
        }
    }

    private func member(_ token: GoString) -> GoValue? {
        switch value {
        case .map(let map): return map[token]
        case .list(let list):
            guard let index = try? IntegerParsing.atoi(token), list.elements.indices.contains(index) else { return nil }
            return list.elements[index]
        default: return nil
        }
    }

    private mutating func step(_ token: GoString, _ next: GoValue) {
        switch position {
        case .schema:
            switch (SchemaKeyword(token)?.shape(in: resource.dialect.draft), next) {
            case (.schema, _), (.schemaOrList, .map): position = .schema
            case (.map, .map): position = .map
            case (.list, .list), (.schemaOrList, .list): position = .list
            default: position = .elsewhere
            }
        case .map, .list: position = .schema
        case .elsewhere: break
        }
        pointer = pointer.appending(token)
        value = next
        guard case .map(let map) = next else { return }
        if let known = root.resources[ObjectIdentifier(map)] { resource = known }
        if root.surveyed.contains(ObjectIdentifier(map)) { position = .schema }
    }
}

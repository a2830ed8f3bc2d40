import OrderedCollections
public import ValueModel

/// A writer of JSON Schemas: a values schema in, what editors and Helm check values against out.
///
/// The schema says what ``ValuesResolver`` says, as far as JSON Schema can: not the rules across fields, not that
/// elements differ by a name.
public struct JSONSchemaWriter: Sendable {
    /// A version of JSON Schema.
    public enum Dialect: Sendable, Hashable {
        case draft202012
        case draft07

        var address: String {
            switch self {
            case .draft202012: "https://json-schema.org/draft/2020-12/schema"
            case .draft07: "http://json-schema.org/draft-07/schema#"
            }
        }

        var definitionsKey: String { self == .draft202012 ? "$defs" : "definitions" }
    }

    /// What is checked against the schema.
    public enum Subject: Sendable, Hashable {
        /// A values file by itself, which says only what differs from the defaults; in an editor.
        case valuesFile
        /// The values of a chart with those of a user laid over them, where a null has taken a default away; by Helm.
        ///
        /// A default that may not be taken away is required. Free-form values are checked against the Kubernetes API,
        /// texts against what YAML can carry, and numbers against what Helm can.
        case chartValues
    }

    /// What is checked.
    public var subject: Subject
    /// Whether keys that the root does not declare are taken, as a chart that has sub-charts must.
    public var rootIsOpen: Bool

    /// Creates a writer.
    public init(for subject: Subject = .valuesFile, rootIsOpen: Bool = false) {
        self.subject = subject
        self.rootIsOpen = rootIsOpen
    }

    /// Returns the schema of the values of a chart.
    ///
    /// - Parameters:
    ///   - record: What the values are.
    ///   - title: The name of the schema, for people.
    ///   - identifier: The schema's address, if it has one.
    ///   - dialect: The version of JSON Schema.
    /// - Returns: The schema, members in reading order, properties in the order of declaration.
    public func schema(
        of record: ObjectRecord,
        title: String,
        identifier: String? = nil,
        dialect: Dialect = .draft202012
    ) -> Value {
        let shared = SharedRecords(of: record)
        var properties = SchemaProperties(dialect: dialect, subject: subject, shared: shared)
        var members: ValueObject = ["$schema": .string(dialect.address)]
        if let identifier { members["$id"] = .string(identifier) }
        members["title"] = .string(title)
        members.merge(properties.description(record.documentation)) { first, _ in first }
        members.merge(properties.object(record, defaults: record.defaults, isFilled: true)) { first, _ in first }
        open(&members)
        var definitions: ValueObject = [:]
        for shared in shared.inOrder {
            definitions[shared.name] = .object(
                properties.object(shared.record, defaults: shared.defaults, isFilled: shared.isFilled)
            )
        }
        definitions.merge(properties.definitions) { first, _ in first }
        if !definitions.isEmpty { members[dialect.definitionsKey] = .object(definitions) }
        return .object(members)
    }

    /// Lets through at the root what ``ValuesResolver`` lets through there.
    private func open(_ members: inout ValueObject) {
        var properties = members["properties"]?.members ?? [:]
        for (key, purpose) in Self.letThrough where properties[key] == nil {
            properties[key] = ["description": .string(purpose)]
        }
        members["properties"] = .object(properties)
        members["patternProperties"] = ["^x-": ["description": "Anchors and notes; not read by the chart."]]
        if rootIsOpen { members["additionalProperties"] = nil }
    }

    private static let letThrough = [
        ("global", "Values that charts share; not read by this chart."),
        ("sops", "What sops keeps in an encrypted file; not read by the chart."),
    ]
}

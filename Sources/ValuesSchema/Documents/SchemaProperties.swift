import Kubernetes
import OrderedCollections
import ValueModel

/// The part of a JSON Schema that is about one object and the fields in it.
struct SchemaProperties {
    let dialect: JSONSchemaWriter.Dialect
    let subject: JSONSchemaWriter.Subject
    let shared: SharedRecords
    /// The definitions of the Kubernetes API that have been referred to.
    var api: APISchema
    /// The forms of texts, by the names of their definitions.
    var forms: ValueObject = [:]
    /// Whether a free-form value has been met, for which there is a definition.
    var hasFreeform = false

    init(dialect: JSONSchemaWriter.Dialect, subject: JSONSchemaWriter.Subject, shared: SharedRecords) {
        self.dialect = dialect
        self.subject = subject
        self.shared = shared
        api = APISchema(definitionsAt: "#/\(dialect.definitionsKey)/")
    }

    /// Returns the members of the schema of an object.
    ///
    /// - Parameters:
    ///   - record: The object.
    ///   - defaults: Its defaults.
    ///   - isFilled: Whether the chart's values have every field that has a default, unless a user's null deletes it.
    /// - Returns: The members.
    mutating func object(_ record: ObjectRecord, defaults: Value, isFilled: Bool) -> ValueObject {
        var properties = ValueObject()
        for field in record.fields {
            properties[field.name] = .object(self.field(field, defaults[field.name], isFilled: isFilled))
        }
        var members: ValueObject = ["type": "object"]
        if subject == .chartValues, isFilled {
            let required = record.fields.filter { field in
                !field.acceptsNull && field.deadReason == nil && defaults[field.name] != nil
            }
            if !required.isEmpty { members["required"] = .array(required.map { .string($0.name) }) }
        }
        members["properties"] = .object(properties)
        if case .refused = record.others { members["additionalProperties"] = false }
        return members
    }

    /// Returns the description of something, as text and, where that differs, as Markdown.
    func description(_ markdown: String) -> ValueObject {
        var members: ValueObject = [:]
        if !markdown.isEmpty { members["description"] = .string(markdown.filter { $0 != "`" }) }
        if markdown.contains("`"), subject == .valuesFile { members["markdownDescription"] = .string(markdown) }
        return members
    }

    /// Returns a key in words, such as `Image pull secrets` for `imagePullSecrets`.
    private static func title(of key: String) -> String {
        var words = ""
        var previous: Character = "A"
        for character in key {
            if character == "_" || character == "-" {
                words.append(" ")
            } else if character.isUppercase, previous.isLowercase {
                words += " \(character)"
            } else {
                words.append(words.isEmpty ? Character(character.uppercased()) : character)
            }
            previous = character
        }
        return words
    }

    private mutating func field(_ field: FieldRecord, _ standard: Value?, isFilled: Bool) -> ValueObject {
        var form = self.shape(field.shape, standard: standard, isFilled: isFilled && field.shape.isFilled(by: standard))
        if !field.reservedKeys.isEmpty {
            let keys = field.reservedKeys.keys.sorted(by: Value.precedes)
            let refused = ValueObject(uniqueKeysWithValues: keys.map { ($0, Value.bool(false)) })
            form["properties"] = .object((form["properties"]?.members ?? [:]).merging(refused) { $1 })
        }
        if let schema = field.checkSchema, subject == .chartValues {
            if form["$ref"] != nil { form = ["allOf": [.object(form)]] }
            form["allOf"] = .array((form["allOf"]?.elements ?? []) + [schema])
        }
        if field.acceptsNull { form = Self.orNull(form) }
        if dialect == .draft07, form["$ref"] != nil, subject == .valuesFile {
            // In draft 7 nothing beside a `$ref` counts; the words for people do not need to.
            form = ["allOf": [.object(form)]]
        }
        var members = words(of: field)
        members.merge(form) { first, _ in first }
        // Beside the schema of a chart stands its `values.yaml`, which says these better.
        guard subject == .valuesFile else { return members }
        if let standard, field.shape.showsDefault { members["default"] = standard }
        if let example = field.exampleValue { members["examples"] = [example] }
        return members
    }

    /// Returns what is for people.
    private func words(of field: FieldRecord) -> ValueObject {
        let sentences = [field.deadSentence, field.documentation, field.apiSentence, field.keySentence]
        let isFile = subject == .valuesFile
        var members: ValueObject = isFile ? ["title": .string(Self.title(of: field.name))] : [:]
        let description = description(sentences.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " "))
        members.merge(description) { first, _ in first }
        if field.deadReason != nil, isFile { members["deprecated"] = true }
        return members
    }
}

extension FieldRecord {
    /// What a free-form field is in the Kubernetes API, as a sentence, or nil.
    fileprivate var apiSentence: String? {
        guard case .freeform(.some(let type)) = shape, let definition = type.definition else { return nil }
        return type.isList
            ? "A list of `\(definition)` of the Kubernetes API." : "As `\(definition)` of the Kubernetes API."
    }

    /// What JSON Schema cannot say of the elements, as a sentence, or nil.
    fileprivate var keySentence: String? { uniqueKey.map { "Elements differ by `\($0)`." } }
}

extension Shape {
    /// Whether a default says more than those of the fields in it.
    fileprivate var showsDefault: Bool {
        guard case .object = self else { return true }
        return false
    }
}

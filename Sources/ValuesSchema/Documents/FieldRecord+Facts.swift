import Diagnostics
import OrderedCollections
import ValueModel
internal import YAML

extension FieldRecord {
    /// The example as a value; nil where there is none.
    ///
    /// An example is YAML; one that does not parse is taken as text.
    var exampleValue: Value? {
        guard let example else { return nil }
        var sources = SourceMap()
        let file = sources.add(name: "example", bytes: Array(example.utf8))
        let collector = DiagnosticCollector()
        let documents = YAMLReader(file: file).documents(into: collector)
        guard !collector.hasErrors, let value = documents.first?.value else { return .string(example) }
        return value
    }

    /// Whether null is taken: where the field may be absent, and where null means empty.
    public var acceptsNull: Bool {
        if isNullable { return true }
        switch shape {
        case .list, .map, .freeform: return true
        case .boolean, .integer, .string, .choice, .intOrPercent, .scalar, .object: return false
        }
    }

    /// What the field's declaration demands beyond the type, in a few words each.
    var demands: [String] {
        var demands = shape.demands
        if let uniqueKey { demands.append("elements differ by `\(uniqueKey)`") }
        if !reservedKeys.isEmpty {
            let keys = reservedKeys.keys.sorted(by: Value.precedes).map { "`\($0)`" }
            demands.append("without \(keys.joined(separator: ", ")), which the chart sets")
        }
        if isNullable { demands.append("may be null") }
        return demands
    }

    /// Why the field does nothing, as a sentence, or nil.
    var deadSentence: String? { deadReason.map { "Does nothing: \($0)\($0.hasSuffix(".") ? "" : ".")" } }
}

extension Shape {
    /// What values of this shape must be beyond their type.
    var demands: [String] {
        switch self {
        case .integer(let range): range.phrase.map { [$0] } ?? []
        case .string(let format): format.demands(of: "")
        case .choice(let words): ["one of \(words.map { "`\($0)`" }.joined(separator: ", "))"]
        case .intOrPercent: ["at least 0"]
        case .list(let element): element.demands.map { "each \($0)" }
        case .map(let element, let keys): keys.demands(of: "keys: ") + element.demands.map { "each \($0)" }
        case .freeform(.some(let type)):
            type.definition.map { ["\(type.isList ? "each as " : "")`\($0)` of the Kubernetes API"] } ?? []
        case .boolean, .scalar, .object, .freeform: []
        }
    }

    /// The short name of the type, as a table prints it, such as `list of strings`.
    var typeName: String {
        switch self {
        case .boolean: "boolean"
        case .integer: "integer"
        case .string, .choice: "string"
        case .intOrPercent: "integer or percentage"
        case .scalar: "string, number or boolean"
        case .list(let element): "list of \(element.pluralName)"
        case .map(let element, _): "map of \(element.pluralName)"
        case .object: "map"
        case .freeform(let type): type.map { $0.isList ? "list of maps" : "map" } ?? "any"
        }
    }

    private var pluralName: String {
        switch self {
        case .boolean: "booleans"
        case .integer: "integers"
        case .string, .choice: "strings"
        case .intOrPercent: "integers or percentages"
        case .scalar: "strings, numbers or booleans"
        case .list: "lists"
        case .map, .object: "maps"
        case .freeform(let type): type.map { $0.isList ? "lists of maps" : "maps" } ?? "values"
        }
    }

    /// The object whose fields are declared, be it the value itself or each element of it.
    var record: ObjectRecord? {
        switch self {
        case .object(let record): record
        case .list(let element), .map(let element, _): element.record
        case .boolean, .integer, .string, .choice, .intOrPercent, .scalar, .freeform: nil
        }
    }
}

extension TextFormat {
    fileprivate func demands(of subject: String) -> [String] {
        let takesEmpty = violation("") == nil
        guard !name.isEmpty else { return takesEmpty ? [] : ["\(subject)not empty"] }
        let limit = maximumLength.map { " of at most \($0) characters" } ?? ""
        return ["\(subject)\(name)\(limit)\(takesEmpty ? ", or empty" : "")"]
    }
}

extension ClosedRange<Int64> {
    /// The bounds that bind, in words; nil where none does.
    var phrase: String? {
        let exact = Shape.exactIntegers
        switch (lowerBound > exact.lowerBound, upperBound < exact.upperBound) {
        case (true, true): return "from \(lowerBound) to \(upperBound)"
        case (true, false): return "at least \(lowerBound)"
        case (false, true): return "at most \(upperBound)"
        case (false, false): return nil
        }
    }
}

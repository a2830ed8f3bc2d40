internal import Diagnostics
public import GoRuntime
internal import OrderedCollections
internal import ValueModel
internal import YAML

/// YAML as Helm reads it: sigs.k8s.io/yaml 1.6.0 over go.yaml.in/yaml/v2 2.4.3.
public enum GoYAML {
    /// Returns the value of the first document, as `yaml.Unmarshal` makes it for an `interface {}`.
    ///
    /// All numbers are float64, all keys strings; an empty text is nil.
    public static func value(of text: [UInt8]) throws(DocumentFailure) -> GoValue {
        let collector = DiagnosticCollector()
        var sources = SourceMap()
        let documents = YAMLReader(file: sources.add(name: "", bytes: text)).documents(into: collector)
        if let problem = collector.diagnostics.first {
            throw DocumentFailure(GoString("error converting YAML to JSON: yaml: \(problem.message)"))
        }
        return documents.first.map { goValue($0.value) } ?? .null
    }

    /// Returns the map of the first document, as `yaml.Unmarshal` makes it for a `map[string]interface {}`.
    ///
    /// An empty text and null give nil: what was in the map before stays.
    public static func map(of text: [UInt8]) throws(DocumentFailure) -> GoMap? {
        switch try value(of: text) {
        case .null, .absent: return nil
        case .map(let map): return map
        case let other: throw mismatch(other, "map[string]interface {}")
        }
    }

    /// Returns the list of the first document, as `yaml.Unmarshal` makes it for a `[]interface {}`.
    ///
    /// An empty text and null give nil: what was in the list before stays.
    public static func list(of text: [UInt8]) throws(DocumentFailure) -> GoList? {
        switch try value(of: text) {
        case .null, .absent: return nil
        case .list(let list): return list
        case let other: throw mismatch(other, "[]interface {}")
        }
    }

    private static func mismatch(_ value: GoValue, _ type: String) -> DocumentFailure {
        let found =
            switch value {
            case .bool: "bool"
            case .float, .integer: "number"
            case .string: "string"
            case .list: "array"
            default: "object"
            }
        let text = "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal \(found) into Go value of type "
        return DocumentFailure(GoString(text + type))
    }

    private static func goValue(_ value: Value) -> GoValue {
        switch value {
        case .null: .null
        case .bool(let value): .bool(value)
        case .integer(let value): .float(Double(value))
        case .double(let value): .float(value)
        case .string(let value): .text(value)
        case .array(let elements): .list(elements.map(goValue))
        case .object(let members): .map(GoMap(members.map { (GoString($0.key), goValue($0.value)) }))
        }
    }
}

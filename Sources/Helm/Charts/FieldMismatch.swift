/// A value of a chart's own file that does not fit its field: facts; the text is made last.
public struct FieldMismatch: Hashable, Sendable {
    /// What was found, as encoding/json calls it: `array`, `object`, `string`, `number`, `bool`.
    public var found: String
    /// The Go structure that has the field, for example `Dependency`; empty for the whole document.
    public var structure: String
    /// The path of the field, for example `dependencies.tags`.
    public var field: String
    /// The Go type that was wanted.
    public var type: String

    /// The mismatch in the words of Go 1.26 encoding/json and sigs.k8s.io/yaml 1.6.0.
    public var text: String {
        let place = field.isEmpty ? "value" : "struct field \(structure).\(field)"
        return
            "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal \(found) into Go \(place) of type \(type)"
    }
}

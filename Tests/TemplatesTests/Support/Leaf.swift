import Diagnostics
import OrderedCollections
import ValueModel
import ValuesSchema
import YAML

/// A field of the values that has no fields of its own.
struct Leaf {
    /// The keys from the root; `[]` steps into every element of a list.
    let steps: [String]
    /// The default, where there is one.
    let standard: Value?
    /// What the field takes.
    let field: FieldRecord

    var path: String { steps.joined(separator: ".") }

    /// The words of a choice.
    var words: [String] {
        guard case .choice(let words) = field.shape else { return [] }
        return words
    }

    /// Returns the leaves of an object in the order of declaration.
    static func all(of record: ObjectRecord, below steps: [String] = [], standard: Value? = nil) -> [Leaf] {
        let standard = standard ?? record.defaults
        return record.fields.flatMap { field in
            let here = steps + [field.name]
            switch field.shape {
            case .object(let inner): return all(of: inner, below: here, standard: standard[field.name])
            case .list(.object(let inner)): return all(of: inner, below: here + ["[]"])
            default: return [Leaf(steps: here, standard: standard[field.name], field: field)]
            }
        }
    }

    /// Returns what values have at the leaf's place.
    func values(in root: Value) -> [Value] {
        var found = [root]
        for step in steps {
            found = step == "[]" ? found.flatMap { $0.elements ?? [] } : found.compactMap { $0[step] }
        }
        return found
    }
}

/// Texts of values files.
enum YAMLText {
    /// Returns the map of a text, or nil when it is none.
    static func value(of text: String) -> Value? {
        var sources = SourceMap()
        let file = sources.add(name: "values.yaml", bytes: Array(text.utf8))
        return YAMLReader(file: file).values(into: DiagnosticCollector())?.value
    }
}

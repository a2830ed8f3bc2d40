import OrderedCollections
import ValueModel
import ValuesSchema

/// The fields that values set to something other than their defaults.
enum SetFields {
    /// Returns the paths of these fields; `[]` stands for every element of a list, `{}` for every member of a map.
    static func paths(in values: ValueNode, _ record: ObjectRecord) -> [String] {
        var found: Set<String> = []
        walk(values, record, record.defaults, "") { path, isSet in if isSet { found.insert(path) } }
        return found.sorted()
    }

    /// Returns the paths of all fields that have no fields of their own.
    static func all(of record: ObjectRecord) -> [String] {
        record.fields.flatMap { field -> [String] in
            switch field.shape {
            case .object(let inner): all(of: inner).map { "\(field.name).\($0)" }
            case .list(.object(let inner)): [field.name] + all(of: inner).map { "\(field.name)[].\($0)" }
            default: [field.name]
            }
        }
    }

    private static func walk(
        _ node: ValueNode,
        _ record: ObjectRecord,
        _ standard: Value?,
        _ prefix: String,
        _ visit: (String, Bool) -> Void
    ) {
        for field in record.fields {
            guard let value = node[field.name] else { continue }
            let path = prefix + field.name
            if case .object(let inner) = field.shape {
                walk(value, inner, standard?[field.name], path + ".", visit)
                continue
            }
            visit(path, value.value != (standard?[field.name] ?? .null))
            guard case .list(.object(let inner)) = field.shape else { continue }
            for element in value.sequence ?? [] { walk(element, inner, inner.defaults, path + "[].", visit) }
        }
    }
}

import Kubernetes
import ValueModel
import ValuesSchema

/// One field of the values with a value that is not its default.
struct Switch: Sendable {
    /// The path of the field; `[]` stands for the only element of a list.
    let path: String
    /// The keys from the root to the field, or to the outermost list around it.
    let keys: [String]
    /// What is set there.
    let value: Draft

    /// The values file that sets the field and nothing else.
    var alone: Draft { Draft.map([]).setting(value, at: keys[...]) }

    /// The values file that sets the field where it has an effect.
    var inPlace: Draft { Surroundings.values(for: path).setting(value, at: keys[...]) }
}

/// All switches of a schema.
struct Switches {
    private let pools = TextPools()
    private let variations: (Switches, FieldRecord, String, Value?) -> [Draft]

    /// Collects the switches that set each field to the values of other kinds than its own, or of its own.
    init(_ variations: @escaping (Switches, FieldRecord, String, Value?) -> [Draft]) { self.variations = variations }

    /// Returns the switches of an object, in the order of its fields.
    func all(of record: ObjectRecord) -> [Switch] { all(record, keys: [], path: "", standard: record.defaults) { $0 } }

    private func all(
        _ record: ObjectRecord,
        keys: [String],
        path prefix: String,
        standard: Value?,
        wrap: @escaping (Draft) -> Draft
    ) -> [Switch] {
        record.fields.flatMap { field -> [Switch] in
            let path = prefix.isEmpty ? field.name : "\(prefix).\(field.name)"
            let isInList = path.contains("[]")
            let keys = isInList ? keys : keys + [field.name]
            let wrapField: (Draft) -> Draft = isInList ? { wrap(.map([]).setting($0, at: [field.name])) } : wrap
            var found = variations(self, field, path, standard?[field.name])
                .map { Switch(path: path, keys: keys, value: wrapField($0)) }
            switch field.shape {
            case .object(let inner):
                found += all(inner, keys: keys, path: path, standard: standard?[field.name], wrap: wrapField)
            case .list(.object(let inner)):
                found += all(inner, keys: keys, path: path + "[]", standard: inner.defaults) { member in
                    wrapField(.list([Surroundings.element(of: path).merging(member)]))
                }
            default: break
            }
            return found
        }
    }

    /// Returns values of the field's own kind that are not its default.
    func good(_ field: FieldRecord, at path: String, standard: Value?) -> [Draft] {
        let standardDraft = standard.map { Draft($0) }
        let values = good(field.shape, at: path, standard: standard).filter { $0 != standardDraft }
        return values + (field.isNullable ? [.scalar("null")] : [])
    }

    private func good(_ shape: Shape, at path: String, standard: Value?) -> [Draft] {
        var choices = RandomChoices(seed: path.utf8.reduce(5) { $0 &* 31 &+ UInt64($1) })
        switch shape {
        case .object, .list(.object): return []
        case .boolean: return ["true", "false"].map { .scalar($0) }
        case .choice(let words): return words.map { .scalar(Draft.spelling(of: $0, .double)) }
        case .integer(let range):
            let numbers = Set(
                [range.lowerBound, range.upperBound, 1, 7, 2_000_000].map {
                    min(max($0, range.lowerBound), range.upperBound)
                }
            )
            return numbers.sorted().map { .scalar("\($0)") }
        case .string(let format): return texts(format, at: path, 8, &choices)
        case .intOrPercent: return ["0", "7", "\"0%\"", "\"50%\""].map { .scalar($0) }
        case .scalar:
            return ["1", "1.50", "1e3", "0x1F", "true", "yes", "\"yes\"", "\"\"", "2000000"].map { .scalar($0) }
        case .list(let element):
            let elements = good(element, at: path, standard: nil)
            return [.list([])] + elements.prefix(3).map { .list([$0]) } + [.list(Array(elements.suffix(2)))]
        case .map(let element, let keys):
            let values = good(element, at: path, standard: nil)
            let names = pools.texts(of: keys, at: path + ".keys").filter { !$0.isEmpty }
            let members = values.enumerated().map { Draft.Member(key: names[$0 % names.count], value: $1) }
            return [.map([])] + members.map { .map([$0]) }
        case .freeform(let type):
            let elements = (0..<3).map { _ in
                type?.definition.map { RandomObjects.value(.definition($0), &choices) }
                    ?? CustomMaps.value(at: path, &choices) ?? choices.map()
            }
            return type?.isList == true
                ? [.list([]), .map([])] + elements.map { .list([$0]) } : [.map([])] + elements
        }
    }

    private func texts(_ format: TextFormat, at path: String, _ count: Int, _ choices: inout RandomChoices) -> [Draft] {
        let all = pools.texts(of: format, at: path)
        let some = all.count <= count ? all : (0..<count).map { _ in choices.pick(all) }
        return Set(some + (format.violation("") == nil ? [""] : [])).sorted()
            .map { .scalar(Draft.spelling(of: $0, .double)) }
    }
}

import Kubernetes
import OrderedCollections
import ValueModel
import ValuesSchema

/// Random values files from the schema of a chart: every shape is respected, rules across fields may be broken.
struct RandomValues {
    private let record: ObjectRecord
    private let pools: TextPools
    private var choices: RandomChoices
    private var density = 0.0

    init(_ record: ObjectRecord, pools: TextPools, seed: UInt64) {
        self.record = record
        self.pools = pools
        choices = RandomChoices(seed: seed)
    }

    /// Returns the next values file.
    mutating func file() -> Draft {
        density = choices.pick([0.02, 0.05, 0.1, 0.1, 0.2, 0.4])
        let file = object(record, at: "", standard: record.defaults)
        guard choices.holds(0.05), case .map(let members) = file else { return file }
        return .map(
            members.filter { Self.mounted[$0.key] == nil }
                + Self.mounted.map { Draft.Member(key: $0, value: .init($1)) }
        )
    }

    /// A mount is refused without its volume, which chance alone does not bring together.
    private static let mounted: ValueObject = [
        "volumes": [["name": "data", "emptyDir": ["sizeLimit": "1Gi"]]],
        "volumeMounts": [["name": "data", "mountPath": "/var/data", "readOnly": true]],
    ]

    /// Returns a value of a field, in the spelling of a file.
    mutating func value(of field: FieldRecord, at path: String, standard: Value? = nil) -> Draft {
        if field.isNullable, choices.holds(0.15) { return .scalar(choices.pick(["null", "~"])) }
        if let standard, choices.holds(0.05) { return .init(standard) }
        return value(field.shape, at: path, standard: standard)
    }

    private mutating func object(_ record: ObjectRecord, at path: String, standard: Value?) -> Draft {
        var members: [Draft.Member] = []
        for field in record.fields where field.deadReason == nil || choices.holds(0.1) {
            let place = path.isEmpty ? field.name : "\(path).\(field.name)"
            guard choices.holds(share(of: field, at: path)) else { continue }
            members.append(
                Draft.Member(key: field.name, value: value(of: field, at: place, standard: standard?[field.name]))
            )
        }
        return .map(members)
    }

    /// Groups are entered more often than single fields are set, and in a group that is entered more is set.
    private func share(of field: FieldRecord, at path: String) -> Double {
        if path.contains("[]") { return 0.8 }
        if path.isEmpty { return field.shape.isObject ? min(0.9, density * 3) : density }
        return field.shape.isObject ? min(0.9, density * 4) : max(density, 0.25)
    }

    private mutating func value(_ shape: Shape, at path: String, standard: Value?) -> Draft {
        switch shape {
        case .boolean: return choices.spelled(choices.holds(standard == .bool(true) ? 0.3 : 0.7))
        case .integer(let range): return choices.spelled(choices.whole(range))
        case .string(let format): return choices.spelled(choices.pick(pools.texts(of: format, at: path)))
        case .choice(let words): return choices.spelled(choices.pick(words))
        case .intOrPercent:
            return choices.holds(0.5)
                ? choices.spelled(choices.whole(0...100)) : choices.spelled("\(choices.count(0...100))%")
        case .scalar: return choices.scalar()
        case .list(let element):
            let place = path + "[]"
            return .list((0..<choices.count(0...3)).map { _ in value(element, at: place, standard: nil) })
        case .map(let element, let keys):
            let names = pools.texts(of: keys, at: path + ".keys").filter { !$0.isEmpty }
            let place = path + "{}"
            return .map(
                choices.distinct(choices.count(0...3), of: names)
                    .map { Draft.Member(key: $0, value: value(element, at: place, standard: nil)) }
            )
        case .object(let record): return object(record, at: path, standard: standard)
        case .freeform(let type): return freeform(type, at: path)
        }
    }

    private mutating func freeform(_ type: FreeformType?, at path: String) -> Draft {
        let isList = type?.isList == true
        // Upstream writes `{}` for some empty lists.
        if choices.holds(0.08) { return choices.pick(isList ? [.list([]), .map([])] : [.map([])]) }
        guard isList else { return element(type?.definition, at: path) }
        return .list((0..<choices.count(1...2)).map { _ in element(type?.definition, at: path) })
    }

    private mutating func element(_ definition: String?, at path: String) -> Draft {
        if let definition { return RandomObjects.value(.definition(definition), &choices) }
        return CustomMaps.value(at: path, &choices) ?? choices.map()
    }
}

extension Shape {
    fileprivate var isObject: Bool {
        if case .object = self { return true }
        return false
    }
}

extension Draft {
    /// Creates the plain spelling of a value.
    init(_ value: Value) {
        switch value {
        case .array(let elements): self = .list(elements.map { Draft($0) })
        case .object(let members): self = .map(members.map { Member(key: $0.key, value: Draft($0.value)) })
        case .null, .bool, .integer, .double, .string: self = .scalar(JSONWriter(keyOrder: .asGiven).text(of: value))
        }
    }
}

internal import OrderedCollections
internal import ValueModel

extension Emitter {
    /// Writes a value and the line break behind it.
    mutating func emit(document value: Value, order: YAMLWriter.KeyOrder) {
        emit(value, underKey: false, order)
        finish()
    }

    private mutating func emit(_ value: Value, underKey: Bool, _ order: YAMLWriter.KeyOrder) {
        switch value {
        case .array(let elements): emit(list: elements, underKey: underKey, order)
        case .object(let members): emit(map: members, order)
        case .string(var text): text.withUTF8 { emit(text: $0) }
        case .null: emit(word: "null")
        case .bool(let value): emit(word: value ? "true" : "false")
        case .integer(let value): emit(number: String(value))
        case .double(let value): emit(number: NumberText.yaml(value))
        }
    }

    private mutating func emit(number: String) {
        var number = number
        number.withUTF8 { emit(bytes: $0) }
    }

    private mutating func emit(list elements: [Value], underKey: Bool, _ order: YAMLWriter.KeyOrder) {
        guard !elements.isEmpty else { return emit(word: "[]") }
        let outer = enterList(underKey: underKey)
        for element in elements {
            startItem()
            emit(element, underKey: false, order)
        }
        leave(outer)
    }

    private mutating func emit(map members: ValueObject, _ order: YAMLWriter.KeyOrder) {
        guard !members.isEmpty else { return emit(word: "{}") }
        let outer = enterMap()
        switch order {
        case .asGiven:
            for (key, value) in members { emit(member: key, value, order) }
        case .sorted:
            for key in KeyOrdering.sorted(members.keys) { emit(member: key, members[key] ?? .null, order) }
        }
        leave(outer)
    }

    private mutating func emit(member key: String, _ value: Value, _ order: YAMLWriter.KeyOrder) {
        var key = key
        // go-yaml leaves `<<` plain.
        key.withUTF8 { startMember($0, quotesMerge: true) }
        emit(value, underKey: true, order)
    }
}

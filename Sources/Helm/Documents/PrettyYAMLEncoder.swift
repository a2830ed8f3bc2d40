internal import GoRuntime
internal import YAML

/// The writer of `toYamlPretty`: go.yaml.in/yaml/v3 3.0.4 encode.go, straight from Go's values.
struct PrettyYAMLEncoder {
    /// Go's stacks grow until the program ends; ours do not.
    private static let maxDepth = 1_000

    private var emitter = Emitter(dialect: .v3)
    private var depth = 0

    /// What was written.
    var bytes: [UInt8] { emitter.bytes }

    /// Writes a document.
    mutating func encode(_ value: GoValue) throws(DocumentFailure) {
        try emit(value, underKey: false)
        emitter.finish()
    }

    private mutating func emit(_ value: GoValue, underKey: Bool) throws(DocumentFailure) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maxDepth else { throw DocumentFailure("yaml: exceeded max depth of 1000") }
        switch value {
        case .absent, .null: emitter.emit(word: "null")
        case .bool(let value): emitter.emit(word: value ? "true" : "false")
        case .integer(let value, let kind):
            emit(kind.isUnsigned ? String(UInt64(bitPattern: value)) : String(value))
        case .float(let value): emit(Self.text(of: value))
        case .string(let text): emit(text)
        case .bytes(let bytes):
            try emit(bytes.map { .integer(Int64($0), .uint8) }, underKey: underKey)
        case .list(let list): try emit(list.elements, underKey: underKey)
        case .map(let map): try emit(map.keys, map.values, isSorted: true)
        case .object(let object): try emit(object, underKey: underKey)
        }
    }

    private mutating func emit(_ object: GoObject, underKey: Bool) throws(DocumentFailure) {
        // Versions marshal as text; times and durations print themselves, as plain words.
        if object is TimeObject, case .string(let text)? = object.encoded {
            return text.bytes.withUnsafeBufferPointer { emitter.emit(bytes: $0) }
        }
        if case .string(let text)? = object.encoded { return emit(text) }
        if case .named("time.Duration", _) = object.type, let text = object.text { return emit(text) }
        if let value = object.underlying { return try emit(value, underKey: underKey) }
        let members = object.fields.filter { field in
            field.name.bytes.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
        }
        let keys = members.map { GoString($0.name.bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }) }
        try emit(keys, members.map(\.value), isSorted: false)
    }

    private mutating func emit(_ elements: [GoValue], underKey: Bool) throws(DocumentFailure) {
        guard !elements.isEmpty else { return emitter.emit(word: "[]") }
        let outer = emitter.enterList(underKey: underKey)
        for element in elements {
            emitter.startItem()
            try emit(element, underKey: false)
        }
        emitter.leave(outer)
    }

    private mutating func emit(
        _ keys: [GoString],
        _ values: [GoValue],
        isSorted: Bool
    ) throws(DocumentFailure) {
        guard !keys.isEmpty else { return emitter.emit(word: "{}") }
        let outer = emitter.enterMap()
        let order = isSorted ? KeyOrder.order(of: keys, in: .v3) : nil
        for position in keys.indices {
            let index = order?[position] ?? position
            keys[index].bytes.withUnsafeBufferPointer { emitter.startMember($0) }
            try emit(values[index], underKey: true)
        }
        emitter.leave(outer)
    }

    private mutating func emit(_ text: GoString) {
        text.bytes.withUnsafeBufferPointer { bytes in
            if UTF8Repair.firstInvalid(bytes) == nil {
                emitter.emit(text: bytes)
            } else {
                // encode.go, encodeBase64: lines of 70 characters.
                Base64Text.lines(of: text.bytes).withUnsafeBufferPointer { emitter.emit(binary: $0) }
            }
        }
    }

    private mutating func emit(_ text: String) {
        var text = text
        text.withUTF8 { emitter.emit(bytes: $0) }
    }

    private static func text(of number: Double) -> String {
        if number.isNaN { return ".nan" }
        if number.isInfinite { return number < 0 ? "-.inf" : ".inf" }
        return FloatFormat.string(number, format: "g", precision: -1).text
    }
}

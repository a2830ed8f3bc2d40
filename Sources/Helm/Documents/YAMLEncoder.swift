internal import GoRuntime
internal import YAML

/// The writer of `toYaml`: sigs.k8s.io/yaml 1.6.0 Marshal without the JSON in between.
///
/// Values go through JSON in Helm. Where that changes a value or fails (bytes that are not UTF-8, characters that YAML
/// must not have unescaped, keys longer than a simple key may be) this writer gives up, and the detour is taken.
struct YAMLEncoder {
    /// What is deeper goes through JSON, where cycles are found.
    private static let maxDepth = 500
    /// A key in JSON must end within 1024 characters; each byte may become six of them.
    private static let maxKey = 160

    private var emitter = Emitter()
    private let isDecoded: Bool
    private var depth = 0

    /// Creates a writer; decoded values are written as they are.
    init(isDecoded: Bool = false) { self.isDecoded = isDecoded }

    /// What was written.
    var bytes: [UInt8] { emitter.bytes }

    /// Writes a document; false when it has to go through JSON first.
    mutating func encode(_ value: GoValue) -> Bool {
        guard emit(value, underKey: false) else { return false }
        emitter.finish()
        return true
    }

    private mutating func emit(_ value: GoValue, underKey: Bool) -> Bool {
        switch value {
        case .string(let text):
            guard isDecoded || Self.isSound(text.bytes) else { return false }
            text.bytes.withUnsafeBufferPointer { emitter.emit(text: $0) }
        case .map(let map): return emit(map)
        case .list(let list): return emit(list, underKey: underKey)
        case .absent, .null: emitter.emit(word: "null")
        case .bool(let value): emitter.emit(word: value ? "true" : "false")
        case .integer(let value, let kind):
            emit(
                magnitude: kind.isUnsigned ? UInt64(bitPattern: value) : value.magnitude,
                isNegative: !kind.isUnsigned && value < 0
            )
        case .float(let value): return emit(value)
        case .bytes, .object: return emit(rare: value, underKey: underKey)
        }
        return true
    }

    private mutating func emit(rare value: GoValue, underKey: Bool) -> Bool {
        guard case .object(let object) = value else { return false }
        if let value = object.encoded { return enclosed { $0.emit(value, underKey: underKey) } }
        if case .function = object.type.underlying { return false }
        if let value = object.underlying { return enclosed { $0.emit(value, underKey: underKey) } }
        let members = JSONStructure.members(of: object)
        return emit(GoMap(keys: members.map(\.name), values: members.map(\.value)))
    }

    private mutating func enclosed(_ body: (inout YAMLEncoder) -> Bool) -> Bool {
        depth += 1
        defer { depth -= 1 }
        return (isDecoded || depth <= Self.maxDepth) && body(&self)
    }

    private mutating func emit(_ list: GoList, underKey: Bool) -> Bool {
        guard !list.isNil else {
            emitter.emit(word: "null")
            return true
        }
        guard !list.elements.isEmpty else {
            emitter.emit(word: "[]")
            return true
        }
        return enclosed { encoder in
            let outer = encoder.emitter.enterList(underKey: underKey)
            for element in list.elements {
                encoder.emitter.startItem()
                guard encoder.emit(element, underKey: false) else { return false }
            }
            encoder.emitter.leave(outer)
            return true
        }
    }

    private mutating func emit(_ map: GoMap) -> Bool {
        guard map.count > 0 else {
            emitter.emit(word: map.isNil ? "null" : "{}")
            return true
        }
        return enclosed { encoder in
            let outer = encoder.emitter.enterMap()
            let order = KeyOrder.order(of: map.keys, in: .v2)
            for position in map.keys.indices {
                let index = order?[position] ?? position
                let key = map.keys[index].bytes
                guard encoder.isDecoded || key.count <= Self.maxKey && Self.isSound(key) else { return false }
                key.withUnsafeBufferPointer { encoder.emitter.startMember($0) }
                guard encoder.emit(map.values[index], underKey: true) else { return false }
            }
            encoder.emitter.leave(outer)
            return true
        }
    }

    // MARK: Scalars

    private mutating func emit(magnitude: UInt64, isNegative: Bool) {
        var digits: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        DecimalText.append(magnitude, to: &digits)
        digits.withUnsafeBufferPointer { emitter.emit(bytes: $0) }
    }

    private mutating func emit(_ number: Double) -> Bool {
        guard number.isFinite else { return false }
        if let whole = DecimalText.whole(number) {
            emit(magnitude: whole.magnitude, isNegative: whole < 0)
        } else {
            var text = ScalarResolution.text(of: number)
            text.withUTF8 { emitter.emit(bytes: $0) }
        }
        return true
    }

    /// Whether a text comes through JSON and YAML as it is.
    @inline(__always)
    private static func isSound(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            bytes.allSatisfy { $0 < 0x7F } || isSoundBeyondASCII(bytes)
        }
    }

    private static func isSoundBeyondASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard UTF8Repair.firstInvalid(bytes) == nil else { return false }
        for index in bytes.indices {
            switch bytes[index] {
            case 0x7F: return false
            case 0xC2: if bytes[index + 1] < 0xA0 { return false }
            case 0xEF: if bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE { return false }
            default: break
            }
        }
        return true
    }
}

/// The order of a map's keys in YAML.
enum KeyOrder {
    /// Returns the indices of keys, which are sorted by bytes, in go-yaml's order; nil where that is the same.
    static func order(of keys: [GoString], in dialect: YAMLDialect) -> [Int]? {
        func precedes(_ left: Int, _ right: Int) -> Bool {
            keys[left].bytes.withUnsafeBufferPointer { left in
                keys[right].bytes.withUnsafeBufferPointer { KeyOrdering.precedes(left, $0, in: dialect) }
            }
        }
        guard (1..<max(keys.count, 1)).contains(where: { precedes($0, $0 - 1) }) else { return nil }
        return keys.indices.sorted { precedes($0, $1) }
    }
}

internal import GoRuntime
internal import YAML

/// A key as sigs.k8s.io/yaml 1.6.0 convertToJSONableObject takes it.
enum YAMLKey: Hashable {
    case text(GoString)
    case null
    /// An integer above the range of Int64.
    case unsigned(UInt64)
    /// The key `<<`.
    case merge

    /// The name of the member; nil for what cannot be one.
    var name: GoString? {
        guard case .text(let name) = self else { return nil }
        return name
    }

    /// The type of a key that cannot be one, as `%s` prints it.
    var typeText: String {
        guard case .unsigned = self else { return "%!s(<nil>)" }
        return "uint64"
    }

    /// A key that cannot be one, as `%+#v` prints it.
    var syntaxText: String {
        guard case .unsigned(let value) = self else { return "<nil>" }
        return "0x" + String(value, radix: 16)
    }
}

extension YAMLDecoder {
    private static let tagPrefix = Array("tag:yaml.org,2002:".utf8)

    /// Reads the current scalar: as a value, as a key, or as both where an anchor stands before it.
    mutating func scalar() -> (GoValue, YAMLKey?) {
        var isKey = false
        if case .key? = frames.last?.place { isKey = true }
        if isKey, isMergeKey {
            noteAnchor(.text("<<"), .text("<<"))
            return (.null, .merge)
        }
        // What merges must be a map, whatever else is wrong with it.
        if isMerged { fail("map merge requires map or sequence of maps as the value") }
        count(1, ofAliases: 0)
        if let joined = events.joinedText {
            let string = GoString(joined)
            if events.tag == nil, !events.isImplicit { return finished(.text, isKey: isKey) { string } }
            let meaning = joined.withUnsafeBufferPointer { self.meaning(of: $0) }
            return finished(meaning, isKey: isKey) { string }
        }
        let stretch = events.stretch
        let meaning = meaning(of: stretch)
        return finished(meaning, isKey: isKey) { GoString(Array(stretch)) }
    }

    /// Whether the current node stands behind `<<`, or in a list there.
    private var isMerged: Bool {
        switch frames.last?.place {
        case .merge?: return true
        case .element? where frames.count > 1:
            if case .merge = frames[frames.count - 2].place { return true }
            return false
        default: return false
        }
    }

    private var isMergeKey: Bool {
        let isMark = events.joinedText.map { $0 == [0x3C, 0x3C] } ?? (events.stretch.elementsEqual([0x3C, 0x3C]))
        return isMark && (events.isImplicit || events.tag == Self.tagPrefix + "merge".utf8)
    }

    private mutating func noteAnchor(_ value: GoValue, _ key: YAMLKey) {
        guard !events.name.isEmpty else { return }
        anchors[Array(events.name)] = anchored.count
        anchored.append(Anchor(value: value, key: key, count: 1, event: event))
    }

    /// Returns what a meaning gives; `text` is called for texts only.
    @inline(__always)
    private mutating func finished(_ meaning: Meaning, isKey: Bool, _ text: () -> GoString) -> (GoValue, YAMLKey?) {
        if events.name.isEmpty {
            return isKey ? (.null, key(meaning, text)) : (value(meaning, text), .null)
        }
        let (value, key) = (value(meaning, text), key(meaning, text))
        noteAnchor(value, key)
        return (value, key)
    }

    private enum Meaning {
        case scalar(PlainScalar)
        case binary([UInt8])

        static let text = Meaning.scalar(.text)
    }

    /// Decides on a scalar.
    ///
    /// go-yaml v2 decode.go, decoder.scalar; resolve.go, resolve.
    private mutating func meaning(of text: UnsafeBufferPointer<UInt8>) -> Meaning {
        guard let tag = events.tag else {
            return .scalar(events.isImplicit ? ScalarResolution.meaning(of: text) : .text)
        }
        guard tag.starts(with: Self.tagPrefix) else { return .text }
        let name = String(decoding: tag.dropFirst(Self.tagPrefix.count), as: UTF8.self)
        if name == "binary" {
            guard let bytes = ScalarResolution.binary(text) else {
                fail("!!binary value contains invalid base64 data")
                return .text
            }
            return .binary(bytes)
        }
        let (meaning, isAllowed) = ScalarResolution.meaning(of: text, tag: name)
        if !isAllowed {
            let scalar = String(decoding: text, as: UTF8.self)
            fail("cannot decode !!\(Self.tagName(of: meaning)) `\(scalar)` as a !!\(name)")
        }
        return .scalar(meaning)
    }

    private static func tagName(of meaning: PlainScalar) -> String {
        switch meaning {
        case .null: "null"
        case .bool: "bool"
        case .integer, .unsigned: "int"
        case .double: "float"
        case .timestamp: "timestamp"
        case .text: "str"
        }
    }

    @inline(__always)
    private mutating func value(_ meaning: Meaning, _ text: () -> GoString) -> GoValue {
        switch meaning {
        case .scalar(.text), .scalar(.timestamp): return .string(text())
        case .scalar(.null): return .null
        case .scalar(.bool(let value)): return .bool(value)
        case .scalar(.integer(let value)): return keepsIntegers ? .int64(value) : .float(Double(value))
        case .scalar(.unsigned(let value)):
            return keepsIntegers ? .integer(Int64(bitPattern: value), .uint64) : .float(Double(value))
        case .scalar(.double(let value)):
            if !value.isFinite, problems.encoding == nil {
                let name = value.isNaN ? "NaN" : value < 0 ? "-Inf" : "+Inf"
                problems.encoding = "json: unsupported value: \(name)"
            }
            return .float(value)
        case .binary(let bytes): return .string(UTF8Repair.repaired(bytes))
        }
    }

    private func key(_ meaning: Meaning, _ text: () -> GoString) -> YAMLKey {
        switch meaning {
        case .scalar(.text), .scalar(.timestamp): .text(text())
        case .scalar(.null): .null
        case .scalar(.bool(let value)): .text(value ? "true" : "false")
        case .scalar(.integer(let value)): .text(GoString(String(value)))
        case .scalar(.unsigned(let value)): .unsigned(value)
        case .scalar(.double(let value)): .text(GoString(ScalarResolution.keyText(of: value)))
        case .binary(let bytes): .text(UTF8Repair.repaired(bytes))
        }
    }
}

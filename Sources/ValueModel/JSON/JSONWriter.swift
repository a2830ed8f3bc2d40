import OrderedCollections

/// A writer of JSON texts, byte for byte as Go's encoding/json writes them.
///
/// NaN and the infinities, which JSON cannot say (Go refuses them), are written as `null`; see ``Value/hasJSONForm``.
public struct JSONWriter: Sendable {
    /// The order of an object's members.
    public enum KeyOrder: Sendable {
        /// By bytes, as Go writes maps.
        case sorted
        /// As they stand in the value.
        case asGiven
    }

    /// The order of an object's members.
    public var keyOrder: KeyOrder
    /// Whether `<`, `>` and `&` are written as `\u003c`, `\u003e` and `\u0026`, as Go does unless told otherwise.
    public var escapesHTML: Bool
    /// The text of one level of indentation (`json.MarshalIndent` with an empty prefix), or nil for the compact form.
    public var indentation: String?

    /// Creates a writer.
    public init(keyOrder: KeyOrder = .sorted, escapesHTML: Bool = true, indentation: String? = nil) {
        self.keyOrder = keyOrder
        self.escapesHTML = escapesHTML
        self.indentation = indentation
    }

    /// Returns the JSON text of a value, without a line break at the end.
    public func text(of value: Value) -> String {
        var bytes: [UInt8] = []
        write(value, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the JSON text of a value to bytes.
    public func write(_ value: Value, to bytes: inout [UInt8]) { write(value, level: 0, to: &bytes) }

    private func write(_ value: Value, level: Int, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): bytes.append(contentsOf: String(value).utf8)
        case .double(let value): bytes.append(contentsOf: (value.isFinite ? FloatText.json(value) : "null").utf8)
        case .string(let text): write(text, to: &bytes)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                separate(isFirst: index == 0, level: level + 1, in: &bytes)
                write(element, level: level + 1, to: &bytes)
            }
            if !elements.isEmpty { breakLine(level: level, in: &bytes) }
            bytes.append(UInt8(ascii: "]"))
        case .object(let object):
            bytes.append(UInt8(ascii: "{"))
            write(object, level: level + 1, to: &bytes)
            if !object.isEmpty { breakLine(level: level, in: &bytes) }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private func write(_ object: ValueObject, level: Int, to bytes: inout [UInt8]) {
        let keys =
            switch keyOrder {
            case .sorted: object.keys.sorted(by: Value.precedes)
            case .asGiven: Array(object.keys)
            }
        for (index, key) in keys.enumerated() {
            separate(isFirst: index == 0, level: level, in: &bytes)
            write(key, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            if indentation != nil { bytes.append(UInt8(ascii: " ")) }
            write(object[key] ?? .null, level: level, to: &bytes)
        }
    }

    private func separate(isFirst: Bool, level: Int, in bytes: inout [UInt8]) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        breakLine(level: level, in: &bytes)
    }

    private func breakLine(level: Int, in bytes: inout [UInt8]) {
        guard let indentation else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<level { bytes.append(contentsOf: indentation.utf8) }
    }

    /// Go encoding/json encode.go, appendString: control characters, quotes, backslashes, U+2028 and U+2029 are escaped.
    private func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes.append(contentsOf: "\\\"".utf8)
            case "\\": bytes.append(contentsOf: "\\\\".utf8)
            case "\u{8}": bytes.append(contentsOf: "\\b".utf8)
            case "\u{C}": bytes.append(contentsOf: "\\f".utf8)
            case "\n": bytes.append(contentsOf: "\\n".utf8)
            case "\r": bytes.append(contentsOf: "\\r".utf8)
            case "\t": bytes.append(contentsOf: "\\t".utf8)
            case "\u{0}"..<"\u{20}": writeEscape(scalar, to: &bytes)
            case "<", ">", "&": if escapesHTML { writeEscape(scalar, to: &bytes) } else { append(scalar, to: &bytes) }
            case "\u{2028}", "\u{2029}": writeEscape(scalar, to: &bytes)
            default: append(scalar, to: &bytes)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private func writeEscape(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        let digits = String(scalar.value, radix: 16)
        bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8)
    }
}

extension Value {
    /// Whether JSON can say the value: no number in it is NaN or infinite.
    public var hasJSONForm: Bool {
        switch self {
        case .null, .bool, .integer, .string: true
        case .double(let number): number.isFinite
        case .array(let elements): elements.allSatisfy(\.hasJSONForm)
        case .object(let object): object.values.allSatisfy(\.hasJSONForm)
        }
    }
}

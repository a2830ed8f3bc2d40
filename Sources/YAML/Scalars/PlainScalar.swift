/// What a scalar without quotes means to go.yaml.in/yaml/v2: the facts, without a copy of the text.
public enum PlainScalar: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// An integer above the range of Int64.
    case unsigned(UInt64)
    case double(Double)
    /// A date or time; its text is kept.
    case timestamp
    case text
}

extension ScalarResolution {
    /// Returns what a scalar without quotes and tag means.
    @inline(__always)
    public static func meaning(of text: UnsafeBufferPointer<UInt8>) -> PlainScalar {
        guard let first = text.first else { return .null }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            return meaning(ofNumberLike: text)
        case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"),
            UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "o"), UInt8(ascii: "O"),
            UInt8(ascii: "~"):
            return text.count <= 5 ? meaning(ofWord: text) ?? .text : .text
        default: return .text
        }
    }

    private static func meaning(ofWord text: UnsafeBufferPointer<UInt8>) -> PlainScalar? {
        switch WordResolution.resolve(text) {
        case .null?: .null
        case .bool(let value)?: .bool(value)
        case .double(let value)?: .double(value)
        default: nil
        }
    }

    private static func meaning(ofNumberLike text: UnsafeBufferPointer<UInt8>) -> PlainScalar {
        if let integer = shortInteger(text) { return .integer(integer) }
        if text[0] > UInt8(ascii: "9") || text[0] < UInt8(ascii: "0") {
            if text.count <= 5, let word = meaning(ofWord: text) { return word }
            if text[0] == UInt8(ascii: ".") { return NumberResolution.pointFloat(text).map { .double($0) } ?? .text }
        }
        if TimestampResolution.isTimestamp(text) { return .timestamp }
        switch NumberResolution.resolve(text) {
        case .integer(let value)?: return .integer(value)
        case .unsigned(let value)?: return .unsigned(value)
        case .double(let value)?: return .double(value)
        default: return .text
        }
    }

    /// Returns an integer of few decimal digits, which most numbers are.
    @inline(__always)
    private static func shortInteger(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard text.count <= 18, text[0] != UInt8(ascii: "0") || text.count == 1 else { return nil }
        var value: Int64 = 0
        for byte in text {
            let digit = byte &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int64(digit)
        }
        return value
    }

    /// Returns what a scalar with one of YAML's own tags means, or what it would mean without it where the tag is wrong.
    ///
    /// - Parameters:
    ///   - text: The text of the scalar.
    ///   - tag: The tag behind `tag:yaml.org,2002:`; others make text of any scalar.
    /// - Returns: The meaning, and whether the tag allows it. go-yaml v2 resolve.go, resolve.
    public static func meaning(
        of text: UnsafeBufferPointer<UInt8>,
        tag: String
    ) -> (meaning: PlainScalar, isAllowed: Bool) {
        var found = meaning(of: text)
        // Only a scalar without tag or with !!timestamp is looked at as a date.
        if found == .timestamp, tag != "timestamp" { found = .text }
        switch (tag, found) {
        case ("null", .null), ("bool", .bool), ("int", .integer), ("int", .unsigned), ("float", .double),
            ("timestamp", .timestamp):
            return (found, true)
        case ("float", .integer(let value)): return (.double(Double(value)), true)
        case ("null", _), ("bool", _), ("int", _), ("float", _), ("timestamp", _): return (found, false)
        default: return (.text, true)
        }
    }

    /// Returns the bytes that base64 says, as a scalar with the tag `!!binary` has them; nil when it is none.
    public static func binary(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? { Base64Decoding.decode(text) }

    /// Returns the text of a floating-point key, which sigs.k8s.io/yaml makes in single precision.
    public static func keyText(of number: Double) -> String { NumberText.key(number) }

    /// Returns the text that `toYaml` prints for a floating-point number, which passes through JSON.
    public static func text(of number: Double) -> String { NumberText.yaml(number) }
}

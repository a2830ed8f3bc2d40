public import ValueModel

/// The meaning of scalars, as sigs.k8s.io/yaml 1.6 (its fork of go-yaml v2) decides it for Helm.
///
/// That is YAML 1.1 with its `yes` and `off`, Go's integer literals (`0x1F`, `0o17`, `017`, `0b11`, `1_000`), and
/// none of the numbers to base 60. Dates stay text.
public enum ScalarResolution {
    /// Returns what a scalar without quotes and tag means.
    public static func value(ofPlain text: String) -> Value {
        var text = text
        return text.withUTF8 { resolve($0).value }
    }

    /// Decides on a plain scalar.
    @inline(__always)
    static func resolve(_ text: UnsafeBufferPointer<UInt8>) -> Resolved {
        guard let first = text.first else { return .null }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "~"), UInt8(ascii: "<"):
            return resolveOther(text)
        case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"),
            UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "o"), UInt8(ascii: "O"):
            if text.count <= 5 { return resolveOther(text) }
        default: break
        }
        return .string(String(decoding: text, as: UTF8.self))
    }

    private static func resolveOther(_ text: UnsafeBufferPointer<UInt8>) -> Resolved {
        let first = text[0]
        if text.count <= 5, let word = WordResolution.resolve(text) { return word }
        if first == UInt8(ascii: ".") {
            if let number = NumberResolution.pointFloat(text) { return .double(number) }
        } else if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || first <= UInt8(ascii: "9") {
            if TimestampResolution.isTimestamp(text) { return .timestamp(String(decoding: text, as: UTF8.self)) }
            if let number = NumberResolution.resolve(text) { return number }
        }
        return .string(String(decoding: text, as: UTF8.self))
    }
}

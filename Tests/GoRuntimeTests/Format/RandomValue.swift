import GoRuntime
import TestSupport

/// A random value, and the template expression that makes the same.
struct RandomValue {
    let value: GoValue
    let expression: String

    private static let texts: [GoString] = [
        "", "x", "abc", "héllo wörld", "a`b", "\"quoted\"\n", "日本語", "😀", "\t", GoString([0xFF, 0x61, 0xC3]),
        "\u{AD}\u{200B}",
        "%d", "true", "\u{FEFF}", "\u{FFFD}", "\u{7F}\u{0}",
    ]
    private static let integers: [Int64] = [
        0, 1, -1, 7, 42, 65, 233, 255, 256, -1000, 128_512, 1_114_112, 55_296, 123_456_789, .max, .min, 8364, 1 << 40,
    ]
    private static let floats: [Double] = [
        0, 1, -1, 0.5, 1.5, 2.5, -2.75, 100, 1e6, 123_456_789, 1e20, 1e21, 1e22, 1e-4, 1e-5, 1.25e-7, 3.141592653589793,
        1e300, .leastNonzeroMagnitude, 1.7976931348623157e308, 0.1, 1.0 / 3, 12_345.678, 999_999.5, 1e15, 1e17,
        9_007_199_254_740_992,
    ]

    static func any(depth: Int = 0, using generator: inout SeededGenerator) -> RandomValue {
        switch Int.random(in: 0..<(depth > 2 ? 6 : 11), using: &generator) {
        case 0:
            return RandomValue(value: .null, expression: "nil")
        case 1:
            let bool = Bool.random(using: &generator)
            return RandomValue(value: .bool(bool), expression: "\(bool)")
        case 2:
            let integer = Self.integers.randomElement(using: &generator) ?? 0
            return RandomValue(value: .integer(integer, .int), expression: "(int \(integer))")
        case 3:
            let integer =
                Int64.random(in: .min...(.max), using: &generator) >> Int64.random(in: 0..<64, using: &generator)
            return RandomValue(value: .int64(integer), expression: "(int64 \(integer))")
        case 4:
            var float = Self.floats.randomElement(using: &generator) ?? 0
            if Bool.random(using: &generator) {
                let random = Double(bitPattern: UInt64.random(in: 0...(.max), using: &generator))
                if random.isFinite { float = random }
            }
            return RandomValue(value: .float(float), expression: "(float64 \"\(float)\")")
        case 5, 6:
            let text = Self.texts.randomElement(using: &generator) ?? ""
            return RandomValue(value: .string(text), expression: TemplateReferee.literal(text))
        case 7, 8:
            let elements = (0..<Int.random(in: 0..<4, using: &generator)).map { _ in
                any(depth: depth + 1, using: &generator)
            }
            return RandomValue(
                value: .list(elements.map(\.value)),
                expression: "(list \(elements.map(\.expression).joined(separator: " ")))"
            )
        case 9:
            let members = (0..<Int.random(in: 0..<4, using: &generator)).map { index in
                (key: GoString(["b", "a", "x y", "é"][index]), value: any(depth: depth + 1, using: &generator))
            }
            let text = members.map { "\(TemplateReferee.literal($0.key)) \($0.value.expression)" }
            return RandomValue(
                value: .map(GoMap(members.map { ($0.key, $0.value.value) })),
                expression: "(dict \(text.joined(separator: " ")))"
            )
        default:
            let texts = (0..<Int.random(in: 1..<4, using: &generator)).map { _ in
                (Self.texts.randomElement(using: &generator) ?? "").replacing("\u{1}", with: "")
            }
            return RandomValue(
                value: .strings(texts),
                expression: "(splitList \"\\x01\" \(TemplateReferee.literal(texts.joined(by: "\u{1}"))))"
            )
        }
    }
}

/// Reads a quantity: sign, digits with a point, suffix.
///
/// The grammar is that of k8s.io/apimachinery pkg/api/resource/quantity.go: a suffix is binary (`Ki` to `Ei`), decimal
/// (`n u m k M G T P E`) or an exponent (`e3`, `E-2`).
struct QuantityScanner {
    private let text: String
    private var rest: Substring.UTF8View
    private var whole: [UInt8] = []
    private var fraction: [UInt8] = []

    init(_ text: String) {
        self.text = text
        rest = text[...].utf8
    }

    /// Returns the amount in billionths, not yet cut to the greatest one.
    mutating func scan() throws(QuantityError) -> Int128 {
        let isNegative = rest.first == UInt8(ascii: "-")
        if let sign = rest.first, sign.isOne(of: "+-") { rest.removeFirst() }
        whole = scanDigits()
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            fraction = scanDigits()
        }
        guard !whole.isEmpty || !fraction.isEmpty else {
            throw QuantityError(Self.expectation, help: text.isEmpty ? "leave the key out to set no amount" : nil)
        }
        let scale = try scanSuffix()
        let amount = amount(scaledBy: scale)
        return isNegative ? -amount : amount
    }

    private mutating func scanDigits() -> [UInt8] {
        let digits = rest.prefix { $0.isDigit }
        rest = rest[digits.endIndex...]
        return digits.map { $0 - UInt8(ascii: "0") }
    }

    /// Reads the suffix; a power of ten moves the point, a power of two is returned as a factor.
    private mutating func scanSuffix() throws(QuantityError) -> Int128 {
        let suffix = String(Substring(rest))
        if let power = Self.binary[suffix] { return 1 << (10 * power) }
        if let power = Self.decimal[suffix] {
            movePoint(by: power)
            return 1
        }
        guard let first = rest.first, first.isOne(of: "eE") else { throw unknownSuffix(suffix) }
        guard let exponent = Int64(String(Substring(rest.dropFirst()))) else { throw unknownSuffix(suffix) }
        movePoint(by: Int(min(max(exponent, -100), 100)))
        return 1
    }

    private mutating func movePoint(by places: Int) {
        if places > 0 {
            let moved = fraction.prefix(places)
            whole += moved + [UInt8](repeating: 0, count: places - moved.count)
            fraction.removeFirst(moved.count)
        } else if places < 0 {
            let moved = whole.suffix(-places)
            fraction = [UInt8](repeating: 0, count: -places - moved.count) + moved + fraction
            whole.removeLast(moved.count)
        }
    }

    private func amount(scaledBy factor: Int128) -> Int128 {
        let step = factor * Quantity.scale
        var total: Int128 = 0
        for digit in whole {
            total = total * 10 + Int128(digit)
            if total > Int128(Int64.max) { return Quantity.limit }
        }
        let product = total.multipliedReportingOverflow(by: step)
        if product.overflow || product.partialValue > Quantity.limit { return Quantity.limit }
        // From the last digit to the first, so that every division is exact but for what is remembered as inexact.
        var part: Int128 = 0
        var isInexact = false
        for digit in fraction.reversed() {
            let division = (Int128(digit) * step + part).quotientAndRemainder(dividingBy: 10)
            part = division.quotient
            if division.remainder != 0 { isInexact = true }
        }
        return product.partialValue + part + (isInexact ? 1 : 0)
    }

    private func unknownSuffix(_ suffix: String) -> QuantityError {
        let number = String(text.dropLast(suffix.count))
        let unit = suffix.lowercased()
        let meant: String? =
            switch unit {
            case "k", "kb": "write `\(number)Ki` (1024) or `\(number)k` (1000)"
            case "m", "mb", "mi", "mib": "write `\(number)Mi` (1024²) or `\(number)M` (1000²)"
            case "g", "gb", "gi", "gib": "write `\(number)Gi` (1024³) or `\(number)G` (1000³)"
            case "t", "tb", "ti", "tib": "write `\(number)Ti` (1024⁴) or `\(number)T` (1000⁴)"
            case "ki", "kib": "write `\(number)Ki`"
            case "%": "Kubernetes knows no percentages of a resource; write an amount such as `500m`"
            default: nil
            }
        return QuantityError(Self.expectation, help: meant)
    }

    private static let expectation =
        "must be a number with an optional suffix (m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei), such as 250m or 1.5Gi"

    private static let binary = ["Ki": 1, "Mi": 2, "Gi": 3, "Ti": 4, "Pi": 5, "Ei": 6]

    private static let decimal = [
        "n": -9, "u": -6, "m": -3, "": 0, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18,
    ]
}

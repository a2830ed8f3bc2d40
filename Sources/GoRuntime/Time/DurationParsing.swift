/// Why a text is no span of time.
public enum DurationError: Error, Hashable, Sendable {
    case invalid(GoString)
    case missingUnit(GoString)
    case unknownUnit(GoString, in: GoString)

    /// Go's words, for example `time: missing unit in duration "5"`.
    public var text: GoString {
        switch self {
        case .invalid(let text): Self.words("time: invalid duration ", text)
        case .missingUnit(let text): Self.words("time: missing unit in duration ", text)
        case .unknownUnit(let unit, let text):
            GoString(
                Self.words("time: unknown unit ", unit).bytes + Self.words(" in duration ", text).bytes
            )
        }
    }

    private static func words(_ words: String, _ text: GoString) -> GoString {
        var bytes = Array(words.utf8)
        TimeText.appendQuoted(text, to: &bytes)
        return GoString(bytes)
    }
}

extension GoDuration {
    /// Reads a span such as `300ms`, `-1.5h` or `2h45m`.
    ///
    /// Go 1.26 time, ParseDuration.
    public init(parsing text: GoString) throws(DurationError) {
        var rest = text.bytes[...]
        var isNegative = false
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest = rest.dropFirst()
        }
        if rest.elementsEqual("0".utf8) {
            self.init(nanoseconds: 0)
            return
        }
        guard !rest.isEmpty else { throw .invalid(text) }
        var total: UInt64 = 0
        while !rest.isEmpty {
            let part = try Self.part(&rest, of: text)
            let (sum, overflowed) = total.addingReportingOverflow(part)
            guard !overflowed, sum <= 1 << 63 else { throw .invalid(text) }
            total = sum
        }
        if isNegative {
            self.init(nanoseconds: 0 &- Int64(bitPattern: total))
        } else {
            guard total < 1 << 63 else { throw .invalid(text) }
            self.init(nanoseconds: Int64(total))
        }
    }

    /// Takes a number with its unit.
    private static func part(_ rest: inout ArraySlice<UInt8>, of text: GoString) throws(DurationError) -> UInt64 {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let point = UInt8(ascii: ".")
        guard let first = rest.first, first == point || digits.contains(first) else { throw .invalid(text) }
        var whole: UInt64 = 0
        var hasDigits = false
        while let digit = rest.first, digits.contains(digit) {
            guard whole <= 1 << 63 / 10 else { throw .invalid(text) }
            whole = whole * 10 + UInt64(digit - UInt8(ascii: "0"))
            guard whole <= 1 << 63 else { throw .invalid(text) }
            hasDigits = true
            rest = rest.dropFirst()
        }
        var fraction: UInt64 = 0
        var scale = 1.0
        if rest.first == point {
            rest = rest.dropFirst()
            var isFull = false
            while let digit = rest.first, digits.contains(digit) {
                hasDigits = true
                rest = rest.dropFirst()
                // Digits beyond what fits do not count.
                if isFull || fraction > (1 << 63 - 1) / 10 {
                    isFull = true
                    continue
                }
                let next = fraction * 10 + UInt64(digit - UInt8(ascii: "0"))
                guard next <= 1 << 63 else {
                    isFull = true
                    continue
                }
                fraction = next
                scale *= 10
            }
        }
        guard hasDigits else { throw .invalid(text) }
        let unitText = rest.prefix { $0 != point && !digits.contains($0) }
        guard !unitText.isEmpty else { throw .missingUnit(text) }
        rest = rest.dropFirst(unitText.count)
        guard let unit = units[GoString(unitText)] else { throw .unknownUnit(GoString(unitText), in: text) }
        let (product, overflowed) = whole.multipliedReportingOverflow(by: unit)
        guard !overflowed, product <= 1 << 63 else { throw .invalid(text) }
        let sum = product + UInt64(Double(fraction) * (Double(unit) / scale))
        guard sum <= 1 << 63 else { throw .invalid(text) }
        return sum
    }

    private static let units: [GoString: UInt64] = [
        "ns": 1, "us": 1000, "µs": 1000, "μs": 1000, "ms": 1_000_000, "s": 1_000_000_000, "m": 60_000_000_000,
        "h": 3_600_000_000_000,
    ]
}

internal import GoRuntime

/// Checks that a text is an IP address, with Go's words for what is wrong.
///
/// Go 1.26 net/netip, ParseAddr.
struct IPAddressSyntax {
    private static let colon = UInt8(ascii: ":")
    private static let dot = UInt8(ascii: ".")

    private let text: [UInt8]

    /// Creates a check.
    init(_ text: [UInt8]) { self.text = text }

    /// Returns whether the address is one of IPv6; fails where it is none at all.
    func isVersion6() throws(WebAddressProblem) -> Bool {
        switch text.first(where: { $0 == Self.dot || $0 == Self.colon || $0 == UInt8(ascii: "%") }) {
        case Self.dot:
            try checkVersion4(text[...])
            return false
        case Self.colon:
            try checkVersion6()
            return true
        case nil: throw problem("unable to parse IP")
        default: throw problem("missing IPv6 address")
        }
    }

    private func checkVersion4(_ part: ArraySlice<UInt8>) throws(WebAddressProblem) {
        var value = 0
        var digits = 0
        var fields = 1
        for (index, byte) in zip(part.indices, part) {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if digits == 1, value == 0 { throw problem("IPv4 field has octet with leading zero") }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
                if value > 255 { throw problem("IPv4 field has value >255") }
            case Self.dot:
                if digits == 0 || index == part.endIndex - 1 {
                    throw problem("IPv4 field must have at least one digit", at: part[index...])
                }
                if fields == 4 { throw problem("IPv4 address too long") }
                fields += 1
                value = 0
                digits = 0
            default: throw problem("unexpected character", at: part[index...])
            }
        }
        if fields < 4 { throw problem("IPv4 address too short") }
    }

    private func checkVersion6() throws(WebAddressProblem) {
        var rest = text[...]
        if let percent = text.firstIndex(of: UInt8(ascii: "%")) {
            if percent == text.count - 1 { throw problem("zone must be a non-empty string") }
            rest = text[..<percent]
        }
        var hasEllipsis = false
        if rest.starts(with: "::".utf8) {
            hasEllipsis = true
            rest = rest.dropFirst(2)
            if rest.isEmpty { return }
        }
        var fields = 0
        while fields < 8 {
            let digits = rest.prefix { PercentEncoding.hexValue($0) != nil }.count
            if digits > 4 { throw problem("each group must have 4 or less digits", at: rest) }
            if digits == 0 {
                throw problem("each colon-separated field must have at least one digit", at: rest)
            }
            if rest.dropFirst(digits).first == Self.dot {
                try checkEmbedded(rest, after: fields, hasEllipsis: hasEllipsis)
                fields += 2
                rest = rest[rest.endIndex...]
                break
            }
            fields += 1
            rest = rest.dropFirst(digits)
            if rest.isEmpty { break }
            if rest.first != Self.colon { throw problem("unexpected character, want colon", at: rest) }
            if rest.count == 1 { throw problem("colon must be followed by more characters", at: rest) }
            rest = rest.dropFirst()
            if rest.first == Self.colon {
                if hasEllipsis { throw problem("multiple :: in address", at: rest) }
                hasEllipsis = true
                rest = rest.dropFirst()
                if rest.isEmpty { break }
            }
        }
        if !rest.isEmpty { throw problem("trailing garbage after address", at: rest) }
        if fields < 8, !hasEllipsis { throw problem("address string too short") }
        if fields == 8, hasEllipsis { throw problem("the :: must expand to at least one field of zeros") }
    }

    /// Checks an IPv4 address that stands for the last two fields.
    private func checkEmbedded(
        _ rest: ArraySlice<UInt8>,
        after fields: Int,
        hasEllipsis: Bool
    ) throws(WebAddressProblem) {
        if !hasEllipsis, fields != 6 {
            throw problem("embedded IPv4 address must replace the final 2 fields of the address", at: rest)
        }
        if fields > 6 {
            throw problem("too many hex fields to fit an embedded IPv4 at the end of the address", at: rest)
        }
        try checkVersion4(rest)
    }

    private func problem(_ message: StaticString, at rest: ArraySlice<UInt8>? = nil) -> WebAddressProblem {
        var bytes = WebAddressProblem("invalid host: ParseAddr(", quoting: text, "): ").text.bytes
        bytes += GoString(stringLiteral: message).bytes
        if let rest { bytes += WebAddressProblem(" (at ", quoting: rest, ")").text.bytes }
        return WebAddressProblem(GoString(bytes))
    }
}

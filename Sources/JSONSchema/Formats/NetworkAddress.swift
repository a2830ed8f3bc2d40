import GoRuntime

/// Why a text is no address of a host.
///
/// Go 1.26 net/netip, parseAddrError.
struct NetworkAddressError: Error {
    /// The text.
    let address: GoString
    /// What is wrong.
    let problem: String
    /// Where.
    var place = GoString()

    /// Go's words, for example `ParseAddr("x"): unable to parse IP`.
    var text: GoString {
        let quoted = Quoting.quoted(address)
        guard !place.isEmpty else { return GoString("ParseAddr(\(quoted)): \(problem)") }
        return GoString("ParseAddr(\(quoted)): \(problem) (at \(Quoting.quoted(place)))")
    }
}

/// The reader of addresses of hosts.
///
/// Go 1.26 net/netip, ParseAddr.
struct NetworkAddress {
    /// Returns the zone of an address; throws for what is none.
    static func zone(of text: GoString) throws(NetworkAddressError) -> GoString {
        for byte in text.bytes {
            switch byte {
            case UInt8(ascii: "."):
                try checkV4(text, text.bytes[...])
                return ""
            case UInt8(ascii: ":"): return try zoneV6(text)
            case UInt8(ascii: "%"): throw NetworkAddressError(address: text, problem: "missing IPv6 address")
            default: continue
            }
        }
        throw NetworkAddressError(address: text, problem: "unable to parse IP")
    }

    private static func checkV4(_ text: GoString, _ part: ArraySlice<UInt8>) throws(NetworkAddressError) {
        var value = 0
        var position = 0
        var digits = 0
        for (index, byte) in zip(part.indices, part) {
            if byte &- UInt8(ascii: "0") < 10 {
                guard !(digits == 1 && value == 0) else {
                    throw NetworkAddressError(address: text, problem: "IPv4 field has octet with leading zero")
                }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
                guard value <= 255 else {
                    throw NetworkAddressError(address: text, problem: "IPv4 field has value >255")
                }
            } else if byte == UInt8(ascii: ".") {
                let isMisplaced =
                    index == part.startIndex || index == part.endIndex - 1 || part[index - 1] == UInt8(ascii: ".")
                guard !isMisplaced else {
                    throw NetworkAddressError(
                        address: text,
                        problem: "IPv4 field must have at least one digit",
                        place: GoString(part[index...])
                    )
                }
                guard position < 3 else { throw NetworkAddressError(address: text, problem: "IPv4 address too long") }
                position += 1
                value = 0
                digits = 0
            } else {
                throw NetworkAddressError(
                    address: text,
                    problem: "unexpected character",
                    place: GoString(part[index...])
                )
            }
        }
        guard position == 3 else { throw NetworkAddressError(address: text, problem: "IPv4 address too short") }
    }

    private static func zoneV6(_ text: GoString) throws(NetworkAddressError) -> GoString {
        var rest = text.bytes[...]
        var zone = GoString()
        if let mark = rest.firstIndex(of: UInt8(ascii: "%")) {
            zone = GoString(rest[(mark + 1)...])
            rest = rest[..<mark]
            guard !zone.isEmpty else {
                throw NetworkAddressError(address: text, problem: "zone must be a non-empty string")
            }
        }
        let colons: [UInt8] = [UInt8(ascii: ":"), UInt8(ascii: ":")]
        var hasEllipsis = false
        if rest.starts(with: colons) {
            hasEllipsis = true
            rest = rest.dropFirst(2)
            if rest.isEmpty { return zone }
        }
        var count = 0
        while count < 16 {
            let field = rest.prefix { Unicode.Scalar($0).properties.isASCIIHexDigit }
            let value = field.prefix(5).reduce(0) { $0 << 4 | Int(Character(Unicode.Scalar($1)).hexDigitValue ?? 0) }
            if field.count > 4 {
                throw NetworkAddressError(
                    address: text,
                    problem: "each group must have 4 or less digits",
                    place: GoString(rest)
                )
            }
            guard value <= 0xFFFF else {
                throw NetworkAddressError(address: text, problem: "IPv6 field has value >=2^16", place: GoString(rest))
            }
            guard !field.isEmpty else {
                throw NetworkAddressError(
                    address: text,
                    problem: "each colon-separated field must have at least one digit",
                    place: GoString(rest)
                )
            }
            let after = rest.dropFirst(field.count)
            if after.first == UInt8(ascii: ".") {
                guard hasEllipsis || count == 12 else {
                    throw NetworkAddressError(
                        address: text,
                        problem: "embedded IPv4 address must replace the final 2 fields of the address",
                        place: GoString(rest)
                    )
                }
                guard count + 4 <= 16 else {
                    throw NetworkAddressError(
                        address: text,
                        problem: "too many hex fields to fit an embedded IPv4 at the end of the address",
                        place: GoString(rest)
                    )
                }
                try checkV4(text, rest)
                rest = rest[rest.endIndex...]
                count += 4
                break
            }
            count += 2
            rest = after
            if rest.isEmpty { break }
            guard rest.first == UInt8(ascii: ":") else {
                throw NetworkAddressError(
                    address: text,
                    problem: "unexpected character, want colon",
                    place: GoString(rest)
                )
            }
            guard rest.count > 1 else {
                throw NetworkAddressError(
                    address: text,
                    problem: "colon must be followed by more characters",
                    place: GoString(rest)
                )
            }
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: ":") {
                guard !hasEllipsis else {
                    throw NetworkAddressError(address: text, problem: "multiple :: in address", place: GoString(rest))
                }
                hasEllipsis = true
                rest = rest.dropFirst()
                if rest.isEmpty { break }
            }
        }
        guard rest.isEmpty else {
            throw NetworkAddressError(address: text, problem: "trailing garbage after address", place: GoString(rest))
        }
        if count < 16, !hasEllipsis { throw NetworkAddressError(address: text, problem: "address string too short") }
        if count == 16, hasEllipsis {
            throw NetworkAddressError(address: text, problem: "the :: must expand to at least one field of zeros")
        }
        return zone
    }
}

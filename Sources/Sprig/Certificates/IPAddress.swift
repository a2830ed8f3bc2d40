import GoRuntime

/// An address of the Internet protocol, as certificates hold it: 4 or 16 bytes.
struct IPAddress {
    /// The bytes; an IPv4 address in IPv6's clothes has 4.
    let bytes: [UInt8]

    /// Reads an address; nil when it is none, or has a zone.
    ///
    /// Go 1.26 net, ParseIP.
    init?(_ text: GoString) {
        let mark = text.bytes.first { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }
        switch mark {
        case UInt8(ascii: "."):
            guard let bytes = IPAddress.version4(text.bytes[...]) else { return nil }
            self.bytes = bytes
        case UInt8(ascii: ":"):
            guard let bytes = IPAddress.version6(text.bytes[...]) else { return nil }
            let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
            self.bytes = isMapped ? Array(bytes[12...]) : bytes
        default: return nil
        }
    }

    private static func version4(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var bytes: [UInt8] = []
        for part in parts {
            guard part.count <= 3, part.count == 1 || part.first != UInt8(ascii: "0"),
                let number = UInt64(decimalDigits: part), let byte = UInt8(exactly: number)
            else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    private static func version6(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let colon = UInt8(ascii: ":")
        var bytes: [UInt8] = []
        var gap: Int?
        var rest = text
        if rest.starts(with: [colon, colon]) {
            gap = 0
            rest = rest.dropFirst(2)
        }
        while bytes.count < 16, !rest.isEmpty {
            let digits = rest.prefix { Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }
            guard !digits.isEmpty, digits.count <= 4,
                let group = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
            else { return nil }
            let next = rest.dropFirst(digits.count)
            if next.first == UInt8(ascii: ".") {
                guard bytes.count <= 12, gap != nil || bytes.count == 12, let last = version4(rest) else { return nil }
                bytes += last
                rest = []
                break
            }
            bytes += [UInt8(group >> 8), UInt8(truncatingIfNeeded: group)]
            rest = next
            if rest.isEmpty { break }
            guard rest.popFirst() == colon, !rest.isEmpty else { return nil }
            if rest.first == colon {
                guard gap == nil else { return nil }
                gap = bytes.count
                rest = rest.dropFirst()
            }
        }
        guard rest.isEmpty else { return nil }
        guard let gap else { return bytes.count == 16 ? bytes : nil }
        guard bytes.count < 16 else { return nil }
        bytes.insert(contentsOf: repeatElement(0, count: 16 - bytes.count), at: gap)
        return bytes
    }
}

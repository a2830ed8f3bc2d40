internal import GoRuntime

/// How a part of a URL writes the bytes that may not stand in it.
///
/// Go 1.26 net/url, escape and unescape.
enum PercentEncoding {
    case path
    case host
    /// The zone of an IPv6 address.
    case zone
    case user
    case fragment

    /// Returns the bytes with what may not stand here as `%XX`.
    func encoded(_ bytes: [UInt8]) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        for byte in bytes {
            if isEscaped(byte) {
                output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                output.append(byte)
            }
        }
        return output
    }

    /// Returns the bytes with `%XX` as the byte meant.
    func decoded(_ bytes: ArraySlice<UInt8>) throws(WebAddressProblem) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "%") else {
                if self == .host || self == .zone, byte < 0x80, isEscaped(byte) {
                    throw WebAddressProblem("invalid character ", quoting: [byte], " in host name")
                }
                output.append(byte)
                index += 1
                continue
            }
            let sequence = bytes[index...].prefix(3)
            guard sequence.count == 3, let high = Self.hexValue(bytes[index + 1]),
                let low = Self.hexValue(bytes[index + 2]), mayDecode(high << 4 | low)
            else { throw WebAddressProblem("invalid URL escape ", quoting: sequence) }
            output.append(high << 4 | low)
            index += 3
        }
        return output
    }

    /// Whether a byte may be written as `%XX`: in hosts only what is not ASCII and the percent sign may, in zones what
    /// could as well stand there, and the space, which Windows puts there.
    private func mayDecode(_ byte: UInt8) -> Bool {
        switch self {
        case .host: byte >= 0x80 || byte == UInt8(ascii: "%")
        case .zone: byte == UInt8(ascii: "%") || byte == UInt8(ascii: " ") || !PercentEncoding.host.isEscaped(byte)
        case .path, .user, .fragment: true
        }
    }

    /// Whether a byte may not stand here as it is.
    ///
    /// Go 1.26 net/url, shouldEscape.
    private func isEscaped(_ byte: UInt8) -> Bool {
        if Self.isAlphanumeric(byte) || "-_.~".utf8.contains(byte) { return false }
        return switch self {
        case .host, .zone: !"!$&'()*+,;=:[]<>\"".utf8.contains(byte)
        case .path: !"$&+,/:;=@".utf8.contains(byte)
        case .user: !"$&+,;=".utf8.contains(byte)
        case .fragment: !"$&+,/:;=?@!()*".utf8.contains(byte)
        }
    }

    /// Whether the byte is a letter or digit of ASCII.
    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }

    /// Returns the value of a hexadecimal digit.
    static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

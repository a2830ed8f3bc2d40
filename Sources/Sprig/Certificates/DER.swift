/// ASN.1 values in their distinguished encoding.
enum DER {
    /// Returns a value: its tag, its length, its contents.
    static func value(_ tag: UInt8, _ contents: [UInt8]) -> [UInt8] {
        var bytes = [tag]
        bytes.reserveCapacity(contents.count + 6)
        if contents.count < 0x80 {
            bytes.append(UInt8(contents.count))
        } else {
            let length = withUnsafeBytes(of: UInt64(contents.count).bigEndian) { Array($0.drop { $0 == 0 }) }
            bytes.append(0x80 | UInt8(length.count))
            bytes += length
        }
        return bytes + contents
    }

    static func sequence(_ parts: [UInt8]...) -> [UInt8] { value(0x30, Array(parts.joined())) }

    static func set(_ part: [UInt8]) -> [UInt8] { value(0x31, part) }

    static func octets(_ contents: [UInt8]) -> [UInt8] { value(0x04, contents) }

    static func bits(_ contents: [UInt8], unused: UInt8 = 0) -> [UInt8] { value(0x03, [unused] + contents) }

    static let yes: [UInt8] = [0x01, 0x01, 0xFF]

    static let null: [UInt8] = [0x05, 0x00]

    /// Returns a number that is not negative, given by its bytes from the highest on.
    static func integer(_ bytes: [UInt8]) -> [UInt8] {
        let digits = Array(bytes.drop { $0 == 0 })
        return value(0x02, digits.first.map { $0 < 0x80 } ?? false ? digits : [0] + digits)
    }

    /// Returns an object identifier.
    static func identifier(_ arcs: UInt32...) -> [UInt8] {
        var contents: [UInt8] = []
        for arc in [arcs[0] * 40 + arcs[1]] + arcs.dropFirst(2) {
            var groups = [UInt8(arc & 0x7F)]
            var rest = arc >> 7
            while rest > 0 {
                groups.append(UInt8(rest & 0x7F) | 0x80)
                rest >>= 7
            }
            contents += groups.reversed()
        }
        return value(0x06, contents)
    }

    /// Returns the values that stand one after the other, each with its tag, or nil when they are cut off.
    static func elements(of bytes: ArraySlice<UInt8>) -> [(tag: UInt8, contents: ArraySlice<UInt8>)]? {
        var elements: [(tag: UInt8, contents: ArraySlice<UInt8>)] = []
        var rest = bytes
        while let tag = rest.popFirst() {
            guard let first = rest.popFirst() else { return nil }
            var length = Int(first)
            if first >= 0x80 {
                let count = Int(first & 0x7F)
                guard (1...4).contains(count), rest.count >= count else { return nil }
                length = rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
                rest = rest.dropFirst(count)
            }
            guard length <= rest.count else { return nil }
            elements.append((tag, rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return elements
    }
}

/// Base 32 in the standard alphabet with padding.
///
/// Go 1.26 encoding/base32, StdEncoding.
enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
    private static let values = IllegalInput.values(of: alphabet)
    private static let padding = UInt8(ascii: "=")

    /// Returns the encoding of some bytes.
    static func encoded(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity((bytes.count + 4) / 5 * 8)
        for start in stride(from: 0, to: bytes.count, by: 5) {
            let length = min(5, bytes.count - start)
            var group: UInt64 = 0
            for place in 0..<5 { group = group << 8 | (place < length ? UInt64(bytes[start + place]) : 0) }
            let digits = (length * 8 + 4) / 5
            for place in 0..<8 {
                output.append(place < digits ? alphabet[Int(group >> UInt64(35 - 5 * place)) & 31] : padding)
            }
        }
        return output
    }

    /// Returns the bytes of an encoding; newlines in it are passed over and not counted.
    ///
    /// What follows a group that ends in padding is not looked at.
    static func decoded(_ text: [UInt8]) throws(IllegalInput) -> [UInt8] {
        let text = text.filter { $0 != 0x0A && $0 != 0x0D }
        var output: [UInt8] = []
        output.reserveCapacity(text.count / 8 * 5)
        var offset = 0
        while offset < text.count {
            var group: UInt64 = 0
            var count = 0
            while count < 8 {
                guard offset < text.count else { throw IllegalInput(offset: text.count - count) }
                let byte = text[offset]
                offset += 1
                if byte == padding, count >= 2, text.count - offset < 8 {
                    try checkPadding(text, after: offset, count: count)
                    append(group << UInt64(40 - 5 * count), count * 5 / 8, to: &output)
                    return output
                }
                let value = values[Int(byte)]
                guard value < 32 else { throw IllegalInput(offset: offset - 1) }
                group = group << 5 | UInt64(value)
                count += 1
            }
            append(group, 5, to: &output)
        }
        return output
    }

    private static func append(_ group: UInt64, _ count: Int, to output: inout [UInt8]) {
        for place in 0..<count { output.append(UInt8(truncatingIfNeeded: group >> UInt64(32 - 8 * place))) }
    }

    /// Checks what follows the first padding of a group that has some characters.
    private static func checkPadding(_ text: [UInt8], after offset: Int, count: Int) throws(IllegalInput) {
        let rest = text.count - offset
        guard rest + count >= 7 else { throw IllegalInput(offset: text.count) }
        for index in 0..<7 - count where index < rest && text[offset + index] != padding {
            throw IllegalInput(offset: offset + index - 1)
        }
        if count == 3 || count == 6 { throw IllegalInput(offset: offset - 1) }
    }
}

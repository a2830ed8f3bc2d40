/// Base 64 in the standard alphabet with padding.
///
/// Go 1.26 encoding/base64, StdEncoding.
public enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let values = IllegalInput.values(of: alphabet)
    private static let padding = UInt8(ascii: "=")

    /// Returns the encoding of some bytes.
    public static func encoded(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity((bytes.count + 2) / 3 * 4)
        var index = 0
        while index + 2 < bytes.count {
            let group = UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
            append(group, 4, to: &output)
            index += 3
        }
        switch bytes.count - index {
        case 1:
            append(UInt32(bytes[index]) << 16, 2, to: &output)
            output += [padding, padding]
        case 2:
            append(UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8, 3, to: &output)
            output.append(padding)
        default: break
        }
        return output
    }

    private static func append(_ group: UInt32, _ count: Int, to output: inout [UInt8]) {
        for place in 0..<count { output.append(alphabet[Int(group >> UInt32(18 - 6 * place)) & 63]) }
    }

    /// Returns the bytes of an encoding; newlines in it are passed over.
    static func decoded(_ text: [UInt8]) throws(IllegalInput) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count / 4 * 3)
        var offset = 0
        while true {
            var group: UInt32 = 0
            var count = 0
            while count < 4 {
                guard offset < text.count else {
                    if count == 0 { return output }
                    throw IllegalInput(offset: offset - count)
                }
                let byte = text[offset]
                offset += 1
                let value = values[Int(byte)]
                if value < 64 {
                    group = group << 6 | UInt32(value)
                    count += 1
                } else if byte == padding, count >= 2 {
                    try finish(text, after: offset, count: count)
                    output.append(UInt8(truncatingIfNeeded: group >> (count == 2 ? 4 : 10)))
                    if count == 3 { output.append(UInt8(truncatingIfNeeded: group >> 2)) }
                    return output
                } else if !isNewline(byte) {
                    throw IllegalInput(offset: offset - 1)
                }
            }
            output.append(UInt8(truncatingIfNeeded: group >> 16))
            output.append(UInt8(truncatingIfNeeded: group >> 8))
            output.append(UInt8(truncatingIfNeeded: group))
        }
    }

    /// Checks what follows the first padding of a group that has two or three characters.
    private static func finish(_ text: [UInt8], after start: Int, count: Int) throws(IllegalInput) {
        var offset = start
        func skipNewlines() { while offset < text.count, isNewline(text[offset]) { offset += 1 } }
        if count == 2 {
            skipNewlines()
            guard offset < text.count else { throw IllegalInput(offset: text.count) }
            guard text[offset] == padding else { throw IllegalInput(offset: offset - 1) }
            offset += 1
        }
        skipNewlines()
        guard offset == text.count else { throw IllegalInput(offset: offset) }
    }

    private static func isNewline(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

/// Where a text stops being an encoding.
struct IllegalInput: Error {
    /// The offset in bytes, as Go's CorruptInputError counts it.
    let offset: Int

    /// Returns the value of each byte in an alphabet, 255 for none.
    static func values(of alphabet: [UInt8]) -> [UInt8] {
        var values = [UInt8](repeating: 255, count: 256)
        for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
        return values
    }
}

/// Base64 in the standard alphabet, padded.
public enum Base64Text {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Appends the base64 of bytes.
    static func append(_ bytes: [UInt8], to output: inout [UInt8]) {
        var index = 0
        while index < bytes.count {
            let count = min(3, bytes.count - index)
            var bits: UInt32 = 0
            for offset in 0..<3 { bits = bits << 8 | (offset < count ? UInt32(bytes[index + offset]) : 0) }
            for digit in 0..<4 {
                let value = Int(bits >> UInt32(18 - 6 * digit)) & 63
                output.append(digit <= count ? alphabet[value] : UInt8(ascii: "="))
            }
            index += 3
        }
    }

    /// Returns the base64 of bytes as go-yaml writes it: in lines of 70 characters where there are more.
    public static func lines(of bytes: [UInt8]) -> [UInt8] {
        var line: [UInt8] = []
        append(bytes, to: &line)
        guard line.count / 70 + 1 > 1 else { return line }
        var output: [UInt8] = []
        for start in stride(from: 0, to: line.count, by: 70) {
            output.append(contentsOf: line[start..<min(start + 70, line.count)])
            output.append(0x0A)
        }
        return output
    }
}

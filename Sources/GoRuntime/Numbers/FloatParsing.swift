#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Floats read as Go's strconv reads them.
public enum FloatParsing {
    /// Reads a float: decimal, hexadecimal (`0x1.8p3`), `inf`, `infinity` or `nan`; underscores between digits.
    ///
    /// Go 1.26 strconv, ParseFloat. With 32 bits the value is that of a float32.
    public static func parseFloat(_ text: GoString, bits: Int = 64) throws(NumberError) -> Double {
        if let special = special(text) { return special }
        guard let number = plain(text.bytes) else {
            throw NumberError(function: "ParseFloat", text: text, problem: .syntax)
        }
        let value = number.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                characters.baseAddress.map { bits == 32 ? Double(strtof($0, nil)) : strtod($0, nil) } ?? 0
            }
        }
        guard value.isFinite else { throw NumberError(function: "ParseFloat", text: text, problem: .range) }
        return value
    }

    private static func special(_ text: GoString) -> Double? {
        switch text.lowercased() {
        case "inf", "+inf", "infinity", "+infinity": .infinity
        case "-inf", "-infinity": -.infinity
        case "nan": .nan
        default: nil
        }
    }

    /// Checks a number and returns it without underscores and with a zero at its end, for the C library.
    ///
    /// Go 1.26 strconv/atof.go, readFloat.
    private static func plain(_ bytes: [UInt8]) -> [UInt8]? {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count + 1)
        var offset = 0
        func peek() -> UInt8 { offset < bytes.count ? bytes[offset].lowercased : 0 }
        if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") {
            plain.append(bytes[offset])
            offset += 1
        }
        var isHexadecimal = false
        if bytes.count - offset > 2, peek() == UInt8(ascii: "0"), bytes[offset + 1].lowercased == UInt8(ascii: "x") {
            isHexadecimal = true
            plain.append(contentsOf: "0x".utf8)
            offset += 2
        }
        var hasDigits = false
        var hasPoint = false
        var hasUnderscores = false
        while offset < bytes.count {
            let byte = peek()
            if byte == UInt8(ascii: "_") {
                hasUnderscores = true
            } else if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
                plain.append(byte)
            } else if isHexadecimal ? byte.hexadecimalValue != nil : byte &- UInt8(ascii: "0") < 10 {
                hasDigits = true
                plain.append(byte)
            } else {
                break
            }
            offset += 1
        }
        guard hasDigits else { return nil }
        if peek() == (isHexadecimal ? UInt8(ascii: "p") : UInt8(ascii: "e")) {
            plain.append(peek())
            offset += 1
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") {
                plain.append(peek())
                offset += 1
            }
            guard peek() &- UInt8(ascii: "0") < 10 else { return nil }
            while peek() &- UInt8(ascii: "0") < 10 || peek() == UInt8(ascii: "_") {
                if peek() == UInt8(ascii: "_") { hasUnderscores = true } else { plain.append(peek()) }
                offset += 1
            }
        } else if isHexadecimal {
            return nil
        }
        guard offset == bytes.count else { return nil }
        if hasUnderscores, !Underscores.areWellPlaced(in: bytes) { return nil }
        plain.append(0)
        return plain
    }
}

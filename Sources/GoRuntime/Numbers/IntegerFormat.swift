/// Integers written as Go's strconv writes them.
public enum IntegerFormat {
    /// Returns an integer in a base from 2 to 36.
    ///
    /// Go 1.26 strconv, FormatInt.
    public static func string(_ value: Int64, base: Int = 10) -> GoString {
        var bytes: [UInt8] = []
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        append(value.magnitude, base: UInt64(min(max(base, 2), 36)), to: &bytes)
        return GoString(bytes)
    }

    /// Appends a signed integer in decimal.
    @inlinable
    public static func append(_ value: Int64, to output: inout [UInt8]) {
        if value < 0 { output.append(UInt8(ascii: "-")) }
        append(value.magnitude, to: &output)
    }

    /// Appends an integer in a base from 2 to 36, with lower case letters.
    public static func append(_ value: UInt64, base: UInt64 = 10, to output: inout [UInt8]) {
        if value < 10 && value < base { return output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value)) }
        let digits = digits(isUpper: false)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { buffer in
            var rest = value
            var start = 64
            repeat {
                start -= 1
                buffer[start] = digits[Int(rest % base)]
                rest /= base
            } while rest > 0
            output.append(contentsOf: buffer[start...])
        }
    }

    /// The digits from 0 to Z.
    static func digits(isUpper: Bool) -> UnsafeBufferPointer<UInt8> {
        let text: StaticString =
            isUpper ? "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ" : "0123456789abcdefghijklmnopqrstuvwxyz"
        return UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }
}

/// The decimal digits of integers, written without a string in between.
public enum DecimalText {
    /// Appends the digits of an integer.
    public static func append(_ value: UInt64, to output: inout [UInt8]) {
        if value < 10 { return output.append(UInt8(truncatingIfNeeded: value) + UInt8(ascii: "0")) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = value
            var start = digits.count
            while rest > 0 {
                start -= 1
                digits[start] = UInt8(truncatingIfNeeded: rest % 10) + UInt8(ascii: "0")
                rest /= 10
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
        }
    }

    /// Returns a number as an integer where it is whole, below 2^53 and not negative zero.
    @inlinable
    public static func whole(_ value: Double) -> Int64? {
        guard value.magnitude < 9_007_199_254_740_992 else { return nil }
        let whole = Int64(value)
        return Double(whole) == value && !(whole == 0 && value.sign == .minus) ? whole : nil
    }
}

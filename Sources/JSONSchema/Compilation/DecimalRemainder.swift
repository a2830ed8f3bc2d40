/// Division of long decimal numbers, as far as it leaves nothing.
struct DecimalRemainder {
    private let divisor: [UInt8]
    /// The divisor where 64 bits hold it.
    private let small: UInt64?

    /// Prepares a divisor of digits, 0 to 9; the first one is not zero.
    init(_ divisor: [UInt8]) {
        self.divisor = divisor
        small = divisor.count <= 19 ? divisor.reduce(0) { $0 * 10 + UInt64($1) } : nil
    }

    /// Whether digits with zeros behind them divide without a remainder.
    func isZero(for digits: [UInt8], zeros: Int) -> Bool {
        if let small { return Self.isZero(for: digits, zeros: zeros, small) }
        var remainder: [UInt8] = []
        for digit in digits { push(digit, to: &remainder) }
        // Ten to a power divides no more than the divisor has factors two and five: four for each of its digits do.
        for _ in 0..<min(zeros, 4 * divisor.count) where !remainder.isEmpty { push(0, to: &remainder) }
        return remainder.isEmpty
    }

    private static func isZero(for digits: [UInt8], zeros: Int, _ divisor: UInt64) -> Bool {
        var remainder: UInt64 = 0
        for digit in digits { remainder = step(remainder, digit, divisor) }
        for _ in 0..<min(zeros, 64) where remainder != 0 { remainder = step(remainder, 0, divisor) }
        return remainder == 0
    }

    private static func step(_ remainder: UInt64, _ digit: UInt8, _ divisor: UInt64) -> UInt64 {
        let (high, low) = remainder.multipliedFullWidth(by: 10)
        let (sum, carries) = low.addingReportingOverflow(UInt64(digit))
        return divisor.dividingFullWidth((high + (carries ? 1 : 0), sum)).remainder
    }

    private func push(_ digit: UInt8, to remainder: inout [UInt8]) {
        if !remainder.isEmpty || digit != 0 { remainder.append(digit) }
        while remainder.count > divisor.count || remainder.count == divisor.count && !isBelow(remainder) {
            subtract(from: &remainder)
        }
    }

    private func isBelow(_ remainder: [UInt8]) -> Bool { remainder.lexicographicallyPrecedes(divisor) }

    private func subtract(from remainder: inout [UInt8]) {
        var borrow: UInt8 = 0
        let shift = remainder.count - divisor.count
        for index in stride(from: remainder.count - 1, through: 0, by: -1) {
            let taken = (index >= shift ? divisor[index - shift] : 0) + borrow
            borrow = remainder[index] < taken ? 1 : 0
            remainder[index] = remainder[index] &+ (borrow == 1 ? 10 : 0) &- taken
        }
        remainder = Array(remainder.drop { $0 == 0 })
    }
}

/// An integer of any length, kept in limbs of nine decimal digits, so that powers of ten and digits come cheap.
struct BigInteger {
    private static let base: UInt64 = 1_000_000_000

    /// The limbs of the magnitude, the least first, without zeros at the end.
    private var limbs: [UInt32]
    let isNegative: Bool

    /// Creates zero.
    init() { self.init([], isNegative: false) }

    /// Creates an integer of decimal digits, the first of them the highest.
    init(digits: [UInt8], isNegative: Bool) {
        var limbs: [UInt32] = []
        var end = digits.count
        while end > 0 {
            limbs.append(digits[max(0, end - 9)..<end].reduce(0) { $0 * 10 + UInt32($1) })
            end -= 9
        }
        self.init(limbs, isNegative: isNegative)
    }

    private init(_ limbs: [UInt32], isNegative: Bool) {
        var limbs = limbs
        while limbs.last == 0 { limbs.removeLast() }
        self.limbs = limbs
        self.isNegative = isNegative && !limbs.isEmpty
    }

    var isZero: Bool { limbs.isEmpty }

    var negated: BigInteger { BigInteger(limbs, isNegative: !isNegative) }

    /// The digits of the magnitude.
    var digits: String {
        guard let highest = limbs.last else { return "0" }
        var result = String(highest)
        for limb in limbs.dropLast().reversed() {
            let text = String(limb)
            result += String(repeating: "0", count: 9 - text.utf8.count) + text
        }
        return result
    }

    /// Returns the integer times a power of ten.
    func scaled(by power: Int) -> BigInteger {
        guard power > 0, !isZero else { return self }
        let factor = (0..<power % 9).reduce(1) { product, _ in product * 10 } as UInt64
        var result = [UInt32](repeating: 0, count: power / 9)
        var carry: UInt64 = 0
        for limb in limbs {
            let product = UInt64(limb) * factor + carry
            result.append(UInt32(product % Self.base))
            carry = product / Self.base
        }
        result.append(UInt32(carry))
        return BigInteger(result, isNegative: isNegative)
    }

    /// Whether the magnitude is below the other's.
    func isSmaller(than other: BigInteger) -> Bool { Self.isSmaller(limbs, other.limbs) }

    static func + (left: BigInteger, right: BigInteger) -> BigInteger {
        if left.isNegative == right.isNegative {
            return BigInteger(sum(left.limbs, right.limbs), isNegative: left.isNegative)
        }
        if isSmaller(left.limbs, right.limbs) {
            return BigInteger(difference(right.limbs, left.limbs), isNegative: right.isNegative)
        }
        return BigInteger(difference(left.limbs, right.limbs), isNegative: left.isNegative)
    }

    static func * (left: BigInteger, right: BigInteger) -> BigInteger {
        var result = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (offset, factor) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for (index, limb) in right.limbs.enumerated() {
                let value = UInt64(result[offset + index]) + UInt64(factor) * UInt64(limb) + carry
                result[offset + index] = UInt32(value % base)
                carry = value / base
            }
            result[offset + right.limbs.count] = UInt32(carry)
        }
        return BigInteger(result, isNegative: left.isNegative != right.isNegative)
    }

    /// Returns the quotient, cut towards zero, and the magnitude of the remainder.
    ///
    /// The divisor is not zero.
    ///
    /// Long division; each digit of nine decimals is found by halving, which is quick enough for what float64 holds.
    func quotientAndRemainder(dividingBy divisor: BigInteger) -> (quotient: BigInteger, remainder: BigInteger) {
        var quotient = [UInt32](repeating: 0, count: limbs.count)
        var remainder: [UInt32] = []
        for index in limbs.indices.reversed() {
            if !remainder.isEmpty || limbs[index] != 0 { remainder.insert(limbs[index], at: 0) }
            var low: UInt32 = 0
            var high = UInt32(Self.base - 1)
            while low < high {
                let middle = (low + high + 1) / 2
                if Self.isSmaller(remainder, Self.product(divisor.limbs, middle)) {
                    high = middle - 1
                } else {
                    low = middle
                }
            }
            quotient[index] = low
            remainder =
                BigInteger(
                    Self.difference(remainder, Self.product(divisor.limbs, low)),
                    isNegative: false
                ).limbs
        }
        return (
            BigInteger(quotient, isNegative: isNegative != divisor.isNegative),
            BigInteger(remainder, isNegative: false)
        )
    }

    private static func isSmaller(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        if left.count != right.count { return left.count < right.count }
        for index in left.indices.reversed() where left[index] != right[index] { return left[index] < right[index] }
        return false
    }

    private static func sum(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        var carry: UInt64 = 0
        for index in 0..<max(left.count, right.count) {
            let value =
                (index < left.count ? UInt64(left[index]) : 0) + (index < right.count ? UInt64(right[index]) : 0)
                + carry
            result.append(UInt32(value % base))
            carry = value / base
        }
        result.append(UInt32(carry))
        return result
    }

    /// Returns the difference; the left magnitude is not below the right one.
    private static func difference(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var result = left
        var borrow: Int64 = 0
        for index in left.indices {
            var value = Int64(left[index]) - borrow - (index < right.count ? Int64(right[index]) : 0)
            borrow = value < 0 ? 1 : 0
            if value < 0 { value += Int64(base) }
            result[index] = UInt32(value)
        }
        return result
    }

    /// Returns the limbs times one limb, without a zero at the end.
    private static func product(_ limbs: [UInt32], _ factor: UInt32) -> [UInt32] {
        guard factor != 0 else { return [] }
        var result: [UInt32] = []
        result.reserveCapacity(limbs.count + 1)
        var carry: UInt64 = 0
        for limb in limbs {
            let value = UInt64(limb) * UInt64(factor) + carry
            result.append(UInt32(value % base))
            carry = value / base
        }
        if carry > 0 { result.append(UInt32(carry)) }
        return result
    }
}

/// Go's arithmetic where its result differs from C's in the last bits.
enum GoMath {
    /// Returns ten to a power, as Go 1.26's math.Pow(10, n) computes it: by squaring, fractions and exponents apart.
    static func powerOfTen(_ power: Int) -> Double {
        if power == 0 { return 1 }
        if power == 1 { return 10 }
        var result = 1.0
        var resultExponent = 0
        // Ten is 0.625 times two to the fourth.
        var fraction = 0.625
        var exponent = 4
        var rest = power.magnitude
        while rest != 0 {
            if exponent < -1 << 12 || exponent > 1 << 12 {
                resultExponent += exponent
                break
            }
            if rest & 1 == 1 {
                result *= fraction
                resultExponent += exponent
            }
            fraction *= fraction
            exponent <<= 1
            if fraction < 0.5 {
                fraction += fraction
                exponent -= 1
            }
            rest >>= 1
        }
        if power < 0 {
            result = 1 / result
            resultExponent = -resultExponent
        }
        return Double(sign: .plus, exponent: resultExponent, significand: result)
    }
}

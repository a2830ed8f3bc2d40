/// Floats written with powers of two.
enum BinaryFloatFormat {
    /// Splits a magnitude into an integral mantissa and the power of two that it is multiplied by.
    private static func split(_ magnitude: Double, bits: Int) -> (mantissa: UInt64, exponent: Int) {
        if bits == 32 {
            let value = Float(magnitude)
            let biased = Int(value.exponentBitPattern)
            let mantissa = UInt64(value.significandBitPattern)
            return biased == 0 ? (mantissa, -149) : (mantissa | 1 << 23, biased - 150)
        }
        let biased = Int(magnitude.exponentBitPattern)
        let mantissa = magnitude.significandBitPattern
        return biased == 0 ? (mantissa, -1074) : (mantissa | 1 << 52, biased - 1075)
    }

    /// Appends a decimal mantissa and a power of two, such as `4503599627370496p-52`.
    ///
    /// Go 1.26 strconv, format `b`.
    static func appendPowerOfTwo(_ magnitude: Double, bits: Int, to output: inout [UInt8]) {
        let (mantissa, exponent) = split(magnitude, bits: bits)
        IntegerFormat.append(mantissa, to: &output)
        output.append(UInt8(ascii: "p"))
        output.append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
        IntegerFormat.append(UInt64(exponent.magnitude), to: &output)
    }

    /// Appends a hexadecimal fraction and a power of two, such as `0x1.8p+00`.
    ///
    /// Go 1.26 strconv, formats `x` and `X`: halves are rounded to even.
    static func appendHexadecimal(
        _ magnitude: Double,
        precision: Int,
        isUpper: Bool,
        bits: Int,
        to output: inout [UInt8]
    ) {
        var (mantissa, exponent) = split(magnitude, bits: bits)
        // The leading one comes to bit 60, so that 15 hexadecimal digits follow it.
        if mantissa == 0 {
            exponent = 0
        } else {
            let shift = mantissa.leadingZeroBitCount - 3
            mantissa <<= UInt64(shift)
            exponent += 60 - shift
        }
        if precision >= 0, precision < 15 {
            let shift = UInt64(precision * 4)
            let extra = (mantissa << shift) & (1 << 60 - 1)
            mantissa >>= 60 - shift
            if extra | (mantissa & 1) > 1 << 59 { mantissa += 1 }
            mantissa <<= 60 - shift
            if mantissa & (1 << 61) != 0 {
                mantissa >>= 1
                exponent += 1
            }
        }
        let digits = IntegerFormat.digits(isUpper: isUpper)
        output.append(UInt8(ascii: "0"))
        output.append(isUpper ? UInt8(ascii: "X") : UInt8(ascii: "x"))
        output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: (mantissa >> 60) & 1))
        mantissa <<= 4
        if precision < 0 ? mantissa != 0 : precision > 0 {
            output.append(UInt8(ascii: "."))
            var written = 0
            while precision < 0 ? mantissa != 0 : written < min(precision, 16) {
                output.append(digits[Int(mantissa >> 60)])
                mantissa <<= 4
                written += 1
            }
            output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, precision - written)))
        }
        output.append(isUpper ? UInt8(ascii: "P") : UInt8(ascii: "p"))
        output.append(exponent < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
        if exponent.magnitude < 10 { output.append(UInt8(ascii: "0")) }
        IntegerFormat.append(UInt64(exponent.magnitude), to: &output)
    }
}

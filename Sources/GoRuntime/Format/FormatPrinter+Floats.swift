extension FormatPrinter {
    /// Writes a float.
    mutating func printFloat(_ value: Double, verb: Unicode.Scalar) {
        switch verb {
        case "v": printFloat(value, format: "g", precision: -1)
        case "b", "g", "G", "x", "X": printFloat(value, format: verb, precision: -1)
        case "f", "e", "E": printFloat(value, format: verb, precision: 6)
        case "F": printFloat(value, format: "f", precision: 6)
        default: printBadVerb(verb, .float(value))
        }
    }

    /// Writes a float in a format of strconv's, with the sign, the point and the padding that the flags ask for.
    ///
    /// Go 1.26 fmt/format.go, fmtFloat.
    private mutating func printFloat(_ value: Double, format: Unicode.Scalar, precision: Int) {
        let precision = flags.precision ?? precision
        var number = FloatFormat.string(value, format: format, precision: precision).bytes
        if number[0] != UInt8(ascii: "-") && number[0] != UInt8(ascii: "+") { number.insert(UInt8(ascii: "+"), at: 0) }
        if flags.hasSpace && number[0] == UInt8(ascii: "+") && !flags.hasPlus { number[0] = UInt8(ascii: " ") }
        guard value.isFinite else {
            if value.isNaN, !flags.hasSpace, !flags.hasPlus { number.removeFirst() }
            return pad(isNumber: true) { $0.write(number) }
        }
        if flags.isSharp && format != "b" { restoreZeros(of: &number, format: format, precision: precision) }
        guard flags.hasPlus || number[0] != UInt8(ascii: "+") else {
            return pad { $0.write(number.dropFirst()) }
        }
        if flags.isZeroPadded, !flags.isLeftAligned, let width = flags.width, width > number.count {
            // The sign stands before the zeros.
            output.append(number[0])
            writePadding(width - number.count)
            return write(number.dropFirst())
        }
        pad { $0.write(number) }
    }

    /// Adds the point and the trailing zeros that `#` keeps.
    private func restoreZeros(of number: inout [UInt8], format: Unicode.Scalar, precision: Int) {
        var missing = 0
        if format == "g" || format == "G" || format == "x" || format == "X" { missing = precision < 0 ? 6 : precision }
        var tail: ArraySlice<UInt8> = []
        var hasPoint = false
        var sawDigit = false
        let isHexadecimal = format == "x" || format == "X"
        for index in 1..<number.count {
            let byte = number[index].lowercased
            if byte == UInt8(ascii: ".") {
                hasPoint = true
            } else if byte == UInt8(ascii: "p") || (byte == UInt8(ascii: "e") && !isHexadecimal) {
                tail = number[index...]
                break
            } else {
                if byte != UInt8(ascii: "0") { sawDigit = true }
                if sawDigit { missing -= 1 }
            }
        }
        number.removeLast(tail.count)
        if !hasPoint {
            if number.count == 2 && number[1] == UInt8(ascii: "0") { missing -= 1 }
            number.append(UInt8(ascii: "."))
        }
        if missing > 0 { number.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: missing)) }
        number.append(contentsOf: tail)
    }
}

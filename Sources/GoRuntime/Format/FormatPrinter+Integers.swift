extension FormatPrinter {
    /// Writes an integer.
    mutating func printInteger(_ value: Int64, _ kind: GoInteger, verb: Unicode.Scalar) {
        let isSigned = !kind.isUnsigned
        switch verb {
        case "v" where flags.isSource && !isSigned:
            let wasSharp = flags.isSharp
            flags.isSharp = true
            printInteger(value, isSigned: false, base: 16, verb: verb)
            flags.isSharp = wasSharp
        case "v", "d": printInteger(value, isSigned: isSigned, base: 10, verb: verb)
        case "b": printInteger(value, isSigned: isSigned, base: 2, verb: verb)
        case "o", "O": printInteger(value, isSigned: isSigned, base: 8, verb: verb)
        case "x", "X": printInteger(value, isSigned: isSigned, base: 16, verb: verb)
        case "c":
            let rune = Self.rune(value)
            pad { Runes.append(rune, to: &$0.output) }
        case "q":
            let rune = Self.rune(value)
            let isASCII = flags.hasPlus
            pad { Quoting.appendQuoted(rune: rune, isASCII: isASCII, to: &$0.output) }
        case "U": printUnicode(UInt64(bitPattern: value))
        default: printBadVerb(verb, .integer(value, kind))
        }
    }

    /// The character of that number; U+FFFD when there is none.
    private static func rune(_ value: Int64) -> Unicode.Scalar {
        guard let value = UInt32(exactly: value) else { return Runes.replacement }
        return Unicode.Scalar(value) ?? Runes.replacement
    }

    /// Writes an integer in a base, with the signs, prefixes and zeros that the flags ask for.
    ///
    /// Go 1.26 fmt/format.go, fmtInteger.
    mutating func printInteger(_ value: Int64, isSigned: Bool, base: UInt64, verb: Unicode.Scalar) {
        let isNegative = isSigned && value < 0
        let magnitude = isNegative ? value.magnitude : UInt64(bitPattern: value)
        var digitCount = 0
        if let precision = flags.precision {
            digitCount = precision
            if precision == 0 && magnitude == 0 { return writePadding(flags.width ?? 0, withZeros: false) }
        } else if flags.isZeroPadded, !flags.isLeftAligned, let width = flags.width {
            digitCount = isNegative || flags.hasPlus || flags.hasSpace ? width - 1 : width
        }
        var digits: [UInt8] = []
        IntegerFormat.append(magnitude, base: base, to: &digits)
        if verb == "X" { for index in digits.indices { digits[index] = digits[index].uppercased } }
        let zeros = max(0, digitCount - digits.count)
        pad(isNumber: true) { printer in
            if isNegative {
                printer.write("-")
            } else if printer.flags.hasPlus {
                printer.write("+")
            } else if printer.flags.hasSpace {
                printer.write(" ")
            }
            if verb == "O" { printer.write("0o") }
            if printer.flags.isSharp {
                switch base {
                case 2: printer.write("0b")
                case 8 where zeros == 0 && digits.first != UInt8(ascii: "0"): printer.write("0")
                case 16: printer.write(verb == "X" ? "0X" : "0x")
                default: break
                }
            }
            printer.output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: zeros))
            printer.write(digits)
        }
    }

    /// Writes `U+0041`, with `#` followed by the character if it can be seen.
    ///
    /// Go 1.26 fmt/format.go, fmtUnicode.
    private mutating func printUnicode(_ value: UInt64) {
        var digits: [UInt8] = []
        IntegerFormat.append(value, base: 16, to: &digits)
        for index in digits.indices { digits[index] = digits[index].uppercased }
        let digitCount = max(4, flags.precision ?? 4)
        pad(isNumber: true) { printer in
            printer.write("U+")
            printer.output.append(
                contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, digitCount - digits.count))
            )
            printer.write(digits)
            guard printer.flags.isSharp, let rune = UInt32(exactly: value).flatMap(Unicode.Scalar.init),
                Quoting.isPrintable(rune)
            else { return }
            printer.write(" '")
            Runes.append(rune, to: &printer.output)
            printer.write("'")
        }
    }
}

extension UInt8 {
    /// The letter in upper case, if it is one of ASCII.
    var uppercased: UInt8 { UInt8(ascii: "a") <= self && self <= UInt8(ascii: "z") ? self & 0xDF : self }

    /// The letter in lower case, if it is one of ASCII.
    var lowercased: UInt8 { UInt8(ascii: "A") <= self && self <= UInt8(ascii: "Z") ? self | 0x20 : self }
}

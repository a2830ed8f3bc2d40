extension FormatPrinter {
    /// Writes a string; `value` is what stands in a report of a bad verb.
    mutating func printString(_ text: GoString, verb: Unicode.Scalar, of value: @autoclosure () -> GoValue) {
        switch verb {
        case "v" where flags.isSource: printQuoted(text)
        case "v", "s": printText(text.bytes)
        case "x", "X": printHexadecimal(text.bytes, verb: verb)
        case "q": printQuoted(text)
        default: printBadVerb(verb, value())
        }
    }

    /// Writes bytes, no more characters of them than the precision says.
    private mutating func printText(_ bytes: [UInt8]) {
        let text = truncated(bytes)
        if flags.width == nil { write(text) } else { pad { $0.write(text) } }
    }

    /// The part of some bytes that the precision leaves.
    private func truncated(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard var rest = flags.precision else { return bytes[...] }
        var offset = 0
        while offset < bytes.count {
            rest -= 1
            if rest < 0 { return bytes[..<offset] }
            offset += Runes.decode(bytes, at: offset).width
        }
        return bytes[...]
    }

    /// Writes a string in quotes.
    private mutating func printQuoted(_ text: GoString) {
        let text = GoString(truncated(text.bytes))
        let (isSharp, isASCII) = (flags.isSharp, flags.hasPlus)
        pad { printer in
            if isSharp && Quoting.canBackquote(text) {
                printer.write("`")
                printer.write(text.bytes)
                printer.write("`")
            } else {
                Quoting.appendQuoted(text, isASCII: isASCII, to: &printer.output)
            }
        }
    }

    /// Writes the bytes as hexadecimal digits, with `#` a prefix and with a space spaces between them.
    ///
    /// Go 1.26 fmt/format.go, fmtSbx.
    private mutating func printHexadecimal(_ bytes: [UInt8], verb: Unicode.Scalar) {
        let digits = IntegerFormat.digits(isUpper: verb == "X")
        let count = min(bytes.count, flags.precision ?? bytes.count)
        let padding = flags.width ?? 0
        guard count > 0 else { return writePadding(padding) }
        pad { printer in
            for (index, byte) in bytes.prefix(count).enumerated() {
                if index > 0, printer.flags.hasSpace { printer.write(" ") }
                if printer.flags.isSharp, index == 0 || printer.flags.hasSpace {
                    printer.write(verb == "X" ? "0X" : "0x")
                }
                printer.output.append(digits[Int(byte >> 4)])
                printer.output.append(digits[Int(byte & 15)])
            }
        }
    }

    /// Writes bytes; `isOutermost` says that they are no element of another value.
    mutating func printBytes(_ bytes: [UInt8], verb: Unicode.Scalar, isOutermost: Bool) {
        switch verb {
        case "s": printText(bytes)
        case "x", "X": printHexadecimal(bytes, verb: verb)
        case "q": printQuoted(GoString(bytes))
        default:
            let isSource = flags.isSource
            if isSource {
                // Go names the type by the way it came to the bytes.
                write(isOutermost && verb == "v" ? "[]byte{" : "[]uint8{")
            } else {
                write("[")
            }
            for (index, byte) in bytes.enumerated() {
                if index > 0 { write(isSource ? ", " : " ") }
                printInteger(Int64(byte), .uint8, verb: verb)
            }
            write(isSource ? "}" : "]")
        }
    }
}

/// The state of one formatting: the bytes written so far and the flags of the directive at hand.
struct FormatPrinter {
    /// Values may be nested this deep; a map that holds itself ends the text there, where Go's program would die.
    static let greatestDepth = 1000

    /// The bytes written so far.
    var output: [UInt8] = []
    /// The flags of the directive at hand.
    var flags = FormatFlags()
    /// Whether a bad verb is being reported; values are then printed without their own methods.
    var isReporting = false
    /// Whether the values were nested too deep; nothing more is written.
    var isExhausted = false

    /// Writes text as it is.
    mutating func write(_ text: StaticString) {
        text.withUTF8Buffer { output.append(contentsOf: $0) }
    }

    /// Writes bytes as they are.
    mutating func write(_ bytes: some Sequence<UInt8>) { output.append(contentsOf: bytes) }

    /// Writes spaces or zeros.
    mutating func writePadding(_ count: Int, withZeros: Bool? = nil) {
        guard count > 0 else { return }
        let zeros = (withZeros ?? flags.isZeroPadded) && !flags.isLeftAligned
        output.append(contentsOf: repeatElement(zeros ? UInt8(ascii: "0") : UInt8(ascii: " "), count: count))
    }

    /// Writes what `body` writes, padded to the width; `isNumber` says that zeros have been dealt with.
    mutating func pad(isNumber: Bool = false, _ body: (inout FormatPrinter) -> Void) {
        guard let width = flags.width, width > 0 else { return body(&self) }
        let start = output.count
        body(&self)
        let padding = width - Runes.count(output[start...])
        guard padding > 0 else { return }
        if flags.isLeftAligned {
            writePadding(padding)
        } else {
            let zeros = flags.isZeroPadded && !isNumber
            let filler = repeatElement(zeros ? UInt8(ascii: "0") : UInt8(ascii: " "), count: padding)
            output.insert(contentsOf: filler, at: start)
        }
    }

    /// Writes a boolean.
    mutating func printBool(_ value: Bool, verb: Unicode.Scalar) {
        switch verb {
        case "t", "v": pad { $0.write(value ? "true" : "false") }
        default: printBadVerb(verb, .bool(value))
        }
    }

    /// Writes that a verb does not fit a value: `%!d(string=x)`.
    mutating func printBadVerb(_ verb: Unicode.Scalar, _ value: GoValue) {
        let wasReporting = isReporting
        isReporting = true
        write("%!")
        Runes.append(verb, to: &output)
        write("(")
        if let type = value.type {
            write(type.description.utf8)
            write("=")
            printArgument(value, verb: "v")
        } else {
            write("<nil>")
        }
        write(")")
        isReporting = wasReporting
    }
}

/// Go's fmt package: values written with and without a format.
///
/// Go 1.26 fmt. Nothing here fails: a format that does not fit its values says so in the text, as Go's does.
public enum GoFormat {
    /// Returns the values in their default formats, with a space between two values of which neither is a string.
    ///
    /// Go 1.26 fmt, Sprint.
    public static func sprint(_ values: [GoValue]) -> GoString {
        if values.count == 1, case .string(let text) = values[0] { return text }
        var printer = FormatPrinter()
        var isAfterString = true
        for (index, value) in values.enumerated() {
            var isString = false
            if case .string = value { isString = true }
            if index > 0, !isString, !isAfterString { printer.write(" ") }
            printer.printArgument(value, verb: "v")
            isAfterString = isString
        }
        return GoString(printer.output)
    }

    /// Returns the values in their default formats, with spaces between them and a newline after them.
    ///
    /// Go 1.26 fmt, Sprintln.
    public static func sprintln(_ values: [GoValue]) -> GoString {
        var printer = FormatPrinter()
        for (index, value) in values.enumerated() {
            if index > 0 { printer.write(" ") }
            printer.printArgument(value, verb: "v")
        }
        printer.write("\n")
        return GoString(printer.output)
    }

    /// Returns the values as a format says.
    ///
    /// Go 1.26 fmt, Sprintf.
    public static func sprintf(_ format: GoString, _ arguments: [GoValue]) -> GoString {
        var printer = FormatPrinter()
        printer.printFormat(format, arguments)
        return GoString(printer.output)
    }

    /// Appends a value in its default format, `%v`.
    public static func append(_ value: GoValue, to output: inout [UInt8]) {
        switch value {
        case .string(let text): output.append(contentsOf: text.bytes)
        case .integer(let value, let kind):
            if value < 0 && !kind.isUnsigned64 { output.append(UInt8(ascii: "-")) }
            IntegerFormat.append(kind.isUnsigned64 ? UInt64(bitPattern: value) : value.magnitude, to: &output)
        case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
        case .float(let value): FloatFormat.append(value, format: "g", precision: -1, to: &output)
        case .absent, .null: output.append(contentsOf: "<nil>".utf8)
        case .bytes, .list, .map, .object:
            var printer = FormatPrinter()
            swap(&printer.output, &output)
            printer.printArgument(value, verb: "v")
            swap(&printer.output, &output)
        }
    }
}

extension GoInteger {
    /// Whether the bits of a value are to be read as an unsigned number of 64 bits.
    var isUnsigned64: Bool {
        switch self {
        case .uint, .uint64, .uintptr: true
        default: false
        }
    }
}

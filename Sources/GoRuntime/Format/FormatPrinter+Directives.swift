extension FormatPrinter {
    /// The greatest width or precision that an argument may set.
    private static let greatestNumber = 1_000_000

    /// Writes a format with its arguments.
    ///
    /// Go 1.26 fmt/print.go, doPrintf.
    mutating func printFormat(_ format: GoString, _ arguments: [GoValue]) {
        var cursor = FormatCursor(bytes: format.bytes, argumentCount: arguments.count)
        while cursor.offset < cursor.end {
            let literal = cursor.literal()
            if !literal.isEmpty { write(literal) }
            guard cursor.offset < cursor.end else { break }
            cursor.offset += 1
            printDirective(&cursor, arguments)
            if isExhausted { return }
        }
        guard !cursor.isReordered, cursor.argument < arguments.count else { return }
        flags = FormatFlags()
        write("%!(EXTRA ")
        for (index, argument) in arguments[cursor.argument...].enumerated() {
            if index > 0 { write(", ") }
            if let type = argument.type {
                write(type.description.utf8)
                write("=")
                printArgument(argument, verb: "v")
            } else {
                write("<nil>")
            }
        }
        write(")")
    }

    /// Writes one directive; the cursor stands behind its `%`.
    private mutating func printDirective(_ cursor: inout FormatCursor, _ arguments: [GoValue]) {
        flags = cursor.flags()
        cursor.isGoodIndex = true
        var isAfterIndex = cursor.takeIndex()
        if cursor.takes(UInt8(ascii: "*")) {
            isAfterIndex = false
            flags.width = takeNumber(&cursor, arguments)
            if flags.width == nil { write("%!(BADWIDTH)") }
            if let width = flags.width, width < 0 {
                flags.width = -width
                flags.isLeftAligned = true
                // Zeros go to the left only.
                flags.isZeroPadded = false
            }
        } else {
            flags.width = cursor.number()
            // "%[3]2d"
            if isAfterIndex && flags.width != nil { cursor.isGoodIndex = false }
        }
        if cursor.takes(UInt8(ascii: ".")) {
            // "%[3].2d"
            if isAfterIndex { cursor.isGoodIndex = false }
            isAfterIndex = cursor.takeIndex()
            if cursor.takes(UInt8(ascii: "*")) {
                isAfterIndex = false
                flags.precision = takeNumber(&cursor, arguments)
                if let precision = flags.precision, precision < 0 { flags.precision = nil }
                if flags.precision == nil { write("%!(BADPREC)") }
            } else {
                flags.precision = cursor.number() ?? 0
            }
        }
        if !isAfterIndex { _ = cursor.takeIndex() }
        guard let verb = cursor.verb() else { return write("%!(NOVERB)") }
        if verb == "%" { return write("%") }
        guard cursor.isGoodIndex else { return printMistake(verb, "(BADINDEX)") }
        guard cursor.argument < arguments.count else { return printMistake(verb, "(MISSING)") }
        if verb == "v" || verb == "w" { flags.turnToValueVerb() }
        let argument = arguments[cursor.argument]
        cursor.argument += 1
        printArgument(argument, verb: verb)
    }

    private mutating func printMistake(_ verb: Unicode.Scalar, _ mistake: StaticString) {
        write("%!")
        Runes.append(verb, to: &output)
        write(mistake)
    }

    /// Takes the argument that `*` stands for.
    private func takeNumber(_ cursor: inout FormatCursor, _ arguments: [GoValue]) -> Int? {
        guard cursor.argument < arguments.count else { return nil }
        var argument = arguments[cursor.argument]
        cursor.argument += 1
        if case .object(let object) = argument, let underlying = object.underlying { argument = underlying }
        guard case .integer(let value, _) = argument, value.magnitude <= Self.greatestNumber else { return nil }
        return Int(value)
    }
}

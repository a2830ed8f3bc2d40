extension FormatPrinter {
    /// Writes a structure or a value with methods.
    mutating func printObject(_ object: GoObject, verb: Unicode.Scalar, depth: Int) {
        guard descends(to: depth) else { return }
        if !isReporting && printsByMethod(object, verb: verb) { return }
        if let underlying = object.underlying {
            return printUnderlying(underlying, of: object, verb: verb, depth: depth)
        }
        guard case .pointer(let type) = object.type else {
            guard case .function = object.type else {
                return printStructure(object, named: object.type, verb: verb, depth: depth)
            }
            return printPointer(.object(object), verb: verb)
        }
        guard depth == 0 else { return printPointer(.object(object), verb: verb) }
        write("&")
        printStructure(object, named: type, verb: verb, depth: depth + 1)
    }

    /// Writes what the value's own method says, if the verb asks for it.
    ///
    /// Go 1.26 fmt/print.go, handleMethods.
    private mutating func printsByMethod(_ object: GoObject, verb: Unicode.Scalar) -> Bool {
        if flags.isSource {
            guard let source = object.sourceText else { return false }
            pad { $0.write(source.bytes) }
            return true
        }
        switch verb {
        case "v", "s", "x", "X", "q":
            guard let text = object.text else { return false }
            printString(text, verb: verb, of: .object(object))
            return true
        default: return false
        }
    }

    /// Writes the plain value that a named type is made of.
    private mutating func printUnderlying(_ value: GoValue, of object: GoObject, verb: Unicode.Scalar, depth: Int) {
        let name = object.type.description
        switch value {
        case .list(let list) where flags.isSource:
            write(name.utf8)
            if list.isNil { return write("(nil)") }
            printBraces(list.elements, verb: verb, depth: depth)
        case .integer(let integer, let kind) where Self.isIntegerVerb(verb): printInteger(integer, kind, verb: verb)
        case .integer, .bool, .float, .string:
            let length = output.count
            printValue(value, verb: verb, depth: depth)
            // A report of a bad verb names the type of the object.
            if output[length...].starts(with: "%!".utf8) {
                output.removeLast(output.count - length)
                printBadVerb(verb, object, value)
            }
        default: printValue(value, verb: verb, depth: depth)
        }
    }

    private static func isIntegerVerb(_ verb: Unicode.Scalar) -> Bool {
        switch verb {
        case "v", "d", "b", "o", "O", "x", "X", "c", "q", "U": true
        default: false
        }
    }

    private mutating func printBadVerb(_ verb: Unicode.Scalar, _ object: GoObject, _ value: GoValue) {
        write("%!")
        Runes.append(verb, to: &output)
        write("(")
        write(object.type.description.utf8)
        write("=")
        printArgument(value, verb: "v")
        write(")")
    }

    private mutating func printBraces(_ elements: [GoValue], verb: Unicode.Scalar, depth: Int) {
        write("{")
        for (index, element) in elements.enumerated() {
            if index > 0 { write(", ") }
            printValue(element, verb: verb, depth: depth + 1)
            if isExhausted { return }
        }
        write("}")
    }

    private mutating func printStructure(_ object: GoObject, named type: GoType, verb: Unicode.Scalar, depth: Int) {
        let isSource = flags.isSource
        if isSource { write(type.description.utf8) }
        write("{")
        for (index, field) in object.fields.enumerated() {
            if index > 0 { write(isSource ? ", " : " ") }
            if isSource || flags.namesFields {
                write(field.name.bytes)
                write(":")
            }
            if field.value.isNil && isSource {
                write("interface {}(nil)")
            } else {
                printValue(field.value, verb: verb, depth: depth + 1)
            }
            if isExhausted { return }
        }
        write("}")
    }

    /// Writes the address of what is referred to.
    ///
    /// Go 1.26 fmt/print.go, fmtPointer. Addresses differ from run to run in Go, too.
    mutating func printPointer(_ value: GoValue, verb: Unicode.Scalar) {
        let address: Int64
        switch value {
        case .list(let list): address = Self.address(of: list)
        case .map(let map): address = Self.address(of: map)
        case .object(let object):
            switch object.type.kind {
            case "ptr", "map", "slice", "func": address = Self.address(of: object)
            default: return printBadVerb(verb, value)
            }
        case .bytes(let bytes): address = bytes.withUnsafeBytes { Int64(Int(bitPattern: $0.baseAddress)) }
        default: return printBadVerb(verb, value)
        }
        switch verb {
        case "v" where flags.isSource:
            write("(")
            write(value.type?.description.utf8 ?? "".utf8)
            write(")(")
            flags.isSharp = true
            printInteger(address, isSigned: false, base: 16, verb: "v")
            flags.isSharp = false
            write(")")
        case "v", "p":
            let wasSharp = flags.isSharp
            flags.isSharp = !wasSharp
            printInteger(address, isSigned: false, base: 16, verb: verb)
            flags.isSharp = wasSharp
        case "b", "o", "d", "x", "X": printInteger(address, .uint64, verb: verb)
        default: printBadVerb(verb, value)
        }
    }

    private static func address(of object: AnyObject) -> Int64 {
        Int64(UInt(bitPattern: ObjectIdentifier(object).hashValue & Int.max))
    }
}

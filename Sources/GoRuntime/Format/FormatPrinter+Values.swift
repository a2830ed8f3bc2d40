extension FormatPrinter {
    /// Writes an argument.
    ///
    /// Go 1.26 fmt/print.go, printArg.
    mutating func printArgument(_ value: GoValue, verb: Unicode.Scalar) {
        guard let type = value.type else {
            if verb == "T" || verb == "v" {
                pad { $0.write("<nil>") }
            } else {
                printBadVerb(verb, .null)
            }
            return
        }
        switch verb {
        case "T":
            let text = GoString(type.description)
            printString(text, verb: "s", of: .string(text))
        case "p": printPointer(value, verb: verb)
        // Only Errorf wraps errors.
        case "w": printBadVerb(verb, value)
        default: printValue(value, verb: verb, depth: 0)
        }
    }

    /// Writes a value that may be an element of another.
    ///
    /// Go 1.26 fmt/print.go, printValue.
    mutating func printValue(_ value: GoValue, verb: Unicode.Scalar, depth: Int) {
        switch value {
        case .absent, .null: write("<nil>")
        case .bool(let bool): printBool(bool, verb: verb)
        case .integer(let integer, let kind): printInteger(integer, kind, verb: verb)
        case .float(let float): printFloat(float, verb: verb)
        case .string(let text): printString(text, verb: verb, of: value)
        case .bytes(let bytes): printBytes(bytes, verb: verb, isOutermost: depth == 0)
        case .list(let list): printList(list, verb: verb, depth: depth)
        case .map(let map): printMap(map, verb: verb, depth: depth)
        case .object(let object): printObject(object, verb: verb, depth: depth)
        }
    }

    /// Whether there is room for another level; ends the text when there is not.
    mutating func descends(to depth: Int) -> Bool {
        if depth >= Self.greatestDepth { isExhausted = true }
        return !isExhausted
    }

    private mutating func printList(_ list: GoList, verb: Unicode.Scalar, depth: Int) {
        guard descends(to: depth) else { return }
        let isSource = flags.isSource
        if isSource {
            write(list.type.description.utf8)
            if list.isNil { return write("(nil)") }
        }
        write(isSource ? "{" : "[")
        var isFirst = true
        for element in list.elements {
            if !isFirst { write(isSource ? ", " : " ") }
            isFirst = false
            printElement(element, of: list.elementType, verb: verb, depth: depth + 1)
            if isExhausted { return }
        }
        write(isSource ? "}" : "]")
    }

    private mutating func printMap(_ map: GoMap, verb: Unicode.Scalar, depth: Int) {
        guard descends(to: depth) else { return }
        let isSource = flags.isSource
        if isSource {
            write(map.type.description.utf8)
            if map.isNil { return write("(nil)") }
            write("{")
        } else {
            write("map[")
        }
        for index in 0..<map.count {
            if index > 0 { write(isSource ? ", " : " ") }
            let key = map.keys[index]
            printString(key, verb: verb, of: .string(key))
            write(":")
            printElement(map.values[index], of: map.elementType, verb: verb, depth: depth + 1)
            if isExhausted { return }
        }
        write(isSource ? "}" : "]")
    }

    /// Writes an element; a nil one shows the type of the elements in Go source.
    private mutating func printElement(_ value: GoValue, of type: GoType, verb: Unicode.Scalar, depth: Int) {
        if value.isNil && flags.isSource {
            write(type.description.utf8)
            write("(nil)")
        } else if verb == "p" || verb == "T" {
            printBadVerb(verb, value)
        } else {
            printValue(value, verb: verb, depth: depth)
        }
    }
}

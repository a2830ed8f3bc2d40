internal import GoRuntime

extension TOMLDecoder {
    // MARK: Shapes

    /// Reads a number or date that starts with a digit.
    mutating func numberOrDate(from first: Unicode.Scalar) throws(Problem) -> GoValue {
        scanner.start = scanner.position - 1
        if first == "0" {
            let rune = try scanner.next()
            switch rune {
            case "_": return try decimal()
            case ".", "e", "E": return try floatRest()
            case "b": return try prefixed("a binary", rune) { $0 == "0" || $0 == "1" }
            case "o": return try prefixed("an octal", rune) { $0.value &- 0x30 < 8 }
            case "x": return try prefixed("a hexadecimal", rune, TOMLScanner.isHexadecimal)
            default:
                if !TOMLScanner.isDigit(rune) {
                    scanner.back()
                    return try integer()
                }
            }
        }
        while true {
            let rune = try scanner.next()
            switch rune {
            case "-", ":": return try date()
            case "_": return try decimal()
            case ".", "e", "E": return try floatRest()
            default:
                if TOMLScanner.isDigit(rune) { continue }
                scanner.back()
                return try integer()
            }
        }
    }

    private mutating func prefixed(
        _ name: String,
        _ letter: Unicode.Scalar,
        _ isDigit: (Unicode.Scalar) -> Bool
    ) throws(Problem) -> GoValue {
        let rune = try scanner.peek()
        guard isDigit(rune) else { throw scanner.problem("not \(name) number: '\(scanner.token)\(rune)'") }
        try scanner.skip { isDigit($0) || $0 == "_" }
        return try integer()
    }

    private mutating func decimal() throws(Problem) -> GoValue {
        while true {
            let rune = try scanner.next()
            if TOMLScanner.isDigit(rune) || rune == "_" { continue }
            if rune == "." || rune == "e" || rune == "E" { return try floatRest() }
            scanner.back()
            return try integer()
        }
    }

    private mutating func floatRest() throws(Problem) -> GoValue {
        try scanner.skip { rune in
            TOMLScanner.isDigit(rune) || "_.-+eE".unicodeScalars.contains(rune)
        }
        return try float()
    }

    /// Reads a number behind its sign.
    mutating func signedNumber() throws(Problem) -> GoValue {
        scanner.start = scanner.position - 1
        let rune = try scanner.next()
        switch rune {
        case "i", "n":
            let rest: (Unicode.Scalar, Unicode.Scalar) = rune == "i" ? ("n", "f") : ("a", "n")
            let isFirst = try scanner.accept(rest.0)
            guard isFirst, try scanner.accept(rest.1) else {
                throw scanner.problem("invalid float: '\(scanner.token)'")
            }
            return try float()
        case "0":
            let next = try scanner.peek()
            if next == "b" || next == "o" || next == "x" {
                throw scanner.problem("cannot use sign with non-decimal numbers: '\(scanner.token)\(next)'")
            }
        case ".": throw scanner.problem("floats must start with a digit, not '.'")
        default: break
        }
        guard TOMLScanner.isDigit(rune) else {
            throw scanner.problem("expected a digit but got \(TOMLScanner.quoted(rune))")
        }
        return try decimal()
    }

    // MARK: Values

    /// Makes an error about the current token.
    private func tokenProblem(_ message: String) -> Problem {
        Problem(line: scanner.line, message: GoString(message))
    }

    private func integer() throws(Problem) -> GoValue {
        let text = scanner.token
        let name = Quoting.quoted(text)
        guard Self.hasSoundUnderscores(text.bytes[...]) else {
            throw tokenProblem("Invalid integer \(name): underscores must be surrounded by digits")
        }
        guard !Self.hasLeadingZero(text.bytes[...]) else {
            throw tokenProblem("Invalid integer \(name): cannot have leading zeroes")
        }
        do throws(NumberError) {
            return .int64(try IntegerParsing.parseInt(text, base: 0))
        } catch {
            throw tokenProblem("\(text) is out of range for int64")
        }
    }

    /// Makes a float of the current token.
    ///
    /// parse.go, parser.valueFloat.
    func float() throws(Problem) -> GoValue {
        let text = scanner.token
        let name = Quoting.quoted(text)
        let parts = text.bytes.split { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
        guard parts.allSatisfy(Self.hasSoundUnderscores) else {
            throw tokenProblem("Invalid float \(name): underscores must be surrounded by digits")
        }
        if let first = parts.first, Self.hasLeadingZero(first) {
            throw tokenProblem("Invalid float \(name): cannot have leading zeroes")
        }
        guard Self.hasSoundPoints(text.bytes) else {
            throw tokenProblem("Invalid float \(name): '.' must be followed by one or more digits")
        }
        let digits = GoString(text.bytes.filter { $0 != UInt8(ascii: "_") })
        if digits.bytes.suffix(3).elementsEqual("nan".utf8), digits.count == 4 {
            return .float(digits.bytes.first == UInt8(ascii: "-") ? -.nan : .nan)
        }
        do throws(NumberError) {
            return .float(try FloatParsing.parseFloat(digits))
        } catch {
            throw tokenProblem(
                error.problem == .range ? "\(text) is out of range for float64" : "Invalid float value: \(name)"
            )
        }
    }

    private static func hasLeadingZero(_ text: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(text)
        let zero = UInt8(ascii: "0")
        if bytes.count > 1, bytes[0] == zero { return !"box".utf8.contains(bytes[1]) }
        return bytes.count > 2 && (bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+")) && bytes[1] == zero
    }

    private static func hasSoundUnderscores(_ text: ArraySlice<UInt8>) -> Bool {
        if ["nan", "+nan", "-nan", "inf", "+inf", "-inf"].contains(GoString(text)) { return true }
        var accepts = false
        for byte in text {
            if byte == UInt8(ascii: "_"), !accepts { return false }
            accepts = TOMLScanner.isHexadecimal(Unicode.Scalar(byte))
        }
        return accepts
    }

    private static func hasSoundPoints(_ text: [UInt8]) -> Bool {
        var isBehindPoint = false
        for byte in text {
            if isBehindPoint, byte &- UInt8(ascii: "0") > 9 { return false }
            isBehindPoint = byte == UInt8(ascii: ".")
        }
        return !isBehindPoint
    }

    // MARK: Dates

    /// The zones of dates without one; Go's are called so.
    ///
    /// internal/tz.go.
    private static let layouts: [(layout: GoString, zone: GoTimeZone)] = {
        let (dateTime, date, time) = (
            GoTimeZone.fixed("datetime-local", offset: 0), GoTimeZone.fixed("date-local", offset: 0),
            GoTimeZone.fixed("time-local", offset: 0)
        )
        return [
            ("2006-01-02T15:04:05.999999999Z07:00", .utc), ("2006-01-02T15:04:05.999999999", dateTime),
            ("2006-01-02", date), ("15:04:05.999999999", time), ("2006-01-02T15:04Z07:00", .utc),
            ("2006-01-02T15:04", dateTime), ("15:04", time),
        ]
    }()

    /// Reads the rest of a date or time; those without a zone are taken for UTC.
    private mutating func date() throws(Problem) -> GoValue {
        try scanner.skip { rune in TOMLScanner.isDigit(rune) || "-:Tt .Zz+".unicodeScalars.contains(rune) }
        var bytes = scanner.token.bytes
        while bytes.last == 0x20 { bytes.removeLast() }
        let text = GoString(
            bytes.map { byte in
                switch byte {
                case UInt8(ascii: "z"): UInt8(ascii: "Z")
                case UInt8(ascii: "t"), 0x20: UInt8(ascii: "T")
                default: byte
                }
            }
        )
        for (layout, zone) in Self.layouts {
            guard let time = try? GoTime(parsing: text, layout: layout, in: zone) else { continue }
            if Self.lacksZero(text.bytes, layout.bytes) { break }
            return .object(TimeObject(time))
        }
        throw tokenProblem("invalid datetime: \(Quoting.quoted(text))")
    }

    /// Whether a number of a date has no leading zero, which Go's parser takes.
    ///
    /// parse.go, missingLeadingZero.
    private static func lacksZero(_ text: [UInt8], _ layout: [UInt8]) -> Bool {
        for (index, byte) in layout.enumerated() {
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "Z") { return false }
            if byte &- UInt8(ascii: "0") > 9, index >= text.count || text[index] != byte { return true }
        }
        return false
    }
}

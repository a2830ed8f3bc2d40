import GoRuntime

/// The writer of violations in the words of github.com/santhosh-tekuri/jsonschema v6.0.3 output.go and kind/kind.go.
struct ViolationText {
    private(set) var output: [UInt8] = []

    /// Writes violations, one a line, with their causes below them; without a line break at the end.
    mutating func write(_ violations: [SchemaViolation], indent: Int = 0) {
        for violation in violations {
            var inner = indent
            if !violation.isTransparent {
                if !output.isEmpty { output.append(UInt8(ascii: "\n")) }
                output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indent))
                write("- at ")
                write(quoted: SchemaPointer.text(of: violation.instanceLocation))
                write(": ")
                write(violation.kind)
                inner += 1
            }
            write(violation.causes, indent: inner)
        }
    }

    private mutating func write(_ text: String) { output.append(contentsOf: text.utf8) }

    /// Writes a text between single quotes, its quotes and control characters escaped.
    ///
    /// util.go, quote.
    private mutating func write(quoted text: GoString) {
        let inner = Quoting.quoted(text).bytes.dropFirst().dropLast()
        output.append(UInt8(ascii: "'"))
        var index = inner.startIndex
        while index < inner.endIndex {
            let byte = inner[index]
            if byte == UInt8(ascii: "\\"), index + 1 < inner.endIndex, inner[index + 1] == UInt8(ascii: "\"") {
                index += 1
                continue
            }
            if byte == UInt8(ascii: "'") { output.append(UInt8(ascii: "\\")) }
            output.append(byte)
            index += 1
        }
        output.append(UInt8(ascii: "'"))
    }

    private mutating func write(quoted names: [GoString]) {
        for (index, name) in names.enumerated() {
            if index > 0 { write(", ") }
            write(quoted: name)
        }
    }

    private mutating func write(_ constant: SchemaViolation.Constant) {
        switch constant {
        case .string(let text): write(quoted: text)
        case .plain(let text): output.append(contentsOf: text.bytes)
        case .collection: write("value")
        }
    }

    private mutating func write(_ kind: SchemaViolation.Kind) {
        switch kind {
        case .group, .reference: write("validation failed")
        case .invalidValue(let type): write("invalid jsonType \(type)")
        case .falseSchema: write("false schema")
        case .referenceCycle(let first, let second, let url):
            write("both \(first) and \(second) resolve to ")
            Quoting.appendQuoted(url, to: &output)
            write(" causing reference cycle")
        case .type(let got, let want): write("got \(got), want \(want.joined(separator: " or "))")
        case .enumeration(let want): write(oneOf: want)
        case .const(.collection): write("'const' failed")
        case .const(let want):
            write("value must be ")
            write(want)
        case .format(let got, let want, let problem):
            write(quoted: got)
            write(" is not valid \(want): \(problem)")
        case .required(let missing):
            write(missing.count == 1 ? "missing property " : "missing properties ")
            write(quoted: missing)
        case .dependency(let property, let missing), .dependentRequired(let property, let missing):
            write("properties ")
            write(quoted: missing)
            write(" required, if ")
            write(quoted: property)
            write(" exists")
        case .additionalProperties(let names):
            write("additional properties ")
            write(quoted: names)
            write(" not allowed")
        case .propertyNames(let name):
            write("invalid propertyName ")
            write(quoted: name)
        case .pattern(let got, let want):
            write(quoted: got)
            write(" does not match pattern ")
            write(quoted: want)
        case .not: write("'not' failed")
        case .allOf: write("'allOf' failed")
        case .anyOf: write("'anyOf' failed")
        case .oneOf(nil): write("'oneOf' failed, none matched")
        case .oneOf(let (first, second)?):
            write(
                "'oneOf' failed, subschemas \(ViolationNumber.text(of: first)), \(ViolationNumber.text(of: second)) matched"
            )
        case .unusable(let failure): write(failure.helmText)
        default: write(counting: kind)
        }
    }

    private mutating func write(oneOf constants: [SchemaViolation.Constant]) {
        let isShown = constants.allSatisfy { constant in
            if case .collection = constant { return false }
            return true
        }
        guard isShown else { return write("'enum' failed") }
        write(constants.count == 1 ? "value must be " : "value must be one of ")
        for (index, constant) in constants.enumerated() {
            if index > 0 { write(", ") }
            write(constant)
        }
    }

    private mutating func write(counting kind: SchemaViolation.Kind) {
        switch kind {
        case .minProperties(let got, let want): write("minProperties", got, want)
        case .maxProperties(let got, let want): write("maxProperties", got, want)
        case .minItems(let got, let want): write("minItems", got, want)
        case .maxItems(let got, let want): write("maxItems", got, want)
        case .minLength(let got, let want): write("minLength", got, want)
        case .maxLength(let got, let want): write("maxLength", got, want)
        case .minimum(let got, let want): write("minimum", got, want)
        case .maximum(let got, let want): write("maximum", got, want)
        case .exclusiveMinimum(let got, let want): write("exclusiveMinimum", got, want)
        case .exclusiveMaximum(let got, let want): write("exclusiveMaximum", got, want)
        case .multipleOf(let got, let want): write("multipleOf", got, want)
        case .additionalItems(let count): write("last \(ViolationNumber.text(of: count)) additionalItem(s) not allowed")
        case .uniqueItems(let first, let second):
            write("items at \(ViolationNumber.text(of: first)) and \(ViolationNumber.text(of: second)) are equal")
        case .contains: write("no items match contains schema")
        case .minContains(let got, let want) where got.isEmpty:
            write("min \(ViolationNumber.text(of: want)) items required to match contains schema, but none matched")
        case .minContains(let got, let want): write("min", matched: got, want)
        case .maxContains(let got, let want): write("max", matched: got, want)
        default: break
        }
    }

    private mutating func write(_ keyword: String, _ got: Int, _ want: Int) {
        write("\(keyword): got \(ViolationNumber.text(of: got)), want \(ViolationNumber.text(of: want))")
    }

    private mutating func write(_ keyword: String, _ got: Double, _ want: Double) {
        write("\(keyword): got \(ViolationNumber.text(of: got)), want \(ViolationNumber.text(of: want))")
    }

    private mutating func write(_ bound: String, matched: [Int], _ want: Int) {
        let places = matched.map(String.init).joined(separator: " ")
        write("\(bound) \(ViolationNumber.text(of: want)) items required to match contains schema, ")
        write("but matched \(ViolationNumber.text(of: matched.count)) items at \(places)")
    }
}

extension SchemaViolation {
    /// Whether nothing is written for it, only for its one cause.
    ///
    /// output.go, skip.
    var isTransparent: Bool {
        guard case .reference = kind else { return false }
        return causes.count == 1
    }

    /// Returns violations in Helm's words, a line each: `- at '/a': got string, want integer`.
    public static func helmText(of violations: [SchemaViolation]) -> String {
        var text = ViolationText()
        text.write(violations)
        return GoString(text.output + [UInt8(ascii: "\n")]).text
    }
}

/// Reads a pattern of paths and writes the regular expression that matches the same.
struct GlobReader {
    private let runes: [Unicode.Scalar]
    private let isUTF8: Bool
    private var offset = 0
    private var depth = 0
    /// The regular expression.
    private(set) var expression: [UInt8] = []

    init(_ pattern: GoString) {
        runes = pattern.runes
        isUTF8 = pattern.isValidUTF8 && !runes.contains(Runes.replacement)
    }

    /// Reads the whole pattern; braces that are not closed close at its end.
    mutating func read() throws(GlobError) {
        guard isUTF8 else { throw .notUTF8 }
        while offset < runes.count {
            let rune = runes[offset]
            offset += 1
            switch rune {
            case "{":
                depth += 1
                write("(?:")
            case "," where depth > 0: write("|")
            case "}" where depth > 0:
                depth -= 1
                write(")")
            case "[": try readClass()
            case "?": write("[^/]")
            case "*":
                if offset < runes.count, runes[offset] == "*" {
                    offset += 1
                    write("(?s:.*)")
                } else {
                    write("[^/]*")
                }
            case "\\":
                // One at the end stands for nothing.
                guard offset < runes.count else { break }
                append(runes[offset])
                offset += 1
            default: append(rune)
            }
        }
        for _ in 0..<depth { write(")") }
    }

    /// Reads a class behind its bracket.
    private mutating func readClass() throws(GlobError) {
        var isNegated = false
        if offset < runes.count, runes[offset] == "!" {
            isNegated = true
            offset += 1
        }
        write(isNegated ? "[^" : "[")
        guard offset < runes.count else { throw .unexpectedEnd }
        if offset + 1 < runes.count, runes[offset + 1] == "-" {
            guard offset + 2 < runes.count else { throw .unexpectedEnd }
            let (low, high) = (runes[offset], runes[offset + 2])
            guard high >= low else { throw .reversedRange }
            append(low)
            write("-")
            append(high)
            offset += 3
            guard offset < runes.count else { throw .unexpectedEnd }
        } else {
            let start = expression.count
            while offset < runes.count, runes[offset] != "]" {
                if runes[offset] == "\\" {
                    offset += 1
                    guard offset < runes.count else { break }
                }
                append(runes[offset])
                offset += 1
            }
            guard offset < runes.count else { throw .unexpectedEnd }
            guard expression.count > start else { throw .emptyClass }
        }
        guard runes[offset] == "]" else { throw .missingBracket }
        offset += 1
        write("]")
    }

    private mutating func write(_ text: StaticString) {
        text.withUTF8Buffer { expression.append(contentsOf: $0) }
    }

    private mutating func append(_ rune: Unicode.Scalar) { RegexpCursor.appendLiteral(rune.value, to: &expression) }
}

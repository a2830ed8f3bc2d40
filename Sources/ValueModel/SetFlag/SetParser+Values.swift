import Diagnostics

extension SetParser {
    /// Reads the value behind `=`, and the comma behind it.
    mutating func value() throws(Stop) -> ValueNode {
        let start = cursor.offset
        switch kind {
        case .json: return try jsonValue()
        case .literal:
            let token = cursor.token(until: "".unicodeScalars, escapes: false)
            valueEnd = token.end
            return ValueNode(.scalar(.string(token.text)), span: span(start, token.end))
        case .set, .string, .file:
            // Go finds the end here before it looks for a list, and does not ask for a file.
            guard let first = cursor.next else {
                valueEnd = start
                return ValueNode(.scalar(.string("")), span: span(start, start))
            }
            if first == "{" { return try list() }
            let token = cursor.token(until: ",".unicodeScalars, escapes: true)
            valueEnd = token.end
            return try scalar(token)
        }
    }

    /// Reads `{a,b}`, and the comma behind it if there is one.
    ///
    /// Helm v4.2.3 pkg/strvals/parser.go, valList: `{}` is a list of one empty string.
    private mutating func list() throws(Stop) -> ValueNode {
        let start = cursor.offset
        _ = cursor.read()
        var nodes: [ValueNode] = []
        while true {
            let token = cursor.token(until: ",}".unicodeScalars, escapes: true)
            guard let stop = token.stop else { throw .refused(unclosedList(from: start)) }
            let node = try scalar(token)
            nodes.append(node)
            guard stop == "}" else { continue }
            valueEnd = cursor.offset
            if cursor.next == "," { _ = cursor.read() } else if !cursor.isAtEnd { warnOfMissingComma() }
            return ValueNode(.sequence(nodes), span: span(start, valueEnd))
        }
    }

    /// Makes a value of a text, as the kind of flag asks.
    private mutating func scalar(_ token: SetToken) throws(Stop) -> ValueNode {
        let place = span(token.start, token.end)
        switch kind {
        case .set: return ValueNode(.scalar(Self.typed(token.text)), span: place)
        case .string, .json, .literal: return ValueNode(.scalar(.string(token.text)), span: place)
        case .file:
            do {
                return ValueNode(.scalar(.string(GoRune.text(of: try readFile(token.text)))), span: place)
            } catch {
                throw .refused(unreadable(token, error))
            }
        }
    }

    /// Returns the value that a text means under `--set`.
    ///
    /// Helm v4.2.3 pkg/strvals/parser.go, typedVal: `true`, `false` and `null` in any case (by Unicode's simple folding,
    /// so with a long s too), 64-bit integers without leading zeros; everything else is a string.
    static func typed(_ text: String) -> Value {
        switch String(text.unicodeScalars.map { $0 == "\u{17F}" ? "s" : Character(asciiLowercased($0)) }) {
        case "true": return .bool(true)
        case "false": return .bool(false)
        case "null": return .null
        case "0": return .integer(0)
        default: break
        }
        if text.utf8.first != UInt8(ascii: "0"), let integer = Int64(text) { return .integer(integer) }
        return .string(text)
    }

    private static func asciiLowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(ascii: scalar) | 0x20) : scalar
    }

    /// Reads a JSON value, and blanks and a comma behind it; nothing at all is null.
    private mutating func jsonValue() throws(Stop) -> ValueNode {
        let start = cursor.offset
        guard !skipToValue() else {
            valueEnd = start
            return ValueNode(.scalar(.null), span: span(start, start))
        }
        let collector = DiagnosticCollector()
        let read: (node: ValueNode, end: Int)
        do throws(JSONProblem) {
            read = try JSONReader(file: file, duplicateKeys: .reported).value(from: cursor.offset, into: collector)
        } catch {
            throw .refused(error.diagnostic(in: file))
        }
        diagnostics += collector.diagnostics
        cursor.offset = read.end
        valueEnd = read.end
        if !skipToValue() { warnOfMissingComma() }
        return read.node
    }

    /// Moves over blanks and a comma, and returns whether the comma or the end came before anything else.
    ///
    /// Helm v4.2.3 pkg/strvals/parser.go, emptyVal.
    private mutating func skipToValue() -> Bool {
        cursor.skipSpaces()
        guard let next = cursor.next else { return true }
        guard next == "," else { return false }
        _ = cursor.read()
        return true
    }
}

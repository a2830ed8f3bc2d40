import TestSupport

/// Random documents and values, the same for the same seed; values are JSON text.
struct RandomDocuments {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    private mutating func element<Element>(of elements: [Element]) -> Element {
        elements[number(0...elements.count - 1)]
    }

    private mutating func text(of pieces: [String], _ count: ClosedRange<Int>) -> String {
        (0..<number(count)).map { _ in element(of: pieces) }.joined()
    }

    // MARK: Documents

    private static let yaml = [
        "a", "b", "c", ": ", ": ", ":", "- ", "\n", "\n  ", "\n- ", "\nb: ", "\nc:\n  ", "  ", " ", "[", "]", "{", "}",
        ", ", ",", "'", "\"", "#", " # c", " |", "|-\n  x\n", ">\n  y\n", "|+\n  z\n\n", ">2-\n    q\n   r\n", "? ",
        "?",
        "&x ", "*x", "&y ", "*y", "!t ", "!!int ", "!!str ", "!!float ", "!!binary ", "!<x> ", "! ", "%", "\t", "\\n",
        "\\x41", "\\\n", "x y", "1", "~", "\r\n", "\u{2028}", "\u{85}", "<<: ", "<<", "-", "@", "`", "---", "---\n",
        "...\n", "\n---\n", "%YAML 1.1\n", "%TAG ! tag:x,\n", "é", "日本", "😀", "1.5", "0x1F", "null", "true",
        "2001-01-01", "aGk=", "\u{FEFF}", "''", "--", "k: v\n", "{a: 1}", "[1, 2]", "\u{7F}", "\n k: ",
    ]

    /// A text of pieces of YAML, most of them malformed.
    mutating func yamlText() -> String {
        element(of: ["", "a: ", "a:\n  ", "- ", "k: &x {q: 1}\n"]) + text(of: Self.yaml, 1...number(1...30))
    }

    private static let json = [
        "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "1", "-1", "0", "01", "1.5", "1.", "1e5", "1e", "1e999", "-",
        "true", "false", "null", "tru", "nul", " ", "\n", "\"\\n\"", "\"\\u00e9\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"",
        "\"\\x\"", "\"\\u12\"", "\"é\"", "x", "é", "\"", "\\", "'", "\"a\":1", "{\"a\":[1,2]}", "\t", "\u{1}", "😀",
    ]

    /// A text of pieces of JSON, most of them malformed.
    mutating func jsonText() -> String {
        number(0...1) == 0 ? text(of: Self.json, 1...8) : value(depth: 2) + text(of: Self.json, 0...1)
    }

    private static let toml = [
        "a", "b", "=", " = ", "\n", "\n", "[a]", "[[a]]", "[a.b]", "a.b = 1\n", "b = 2\n", "\"x y\"", "'z'", ".", "{",
        "}", "{b=1}", "{a.b=1}", "[1, 2]", "[{x=1},{y=2}]", "1", "-1", "007", "1_000", "1__0", "0x1F", "0o17", "0b101",
        "1.5", "1.", ".5", "1e5", "inf", "ian", "9223372036854775808", "true", "truex", "\"s\"", "\"\\n\\t\"",
        "\"\\ud800\"", "\"\\q\"", "\"\"\"\nx\\\n   y\"\"\"", "\"\"\"a\"\"\"\"\"", "'''\nr'''", "1979-05-27T07:32:00Z",
        "1979-05-27", "07:32", "1979-5-27", "# comment", " ", "\t", "é", "\u{1}", "\r", "\r\n", ",", "\"", "'",
    ]

    /// A text of lines of TOML, many of them wrong.
    mutating func tomlText() -> String {
        (0..<number(1...6)).map { _ in
            switch number(0...3) {
            case 0: element(of: ["[a]", "[[a]]", "[b]", "[a.b]", "[[a.b]]", "[\"x.y\"]"]) + "\n"
            case 1: text(of: Self.toml, 1...4)
            default: element(of: ["a", "b", "c", "a.b", "b.c.d", "\"q r\""]) + "=" + element(of: Self.toml) + "\n"
            }
        }.joined()
    }

    // MARK: Values

    private static let words = [
        "word", "a", "b", "yes", "null", "1", "0x1F", "é", "日本", "😀", "http://x.y", "key: value", "true", "1e3", "0o7",
        "12:30", "2001-01-01", ".inf", "~", "off", "<<", "=", "0o-7", "+1", "1_000", "017",
    ]
    private static let marks = [
        " ", " ", " ", "  ", "\\n", "\\n\\n", "\\t", ":", ": ", "#", " #", "-", "- ", "'", "\\\"", "\\\\", "{", "}",
        "[",
        "]", ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "---", "\\r", "\\u0001", "\\u00a0", "\\u2028", "\\ufeff",
        "\\u0085", "\\u007f", "\\ufffe", "<", "\\u0000",
    ]

    /// A tree as JSON text.
    mutating func value(depth: Int = 4) -> String {
        switch number(0...(depth > 0 ? 11 : 7)) {
        case 0: return "null"
        case 1: return element(of: ["true", "false"])
        case 2: return String(number(-1000...1000))
        case 3: return element(of: ["9007199254740993", "1e20", "1e21", "-0.0", "1e6", "18446744073709551616", "1e-7"])
        case 4: return String(Double(number(-100_000...100_000)) / 64)
        case 5...7: return "\"\(string())\""
        case 8, 9: return "[\((0..<number(0...4)).map { _ in value(depth: depth - 1) }.joined(separator: ","))]"
        default: return map(depth: depth)
        }
    }

    /// A map as JSON text.
    mutating func map(depth: Int = 4) -> String {
        let keys = Set((0..<number(0...4)).map { _ in key() }).sorted()
        return "{\(keys.map { "\"\($0)\":\(value(depth: depth - 1))" }.joined(separator: ","))}"
    }

    private mutating func string() -> String {
        switch number(0...3) {
        case 0: element(of: Self.words)
        case 1: text(of: Self.words + Self.marks, 0...4)
        case 2: text(of: Self.words + Self.marks, 1...12)
        default: text(of: Self.words + Array(repeating: " ", count: 20) + ["  ", "\\n", "'"], 1...60)
        }
    }

    /// A key; go-yaml's order is sound for names in front of numbers.
    private mutating func key() -> String {
        if number(0...3) == 0 {
            return "k" + text(of: ["=", " ", ": ", "#", "'", "\\n", "word ", "é", "😀", "\\t"], 1...20)
        }
        return text(of: ["a", "b", "B", "-", "_", "."], 1...3) + element(of: ["", "1", "10", "2", "007"])
    }
}

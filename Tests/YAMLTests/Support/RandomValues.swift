import OrderedCollections
import TestSupport
import ValueModel

/// Random texts and trees; the same for the same seed.
struct RandomValues {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func element<Element>(of elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

    /// A text of pieces.
    mutating func text(of pieces: [String], upTo count: Int) -> String {
        (0..<number(1...count)).map { _ in element(of: pieces) }.joined()
    }

    /// A text that looks like a number, a date or a word with a meaning.
    mutating func scalarLike() -> String {
        let pieces =
            "0 1 2 3 7 8 9 0 1 00 . - + _ : e E x X o b B a F n N y t T i f ~ < = 0x 0o 0b e+ .inf .nan 20 2001- -1 12: on no"
            .split(separator: " ").map(String.init)
        return text(of: pieces, upTo: 6)
    }

    /// A text with everything that makes writers stumble.
    mutating func text() -> String {
        let words = [
            "word", "a", "b", "yes", "null", "1", "0x1F", "é", "日本", "😀", "http://x.y", "key: value",
            "long-word-without-end",
        ]
        let marks = [
            " ", " ", " ", "  ", "\n", "\n", "\n\n", "\t", ":", ": ", "#", " #", "-", "- ", "'", "\"", "\\", "{", "}",
            "[", "]", ",",
            "&", "*", "!", "|", ">", "%", "@", "`", "?", "? ", "=", "~", "---", "...", "<<", "\r", "\u{1}", "\u{A0}",
            "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{1B}", "$", "(", ")", "/", ".", "_", "0", "12", "3.5",
        ]
        switch number(0...9) {
        case 0: return ""
        case 1: return scalarLike()
        case 2...4: return text(of: words + marks, upTo: 4)
        case 5...7: return text(of: words + [" ", " ", " ", " "] + marks, upTo: 12)
        default: return text(of: words + Array(repeating: " ", count: 12) + ["  ", "'", "\n", "\\"], upTo: 60)
        }
    }

    /// A tree.
    mutating func value(depth: Int = 4) -> Value {
        switch number(0...(depth > 0 ? 11 : 7)) {
        case 0: return .null
        case 1: return .bool(number(0...1) == 0)
        case 2: return .integer(Int64(number(-1000...1000)))
        case 3: return .integer(Int64.random(in: -(1 << 53)...(1 << 53), using: &generator))
        case 4: return .double(Double(number(-100_000...100_000)) / 64 + 1 / 128)
        case 5...7: return .string(text())
        case 8, 9: return .array((0..<number(0...4)).map { _ in value(depth: depth - 1) })
        default:
            var members = ValueObject()
            for _ in 0..<number(0...4) { members[key()] = value(depth: depth - 1) }
            return .object(members)
        }
    }

    /// A key; go-yaml's order is sound for names in front of numbers.
    mutating func key() -> String {
        if number(0...3) == 0 {
            return "k" + text(of: ["=", " ", ": ", "#", "'", "\n", "word ", "é", "😀", "\t"], upTo: 20)
        }
        return text(of: ["a", "b", "B", "-", "_", "."], upTo: 3) + element(of: ["", "1", "10", "2", "007"])
    }
}

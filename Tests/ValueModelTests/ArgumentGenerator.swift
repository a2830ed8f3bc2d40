import TestSupport
import ValueModel

/// A generator of `--set` arguments from a grammar, with a character put in, left out or changed now and then.
struct ArgumentGenerator {
    let kind: SetFlag.Kind
    private var random: SeededGenerator

    init(kind: SetFlag.Kind, seed: UInt64) {
        self.kind = kind
        random = SeededGenerator(seed: seed &+ UInt64(kind.rawValue))
    }

    /// Returns the next argument.
    mutating func argument() -> String {
        var text = assignment()
        while chance(2) { text += (chance(12) ? "" : ",") + assignment() }
        if chance(12) { text += "," }
        if chance(5) { text = spoiled(text) }
        // An argument that is one JSON object is not for the parser that the referee asks.
        return text.first == "{" ? "a" + text : text
    }

    private mutating func assignment() -> String { path() + (chance(25) ? "" : "=") + (chance(12) ? "" : value()) }

    private mutating func path() -> String {
        var path = key()
        while chance(2) {
            path +=
                chance(2)
                ? "." + key() : "[\(pick(["0", "1", "2", "3", "+1", "-1", "", "x", "0x1", "007"], favour: 4))]"
        }
        return path
    }

    private mutating func key() -> String {
        pick(
            ["a", "b", "c", "d", "", #"a\.b"#, #"\,"#, #"\="#, "k\\[", "ä", "\u{4E16}", " a", "a b", "\\", "{"],
            favour: 4
        )
    }

    private mutating func value() -> String {
        if kind == .json { return json(depth: 0) }
        if chance(5) {
            var items = scalar()
            while chance(2) { items += "," + scalar() }
            return "{" + items + (chance(12) ? "" : "}")
        }
        return scalar()
    }

    private mutating func scalar() -> String {
        if kind == .file { return pick(["f1", "f2", "gone", "f\\1", ""], favour: 2) }
        return pick(
            [
                "x", "1", "null", "true", "0", "", "-7", "+7", "01", "-01", "1.5", "1e3", "True", "NULL", "falSe",
                "fal\u{17F}e",
                "9223372036854775807", "9223372036854775808", "-9223372036854775808", #"a\,b"#, #"\{x\}"#, "}", "{",
                "a=b",
                "a.b", "a[0]", "\u{130}", "\u{FF11}", "nu\u{4E00}ll", #"\n"#, #"\\"#, "<&>", "\u{2028}", "\u{A0}", "\t",
            ],
            favour: 5
        )
    }

    private mutating func json(depth: Int) -> String {
        if depth < 3, chance(4) {
            var items: [String] = []
            while chance(2) { items.append(space() + json(depth: depth + 1)) }
            return "[" + items.joined(separator: ",") + space() + "]"
        }
        if depth < 3, chance(4) {
            var items: [String] = []
            while chance(2) {
                items.append(
                    space() + pick([#""k""#, #""a.b""#, #""""#, #""\u00e9""#], favour: 2) + ":" + json(depth: depth + 1)
                )
            }
            return "{" + items.joined(separator: ",") + space() + "}"
        }
        return pick(
            [
                "1", #""x""#, "null", "true", "false", "0", "-1", "1.5", "-0", "1e3", "1E-7", "12345678901234567890",
                "01", "1.",
                ".5", "1e400", "1e-400", "+1", "nul", "nullx", #""\u0041\n\/""#, #""\ud83d\ude00""#, #""\ud800""#,
                #""\ud800\u0041""#, #""\x""#, #""a,b=c""#, "\"\u{7F}\u{2028}\"", #"""#, "'x'", "9007199254740993",
                " 1 ",
                "\u{A0}2", "1 2", "NaN", "[1,]", #"{"a":1,"a":2}"#, "--1", "-",
            ],
            favour: 6
        )
    }

    private mutating func space() -> String { pick(["", " ", "\t", "\n"], favour: 1) }

    private mutating func spoiled(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        let index = Int.random(in: 0...scalars.count, using: &random)
        let noise: [Unicode.Scalar] = [",", ".", "=", "[", "]", "{", "}", "\\", " ", "\"", "0", "x"]
        switch Int.random(in: 0..<3, using: &random) {
        case 0: scalars.insert(noise[Int.random(in: 0..<noise.count, using: &random)], at: index)
        case 1: if index < scalars.count { scalars.remove(at: index) }
        default: scalars.removeSubrange(index...)
        }
        var spoiled = String.UnicodeScalarView()
        spoiled.append(contentsOf: scalars)
        return String(spoiled)
    }

    /// Returns whether one of so many throws hits.
    private mutating func chance(_ sides: Int) -> Bool { Int.random(in: 0..<sides, using: &random) == 0 }

    /// Returns one of the choices, mostly one of the first.
    private mutating func pick(_ choices: [String], favour: Int) -> String {
        let count = chance(4) ? choices.count : favour
        return choices[Int.random(in: 0..<count, using: &random)]
    }
}

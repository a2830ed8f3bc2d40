import TestSupport
import Testing
import ValueModel

@Suite struct ValuePathTests {
    @Test func dotsInKeysAreEscaped() {
        let path = ValuePath().appending("ingress").appending("annotations").appending("a.b/c").appending(2)
        #expect(path.description == "ingress.annotations.a\\.b/c[2]")
    }

    @Test(
        arguments: [
            ("", []), ("a", [.key("a")]), ("a.b", [.key("a"), .key("b")]),
            ("ingress.hosts[0].host", [.key("ingress"), .key("hosts"), .index(0), .key("host")]),
            ("a[1][2]", [.key("a"), .index(1), .index(2)]), ("[3].a", [.index(3), .key("a")]),
            (#"a\.b/c"#, [.key("a.b/c")]), (#"a\[0]"#, [.key("a[0]")]), (#"a\\b"#, [.key(#"a\b"#)]),
            (#"\a"#, [.key("a")]),
            ("a b=c,d]", [.key("a b=c,d]")]), ("schlüssel.🌍", [.key("schlüssel"), .key("🌍")]),
        ] as [(String, [ValuePath.Step])]
    )
    func textsAreRead(text: String, steps: [ValuePath.Step]) throws {
        #expect(try ValuePath(parsing: text).steps == steps)
    }

    @Test(
        arguments: [
            (".", .emptyKey), (".a", .emptyKey), ("a.", .emptyKey), ("a..b", .emptyKey), ("a.[0]", .emptyKey),
            ("a[", .badIndex), ("a[0", .badIndex), ("a[]", .badIndex), ("a[-1]", .badIndex), ("a[x]", .badIndex),
            ("a[99999999999999999999]", .badIndex), ("a[0]b", .textAfterIndex), (#"a\"#, .danglingBackslash),
        ] as [(String, ValuePath.Malformation)]
    )
    func malformedTextsAreRefused(text: String, reason: ValuePath.Malformation) {
        #expect(throws: reason) { try ValuePath(parsing: text) }
    }

    @Test func whatIsWrittenIsReadBack() throws {
        var random = SeededGenerator(seed: 5)
        let letters = Array(#"abc.[]\,= /é🌍0"#.unicodeScalars)
        for _ in 0..<500 {
            var path = ValuePath()
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                if Int.random(in: 0..<4, using: &random) == 0 {
                    path = path.appending(Int.random(in: 0...12, using: &random))
                } else {
                    var key = String.UnicodeScalarView()
                    for _ in 0..<Int.random(in: 1...4, using: &random) {
                        key.append(letters.randomElement(using: &random) ?? "a")
                    }
                    path = path.appending(String(key))
                }
            }
            #expect(try ValuePath(parsing: path.description) == path, "seed 5: \(path)")
        }
    }
}

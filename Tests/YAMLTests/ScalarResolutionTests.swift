import OrderedCollections
import Testing
import ValueModel
import YAML

/// What plain scalars mean; the expectations are Helm 4.2.3's (sigs.k8s.io/yaml 1.6).
@Suite struct ScalarResolutionTests {
    @Test(arguments: plain)
    func plainScalarsMeanWhatTheyMeanToHelm(text: String, expected: Value) {
        #expect(ScalarResolution.value(ofPlain: text) == expected)
        #expect(Reading("a: \(text)\n").root?["a"]?.value == expected)
    }

    @Test(arguments: keys)
    func keysBecomeText(text: String, key: String) throws {
        #expect(try #require(Reading(text + "\n").root?.mapping).keys.elements == [key])
    }

    @Test(arguments: tagged)
    func tagsDecide(text: String, expected: Value) {
        #expect(Reading("a: \(text)\n").root?["a"]?.value == expected)
    }

    @Test(arguments: merges)
    func mergesAddMembers(text: String, expected: Value) {
        #expect(Reading("b: &b {a: 2, c: 3}\n\(text)\n").root?["x"]?.value.sorted() == expected)
    }

    static let plain: [(String, Value)] = [
        // Null.
        ("", .null), ("~", .null), ("null", .null), ("Null", .null), ("NULL", .null), ("nULL", "nULL"),
        // Booleans.
        ("y", true), ("Y", true), ("yes", true), ("on", true), ("ON", true), ("True", true), ("tRUE", "tRUE"),
        ("n", false), ("N", false), ("No", false), ("off", false), ("FALSE", false), ("yES", "yES"), ("onn", "onn"),
        // Integers.
        ("0", 0), ("-0", 0), ("+12", 12), ("017", 15), ("0o17", 15), ("-010", -8), ("08", 8.0), ("0b11", 3),
        ("-0b11", -3),
        ("0b-1", -1), ("0x1F", 31), ("0X1f", 31), ("-0x1F", -31), ("1_000", 1000), ("1__0_", 10), ("0x_1", 1),
        ("_1", "_1"),
        ("0x", "0x"), ("0b2", "0b2"), ("0o8", "0o8"), ("00", 0), ("007", 7),
        ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
        ("9223372036854775808", 9223372036854775808.0), ("18446744073709551616", 18446744073709551616.0),
        ("-9223372036854775809", -9223372036854775809.0), ("0xFFFFFFFFFFFFFFFFF", "0xFFFFFFFFFFFFFFFFF"),
        // Floats.
        ("1.5", 1.5), ("-.5", -0.5), ("1.", 1.0), (".5", 0.5), ("1e3", 1000.0), ("+1E3", 1000.0), ("1.e3", 1000.0),
        ("685.230_15e+03", 685230.15), (".2_5", 0.25), ("._5", "._5"), (".e3", ".e3"), ("1e400", "1e400"),
        ("1e-400", 0.0),
        ("1e", "1e"), ("1.5.5", "1.5.5"), ("inf", "inf"), ("NaN", "NaN"), ("0x1p4", "0x1p4"),
        // Text that looks like something.
        ("1:30", "1:30"), ("2001-01-01", "2001-01-01"),
        ("2001-12-14t21:59:43.10-05:00", "2001-12-14t21:59:43.10-05:00"),
        ("=", "="), ("<<", "<<"), (".", "."), ("+", "+"), ("12e03", 12000.0), ("1.2.3", "1.2.3"), ("100m", "100m"),
    ]

    static let keys: [(String, String)] = [
        ("1: x", "1"), ("true: x", "true"), ("on: x", "true"), ("1.5: x", "1.5"), ("1e6: x", "1e+06"),
        ("0x10: x", "16"),
        ("16777217.0: x", "1.6777216e+07"), (".inf: x", ".inf"), ("-.Inf: x", "-.inf"), (".nan: x", ".nan"),
        ("2001-01-01: x", "2001-01-01"), ("'<<': x", "<<"), ("!!str 1: x", "1"), ("!!int '7': x", "7"), ("\"\": x", ""),
    ]

    static let tagged: [(String, Value)] = [
        ("!!str 5", "5"), ("!!str", ""), ("!!str ~", "~"), ("! 5", "5"), ("!custom 5", "5"), ("!!int '5'", 5),
        ("!!float 3", 3.0),
        ("!!float 1_0", 10.0), ("!!bool yes", true), ("!!null ''", .null), ("!!null ~", .null),
        ("!!binary aGVsbG8=", "hello"),
        ("!!binary", ""), ("!!timestamp 2001-01-01", "2001-01-01"), ("!!seq [1]", [1]), ("!!map [1]", [1]),
        ("!x {b: 1}", ["b": 1]),
        ("!!set {b}", ["b": nil]), ("\"yes\"", "yes"), ("'1'", "1"), ("|\n  1\n", "1\n"), ("&anchor ! 5", "5"),
    ]

    static let merges: [(String, Value)] = [
        ("x: {<<: *b, a: 1}", ["a": 1, "c": 3]),
        ("x: {<<: [*b, {c: 9, d: 8}]}", ["a": 2, "c": 3, "d": 8]),
        ("x: {? << : *b}", ["a": 2, "c": 3]),
        ("x: {!!merge <<: *b}", ["a": 2, "c": 3]),
        ("x: {<<: []}", [:]),
        ("x: {a: 1, <<: *b}", ["a": 1, "c": 3]),
    ]
}

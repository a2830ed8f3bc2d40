import Testing

@testable import GatewayCore

/// Spellings of Python 3.12, after `orjson.loads`.
@Suite struct PythonTextTests {
    static func spelling(_ json: String) -> String {
        Array(json.utf8).withUnsafeBytes { bytes in
            var text = PythonText()
            text.appendSpelling(of: bytes)
            return String(decoding: text.bytes, as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("-1", "-1"), ("1.0", "1.0"), ("1.50", "1.5"), ("100e-2", "1.0"), ("1E2", "100.0"),
        ("0.1", "0.1"), ("0.0001", "0.0001"), ("0.00001", "1e-05"), ("1e15", "1000000000000000.0"),
        ("9999999999999998.0", "9999999999999998.0"), ("1e16", "1e+16"), ("1.5e16", "1.5e+16"), ("1e100", "1e+100"),
        ("5e-324", "5e-324"), ("1.7976931348623157e308", "1.7976931348623157e+308"), ("-0.0", "-0.0"),
        ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"),
        ("18446744073709551615", "18446744073709551615"), ("18446744073709551616", "1.8446744073709552e+19"),
        ("-9223372036854775809", "-9.223372036854776e+18"), ("123456789012345678", "123456789012345678"),
        ("1e999", "inf"), ("-1e999", "-inf"), ("0.30000000000000004", "0.30000000000000004"), ("2.50e-7", "2.5e-07"),
    ])
    func numbers(json: String, python: String) {
        #expect(Self.spelling(json) == python)
    }

    @Test(arguments: [
        (#""""#, "''"), (#""a""#, "'a'"), (#""it's""#, #""it's""#), (#""a\"b""#, #"'a"b'"#),
        (#""it's \"b\"""#, #"'it\'s "b"'"#), (#""a\\b""#, #"'a\\b'"#), (#""\n\t\r\b\f""#, #"'\n\t\r\x08\x0c'"#),
        (#""\u0000\u007f""#, #"'\x00\x7f'"#), (#""äß\u00e9""#, "'äßé'"), (#""\u00a0\u00ad\u0085""#, #"'\xa0\xad\x85'"#),
        (#""漢字 한글 кириллица""#, "'漢字 한글 кириллица'"), (#""\ud83d\ude00""#, "'😀'"),
        (#""\u200b\u2028\ue000\uffff""#, #"'\u200b\u2028\ue000\uffff'"#), (#""\udb40\udc01""#, #"'\U000e0001'"#),
        (#""\/""#, "'/'"), ("\"\u{3000}\"", #"'\u3000'"#),
    ])
    func strings(json: String, python: String) {
        #expect(Self.spelling(json) == python)
    }

    @Test(arguments: [
        ("[ ]", "[]"), ("{ }", "{}"), ("[1,2 , 3]", "[1, 2, 3]"),
        ("{\"a\":1,\"b\" : [true,false,null]}", "{'a': 1, 'b': [True, False, None]}"),
        ("{\"a\":{\"b\":[{\"c\":\"d:,\\\"]\"}]}}", #"{'a': {'b': [{'c': 'd:,"]'}]}}"#),
    ])
    func lists(json: String, python: String) {
        #expect(Self.spelling(json) == python)
    }

    @Test(arguments: [(#""a \"b\" \n""#, "a \"b\" \n"), ("5", "5"), (#"["a"]"#, "['a']"), (#""""#, "")])
    func textsStandWithoutQuotes(json: String, python: String) {
        Array(json.utf8).withUnsafeBytes { bytes in
            var text = PythonText()
            text.appendText(of: bytes)
            #expect(String(decoding: text.bytes, as: UTF8.self) == python)
        }
    }
}

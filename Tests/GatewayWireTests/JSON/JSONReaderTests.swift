import GatewayWire
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
    @Test(
        "Every kind of value is read",
        arguments: [
            ("null", .null), ("true", .bool(true)), (" false ", .bool(false)), ("0", .number("0")),
            ("-0.50e+2", .number("-0.50e+2")),
            ("123456789012345678901234567890", .number("123456789012345678901234567890")),
            (#""""#, .string("")), (#""é\u00e9\ud83d\ude00\n\/\"\\\b\f\r\t""#, .string("éé😀\n/\"\\\u{8}\u{C}\r\t")),
            ("\"\u{7f}\"", .string("\u{7f}")), ("[]", .array([])), ("[1,[ ],{}]", .array([1, [], [:]])),
            (#"{"b":1,"a":{"c":[true,null]}}"#, ["b": 1, "a": ["c": [true, .null]]]),
            (#"{"a":1,"b":2,"a":3}"#, ["a": 3, "b": 2]),
        ] as [(String, JSONValue)]
    )
    func values(json: String, value: JSONValue) throws {
        #expect(try JSONValue(parsing: Array(json.utf8)) == value)
    }

    @Test(
        "What is not JSON fails with the words and the place of orjson 3.13.0",
        arguments: [
            ("", "Input is a zero-length, empty document", 0), (" ", "input data is empty", 0),
            ("{", "unexpected end of data", 1), (#"{"a""#, "unexpected end of data", 4),
            (#"{"a":"#, "unexpected end of data", 5), (#"{"a":1"#, "unexpected end of data", 6),
            (#"{"a":1,"#, "unexpected end of data", 7), (#"{"a":1,}"#, "trailing comma is not allowed", 6),
            ("[1,]", "trailing comma is not allowed", 2), ("[", "unexpected end of data", 1),
            ("[1 2]", "unexpected character, expected ',' or ']'", 3),
            ("[1}", "unexpected character, expected ',' or ']'", 2),
            (#"{"a":1 "b":2}"#, "unexpected character, expected ',' or '}'", 7),
            (#"{"a" 1}"#, "unexpected character, expected ':' after key", 5),
            ("{a:1}", "unexpected character, expected a string key", 1),
            ("{,}", "unexpected character, expected a string key", 1),
            ("[1,,2]", "unexpected character, expected a JSON value", 3),
            ("xyz", "unexpected character, expected a JSON value", 0),
            ("\0", "unexpected character, expected a JSON value", 0), ("nul", "unexpected end of data", 3),
            ("nulx", "invalid literal, expected 'null'", 0), ("tru ", "invalid literal, expected 'true'", 0),
            ("falsx", "invalid literal, expected 'false'", 0),
            ("01", "number with leading zero is not allowed", 0),
            ("-01", "number with leading zero is not allowed", 1), ("-", "unexpected end of data", 1),
            ("-x", "no digit after sign", 1), ("+1", "no digit after sign", 0), (".5", "no digit after sign", 0),
            ("1.", "unexpected end of data", 2), ("1.x", "no digit after decimal point", 2),
            ("1e+", "unexpected end of data", 3), ("1ex", "no digit after exponent sign", 2),
            ("1e999", "number is infinity when parsed as double", 0), ("1.5.5", "unexpected content after document", 3),
            (#""abc"#, "unexpected end of data", 4), ("\"a\nb\"", "unexpected control character in string", 2),
            (#""\x""#, "invalid escaped sequence in string", 1), (#""\u12""#, "invalid escaped sequence in string", 1),
            (#""\ud800""#, "no low surrogate in string", 1), (#""\ud800\n""#, "no low surrogate in string", 1),
            (#""\ud800\u0041""#, "invalid low surrogate in string", 1),
            (#""\udc00""#, "invalid high surrogate in string", 1), (#"["\"#, "unexpected end of data", 3),
            (#"["\u"#, "unexpected end of data", 4), ("{} x", "unexpected content after document", 3),
            ("\u{FEFF}{}", "UTF-8 byte order mark (BOM) is not supported", 0),
        ]
    )
    func failures(json: String, reason: String, offset: Int) {
        #expect(throws: JSONFailure(reason, at: offset)) { try JSONValue(parsing: Array(json.utf8)) }
    }

    @Test(
        "Bytes that are not UTF-8 fail as such, wherever they stand",
        arguments: [
            [0x22, 0xFF, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC3], [0xFF], [0x22, 0x5C, 0x6E, 0xFF, 0x22],
        ]
            as [[UInt8]]
    )
    func encoding(bytes: [UInt8]) {
        #expect(throws: JSONFailure("str is not valid UTF-8: surrogates not allowed", at: 0)) {
            try JSONValue(parsing: bytes)
        }
    }

    @Test("Depth is bounded")
    func depth() throws {
        func nested(_ levels: Int) -> [UInt8] {
            Array(repeating: UInt8(ascii: "["), count: levels) + Array(repeating: UInt8(ascii: "]"), count: levels)
        }
        _ = try JSONValue(parsing: nested(JSONValue.depthLimit))
        #expect(throws: JSONFailure("depth limit exceeded", at: JSONValue.depthLimit + 1)) {
            try JSONValue(parsing: nested(JSONValue.depthLimit + 1))
        }
    }

    @Test("Many members, many of them equal, take linear time and keep the last value")
    func manyMembers() throws {
        let members = (0..<100_000).map { "\"k\($0 % 50_000)\":\($0)" }.joined(separator: ",")
        let object = try #require(try JSONValue(parsing: Array("{\(members)}".utf8)).members)
        #expect(object.count == 50_000)
        #expect(object.members.last == JSONObject.Member("k49999", 99_999))
    }

    @Test("What is cut off anywhere fails and never crashes")
    func everyPrefix() {
        let json = Array(#"{"a":[1,-2.5e3,"x\u00e9\ud83d\ude00y",true,false,null,{"é":""}],"b":{}}"#.utf8)
        for length in 0..<json.count {
            #expect(throws: JSONFailure.self) { try JSONValue(parsing: Array(json[..<length])) }
        }
    }

    @Test("Any byte in any place is read or refused")
    func everyByte() {
        let json = Array(#"{"a":[1,"x\u00e9"],"b":nul}"#.utf8)
        for place in json.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = json
                changed[place] = byte
                if let value = try? JSONValue(parsing: changed) {
                    #expect((try? JSONValue(parsing: value.bytes)) == value)
                }
            }
        }
    }
}

import GatewayWire
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
    @Test(
        "Values are written without blanks, other characters than ASCII as they are",
        arguments: [
            (.null, "null"), (.bool(true), "true"), (.number("1.50"), "1.50"), ([1, "a", [:]], #"[1,"a",{}]"#),
            (["b": 1, "a": .array([])], #"{"b":1,"a":[]}"#), ("é😀/\u{7f}", "\"é😀/\u{7f}\""),
            ("\"\\\n\r\t\u{8}\u{C}\u{0}\u{1f}\u{1b}", #""\"\\\n\r\t\b\f\u0000\u001f\u001b""#),
        ] as [(JSONValue, String)]
    )
    func values(value: JSONValue, json: String) {
        #expect(value.json == json)
    }

    @Test("A character that must be escaped is, wherever it stands in a longer text")
    func escapes() {
        for place in 0..<20 {
            var text = Array(repeating: Character("é"), count: 20)
            text[place] = "\n"
            let written = text.map { $0 == "\n" ? "\\n" : String($0) }.joined()
            #expect(JSONValue.string(String(text)).json == "\"\(written)\"")
        }
    }

    @Test("What was read is written as it was, but for blanks and escapes")
    func roundTrip() throws {
        let json =
            #"{"n":[0,-1,1.0,1e5,123456789012345678901234567890],"s":"a\"b\\cé","o":{"x":null,"y":[true,false]}}"#
        #expect(try JSONValue(parsing: Array(json.utf8)).json == json)
    }
}

@Suite("Members of an object")
struct JSONObjectTests {
    @Test("A member that is set again keeps its place; nil removes it")
    func setting() {
        var object: JSONObject = ["a": 1, "b": 2, "c": 3]
        object["b"] = 5
        object["a"] = nil
        object["z"] = nil
        #expect(object == ["b": 5, "c": 3])
    }

    @Test("Null is as good as missing where Python programs leave things out")
    func present() {
        let object: JSONObject = ["a": .null, "b": false]
        #expect(object["a"] == .null)
        #expect(object.present("a") == nil)
        #expect(object.present("b") == .bool(false))
    }

    @Test(
        "Whole numbers are exact or nothing",
        arguments: [("5", 5), ("-7", -7), ("5.0", 5), ("1e3", 1000), ("5.5", nil), ("99999999999999999999", nil)]
    )
    func integers(text: String, value: Int?) {
        #expect(JSONValue.number(text).integer == value)
    }
}

@Suite("Writing JSON as Python does")
struct PythonJSONTests {
    @Test(
        "Blanks follow commas and colons, and all is ASCII",
        arguments: [
            ([], "[]"), ([:], "{}"), (["a": [1, .null, true], "b": "x"], #"{"a": [1, null, true], "b": "x"}"#),
            ("\u{e9}\u{1F600}\n\u{7f}", "\"\\u00e9\\ud83d\\ude00\\n\u{7f}\""), (["\u{e9}": [:]], #"{"\u00e9": {}}"#),
        ] as [(JSONValue, String)]
    )
    func values(value: JSONValue, json: String) {
        #expect(value.pythonJSON == json)
    }
}

import OrderedCollections
import TestSupport
import Testing
import ValueModel

@Suite struct JSONWriterTests {
    @Test func writesAsGoDoes() {
        let value: Value = ["b": ["<&>\u{2028}\u{2029}", nil, true], "a": "\"\\\u{8}\u{C}\n\r\t\u{1}\u{7F}\u{1F600}"]
        #expect(
            JSONWriter().text(of: value)
                == #"{"a":"\"\\\b\f\n\r\t\u0001"# + "\u{7F}\u{1F600}"
                + #"","b":["\u003c\u0026\u003e\u2028\u2029",null,true]}"#
        )
        #expect(
            JSONWriter(keyOrder: .asGiven, escapesHTML: false).text(of: ["b": "<&>", "a": 1]) == #"{"b":"<&>","a":1}"#
        )
    }

    @Test func indentsAsMarshalIndentDoes() {
        let value: Value = ["a": [1, [:], []], "b": ["c": nil]]
        #expect(
            JSONWriter(indentation: "  ").text(of: value) == """
                {
                  "a": [
                    1,
                    {},
                    []
                  ],
                  "b": {
                    "c": null
                  }
                }
                """
        )
    }

    @Test func numbersThatJSONCannotSay() {
        #expect(JSONWriter().text(of: [.double(.nan), .double(.infinity), 1]) == "[null,null,1]")
        #expect(!Value.array([.double(.nan)]).hasJSONForm)
        #expect(Value.object(["a": 1.5]).hasJSONForm)
    }

    @Test(
        arguments: [
            (0.0, "0", "0"), (-0.0, "-0", "-0"), (1.0, "1", "1"), (-1.5, "-1.5", "-1.5"),
            (100_000.0, "100000", "100000"),
            (999_999.0, "999999", "999999"), (1_000_000.0, "1e+06", "1000000"),
            (123_456_789.0, "1.23456789e+08", "123456789"), (1e20, "1e+20", "100000000000000000000"),
            (1e21, "1e+21", "1e+21"), (1.5e300, "1.5e+300", "1.5e+300"), (0.0001, "0.0001", "0.0001"),
            (0.00001, "1e-05", "0.00001"), (0.000001, "1e-06", "0.000001"), (1.5e-7, "1.5e-07", "1.5e-7"),
            (1e-10, "1e-10", "1e-10"), (.leastNonzeroMagnitude, "5e-324", "5e-324"),
            (1.7976931348623157e308, "1.7976931348623157e+308", "1.7976931348623157e+308"),
            (0.1 + 0.2, "0.30000000000000004", "0.30000000000000004"),
            (9_007_199_254_740_993.0, "9.007199254740992e+15", "9007199254740992"),
        ] as [(Double, String, String)]
    )
    func floatsHaveGosTexts(number: Double, shortest: String, json: String) {
        #expect(FloatText.shortest(number) == shortest)
        #expect(FloatText.json(number) == json)
        #expect(JSONWriter().text(of: .double(number)) == json)
    }

    @Test func numbersBeyondNumbers() {
        #expect([.nan, .infinity, -.infinity].map(FloatText.shortest) == ["NaN", "+Inf", "-Inf"])
    }

    @Test func randomNumbersAndTextsAreWrittenAsGoWritesThem() throws {
        var random = SeededGenerator(seed: 42)
        let texts = (0..<400).map { number -> String in
            if number % 4 == 0 {
                let scalars: [Unicode.Scalar] = [
                    "<", ">", "&", "\"", "\\", "\u{1}", "\u{1F}", "\u{2028}", "é", "x",
                ]
                var text = ""
                for _ in 0..<5 { text.unicodeScalars.append(scalars.randomElement(using: &random) ?? "x") }
                return "[" + JSONWriter(escapesHTML: false).text(of: .string(text)) + "]"
            }
            let double = Double(bitPattern: random.next())
            let scale = number % 2 == 0 ? double : Double(Int.random(in: -9_999_999...9_999_999, using: &random)) / 1e4
            return "[" + (scale.isFinite ? scale : 0.5).description + "]"
        }
        let reply = try Referee.shared().call("fromYAML", ["cases": texts, "array": true])
        let results = try #require(reply["results"] as? [String])
        #expect(results.count == texts.count)
        for (text, expected) in zip(texts, results) {
            let value = try #require(Value(json: text))
            #expect(JSONWriter().text(of: value) == expected, "\(text)")
        }
    }

    @Test func randomNumbersArePrintedAsTemplatesPrintThem() throws {
        var random = SeededGenerator(seed: 43)
        let numbers = (0..<400).map { number -> Double in
            let double = Double(bitPattern: random.next())
            guard number % 2 == 0, double.isFinite else {
                return Double(Int.random(in: -9_999_999...9_999_999, using: &random)) / [1, 1e3, 1e9][number % 3]
            }
            return double
        }
        let rendering = try Referee.shared().render(
            chart: [
                "Chart.yaml": "apiVersion: v2\nname: probe\nversion: 0.1.0\n",
                "templates/numbers.yaml": "{{ range .Values.numbers }}# {{ . }}\n{{ end }}",
            ],
            values: JSONWriter().text(of: ["numbers": .array(numbers.map(Value.double))])
        )
        let printed = try #require(rendering.files["probe/templates/numbers.yaml"])
        #expect(printed == numbers.map { "# \(FloatText.shortest($0))\n" }.joined())
    }
}

import Diagnostics
import OrderedCollections
import Testing
import ValueModel

@Suite struct JSONReaderTests {
    private func read(
        _ bytes: [UInt8],
        duplicateKeys: JSONReader.DuplicateKeys = .accepted
    ) -> (node: ValueNode?, problems: [String]) {
        var map = SourceMap()
        let file = map.add(name: "values.json", bytes: bytes)
        let collector = DiagnosticCollector()
        let node = JSONReader(file: file, duplicateKeys: duplicateKeys).read(into: collector)
        let problems = collector.diagnostics.map { diagnostic in
            let place = diagnostic.span.map { file.position(of: Int($0.start)) }
            return "\(place?.line ?? 0):\(place?.column ?? 0) \(diagnostic.code.name): \(diagnostic.message)"
        }
        return (node, problems)
    }

    @Test(
        arguments: [
            ("null", Value.null),
            (" true\n", true),
            ("[1, -0, 9223372036854775807, -9223372036854775808]", [1, .double(-0.0), .integer(.max), .integer(.min)]),
            ("[1.0,1e2,1E-2,-0.5,0e0]", [1.0, 100.0, 0.01, -0.5, 0.0]),
            ("9223372036854775808", .double(9_223_372_036_854_775_808)),
            ("1e-400", 0.0),
            (#"{"b":{"x":[]},"a":{}}"#, ["b": ["x": []], "a": [:]]),
            (#""\"\\\/\b\f\n\r\t\u00e9""#, "\"\\/\u{8}\u{C}\n\r\t\u{E9}"),
            (#""\ud83d\ude00""#, "\u{1F600}"),
            (#""\ud83dx\ude00\ud800\ud83d\ude00""#, "\u{FFFD}x\u{FFFD}\u{FFFD}\u{1F600}"),
            (#"{"a":1,"b":2,"a":3}"#, ["a": 3, "b": 2]),
            ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"),
        ] as [(String, Value)]
    )
    func acceptsJSON(text: String, value: Value) {
        let (node, problems) = read(Array(text.utf8))
        #expect(node?.value == value)
        #expect(problems.isEmpty)
        #expect(Value(json: text) == value)
    }

    @Test(
        arguments: [
            ("", "1:1 json.syntax: the JSON text ends where a JSON value was expected"),
            ("{\n  \"a\": 1,\n}", "3:1 json.syntax: expected a key in double quotes, found `}`"),
            ("[1,]", "1:4 json.syntax: expected a JSON value, found `]`"),
            ("[1 2]", "1:4 json.syntax: expected `,` or `]`, found `2`"),
            ("[1,2", "1:1 json.syntax: the JSON text ends inside a list"),
            ("{\"a\" 1}", "1:6 json.syntax: expected `:` after the key, found `1`"),
            ("{a: 1}", "1:2 json.syntax: expected a key in double quotes, found `a`"),
            ("1 ü", "1:3 json.syntax: expected the end of the text after the JSON value, found `ü`"),
            ("\"ab", "1:1 json.syntax: the JSON text ends inside a string"),
            ("\"a\nb\"", "1:3 json.syntax: a control character stands in a JSON string"),
            (#""\x""#, #"1:3 json.syntax: expected one of " \ / b f n r t u after a backslash, found `x`"#),
            (#""\u12g4""#, "1:6 json.syntax: expected four hexadecimal digits after \\u, found `g`"),
            ("01", "1:2 json.syntax: expected the end of the text after the JSON value, found `1`"),
            ("1.", "1:3 json.syntax: the JSON text ends where a digit was expected"),
            ("-", "1:2 json.syntax: the JSON text ends where a digit was expected"),
            ("nul", "1:4 json.syntax: the JSON text ends where `null` was expected"),
            ("[1e999]", "1:2 json.number-range: the number 1e999 is too large"),
        ]
    )
    func refusesWhatIsNoJSON(text: String, problem: String) {
        let (node, problems) = read(Array(text.utf8))
        #expect(node == nil)
        #expect(problems == [problem])
        #expect(Value(json: text) == nil)
    }

    @Test func bytesThatAreNotUTF8BecomeReplacements() {
        let (node, _) = read([0x22, 0xFF, 0x41, 0xE2, 0x82, 0xED, 0xA0, 0x80, 0x22])
        #expect(node?.value == .string("\u{FFFD}A\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"))
    }

    @Test func nestingIsLimited() {
        #expect(Value(json: String(repeating: "[", count: 512) + String(repeating: "]", count: 512)) != nil)
        let hostile = read(Array(String(repeating: "[{\"a\":", count: 1_000_000).utf8))
        #expect(hostile.problems == ["1:1537 json.too-deep: JSON is nested more than 512 levels deep"])
    }

    @Test func nodesAndKeysCarryTheirPlaces() throws {
        let text = #" {"a": [1, "x"]}"#
        let node = try #require(read(Array(text.utf8)).node)
        let member = try #require(node.mapping?["a"])
        func covered(_ span: SourceSpan?) -> String? {
            span.map { String(decoding: Array(text.utf8)[Int($0.start)..<Int($0.end)], as: UTF8.self) }
        }
        #expect(covered(node.span) == #"{"a": [1, "x"]}"#)
        #expect(covered(member.keySpan) == #""a""#)
        #expect(covered(member.node.span) == #"[1, "x"]"#)
        #expect(covered(member.node.sequence?[1].span) == #""x""#)
    }

    @Test func oneValueIsReadFromTheMiddle() throws {
        var map = SourceMap()
        let file = map.add(name: "--set-json", kind: .argument, bytes: Array(#"a= {"x":[1]},b=2"#.utf8))
        let reader = JSONReader(file: file)
        let collector = DiagnosticCollector()
        let (node, end) = try #require(reader.readValue(from: 2, into: collector))
        #expect(node.value == ["x": [1]])
        #expect(end == 12)
        #expect(reader.readValue(from: 12, into: collector) == nil)
        #expect(collector.diagnostics.map(\.message) == ["expected a JSON value, found `,`"])
    }

    @Test func duplicateKeysAreReportedWhereAsked() {
        let text = #"{"a":{"k":1,"k":2}}"#
        #expect(read(Array(text.utf8)).problems.isEmpty)
        let reported = read(Array(text.utf8), duplicateKeys: .reported)
        #expect(reported.problems == ["1:13 json.duplicate-key: the key `k` stands twice in one object"])
        #expect(reported.node?.value == ["a": ["k": 2]])
    }
}

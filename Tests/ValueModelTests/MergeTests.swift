import Diagnostics
import OrderedCollections
import Testing
import ValueModel

@Suite struct MergeTests {
    @Test(
        arguments: [
            (#"{"a":1}"#, #"{"b":2}"#, #"{"a":1,"b":2}"#),
            (#"{"a":{"x":1,"y":2}}"#, #"{"a":{"y":3,"z":4}}"#, #"{"a":{"x":1,"y":3,"z":4}}"#),
            (#"{"a":[1,2]}"#, #"{"a":[3]}"#, #"{"a":[3]}"#),
            (#"{"a":{"x":1}}"#, #"{"a":null}"#, #"{"a":null}"#),
            (#"{"a":null}"#, #"{"a":{"x":null}}"#, #"{"a":{"x":null}}"#),
            (#"{"a":{"x":1}}"#, #"{"a":5}"#, #"{"a":5}"#),
            (#"{"b":1,"a":2}"#, #"{"a":3,"c":4,"b":5}"#, #"{"b":5,"a":3,"c":4}"#),
        ]
    )
    func filesMerge(earlier: String, later: String, merged: String) throws {
        let result = try ValueNode(#require(Value(json: earlier))).merging(ValueNode(#require(Value(json: later))))
        #expect(JSONWriter(keyOrder: .asGiven).text(of: result.value) == merged)
    }

    @Test(
        arguments: [
            // values, defaults, result, warnings
            ("{}", #"{"a":1,"b":{"c":null,"d":2},"e":null}"#, #"{"a":1,"b":{"d":2}}"#, ""),
            (#"{"a":null}"#, #"{"a":{"x":1}}"#, "{}", ""),
            (#"{"a":null}"#, "{}", #"{"a":null}"#, ""),
            (#"{"a":null}"#, #"{"a":null}"#, "{}", ""),
            (#"{"a":{"x":null}}"#, #"{"a":{"x":1,"y":2}}"#, #"{"a":{"y":2}}"#, ""),
            (#"{"a":{"x":null}}"#, #"{"a":{"x":null}}"#, #"{"a":{"x":null}}"#, ""),
            (#"{"a":{"x":null}}"#, #"{"a":null}"#, #"{"a":{"x":null}}"#, ""),
            (#"{"a":{"x":1}}"#, #"{"a":5}"#, #"{"a":{"x":1}}"#, "values.unexpected-map a"),
            (#"{"a":5}"#, #"{"a":{"x":1}}"#, #"{"a":5}"#, "values.not-a-map a"),
            (#"{"a":{"b":[1]}}"#, #"{"a":{"b":{"x":1}}}"#, #"{"a":{"b":[1]}}"#, "values.not-a-map a.b"),
            (#"{"z":1,"b":2}"#, #"{"b":0,"a":0}"#, #"{"b":2,"a":0,"z":1}"#, ""),
            ("{}", #"{"a":[null,{"b":null}]}"#, #"{"a":[null,{"b":null}]}"#, ""),
        ]
    )
    func valuesCoalesceOverDefaults(values: String, defaults: String, result: String, warnings: String) throws {
        let collector = DiagnosticCollector()
        let merged = try ValueNode(#require(Value(json: values)))
            .coalesced(over: ValueNode(#require(Value(json: defaults))), into: collector)
        #expect(JSONWriter(keyOrder: .asGiven).text(of: merged.value) == result)
        let reported = collector.diagnostics.map { "\($0.code.name) \($0.path ?? "")" }.joined(separator: ", ")
        #expect(reported == warnings)
        #expect(!collector.hasErrors)
    }

    @Test func nullsStayWhereMergingAsksForIt() throws {
        let values = try ValueNode(#require(Value(json: #"{"a":null,"b":{"c":null}}"#)))
        let defaults = try ValueNode(#require(Value(json: #"{"a":1,"b":{"c":{},"d":null},"e":null}"#)))
        let merged = values.coalesced(over: defaults, nulls: .stays, into: DiagnosticCollector())
        #expect(JSONWriter().text(of: merged.value) == #"{"a":null,"b":{"c":null,"d":null},"e":null}"#)
    }

    @Test func placesTravelWithTheNodes() throws {
        var map = SourceMap()
        let collector = DiagnosticCollector()
        let first = map.add(name: "first.json", bytes: Array(#"{"a":{"x":1,"y":2}}"#.utf8))
        let second = map.add(name: "second.json", bytes: Array(#"{"a":{"y":3}}"#.utf8))
        let earlier = try #require(JSONReader(file: first).read(into: collector))
        let later = try #require(JSONReader(file: second).read(into: collector))
        let defaults = ValueNode(["a": ["x": 0, "z": 0]])
        let merged = earlier.merging(later).coalesced(over: defaults, into: collector)
        let member = try #require(merged.mapping?["a"])
        #expect(member.keySpan?.file == second.id)
        #expect(member.node.span?.file == second.id)
        #expect(member.node["x"]?.span?.file == first.id)
        #expect(member.node["y"]?.span?.file == second.id)
        #expect(member.node["z"]?.span == nil)
    }

    @Test func aReplacedMapIsReportedWithBothPlaces() throws {
        var map = SourceMap()
        let collector = DiagnosticCollector()
        let file = map.add(name: "values.json", bytes: Array(#"{"image":"nginx"}"#.utf8))
        let values = try #require(JSONReader(file: file).read(into: collector))
        _ = values.coalesced(over: ValueNode(["image": ["tag": "v1"]]), into: collector)
        let warning = try #require(collector.diagnostics.first)
        #expect(
            warning.message
                == "`image` is a string, but the chart's default is a map; the defaults below it are lost"
        )
        #expect(warning.span == SourceSpan(file: file, start: 9, end: 16))
        #expect(warning.related.map(\.message) == ["the default is a map"])
    }
}

import Diagnostics
import OrderedCollections
import Testing
import ValueModel

@Suite struct ValueLayersTests {
    private let collector = DiagnosticCollector()

    private func flag(_ kind: SetFlag.Kind, _ argument: String, in map: inout SourceMap) -> SetFlag {
        SetFlag(kind: kind, file: map.add(name: kind.flagName, kind: .argument, bytes: Array(argument.utf8)))
    }

    private func layers(
        _ defaults: Value,
        _ files: [(String, Value)] = [],
        _ flags: [(SetFlag.Kind, String)] = []
    ) -> ValueLayers {
        var map = SourceMap()
        return ValueLayers(
            defaults: ValueNode(defaults),
            files: files.map { .init(name: $0.0, tree: ValueNode($0.1)) },
            flags: flags.map { flag($0.0, $0.1, in: &map) },
            readFile: { Array("text of \($0)".utf8) },
            into: collector
        )
    }

    /// The history as `layer: JSON role` lines.
    private func story(_ history: ValueHistory) -> [String] {
        history.entries.map { "\($0.layer.name): \(JSONWriter().text(of: $0.node.value)) \($0.role)" }
    }

    @Test func elementsOfListsAreNotMergedWithThoseOfEarlierLayers() {
        let run = layers(
            ["hosts": [["host": "default"]]],
            [("one.yaml", ["hosts": [["host": "one"]]]), ("two.yaml", ["hosts": [["host": "two"]]])],
            [(.set, "hosts[0].path=/")]
        )
        let history = run.history(of: ValuePath([.key("hosts"), .index(0)]))
        #expect(history.result?.value == ["host": "two", "path": "/"])
        #expect(history.entries.map(\.role) == [.shadowed, .shadowed, .contributes, .wins])
    }

    @Test func flagsApplyInHelmsOrderWhateverTheirOrder() {
        let run = layers(
            ["a": "default"],
            [("one.yaml", ["a": "file"])],
            [
                (.literal, "a=1,literal"), (.file, "a=f,e=f"), (.string, "a=1,d=1"), (.set, "a=2,c=2"),
                (.json, "a=3,b=3"),
            ]
        )
        #expect(run.merged.value == ["a": "1,literal", "b": 3, "c": 2, "d": "1", "e": "text of f"])
        #expect(
            run.layers.map(\.name) == [
                "the chart's defaults", "one.yaml", "--set-json a=3,b=3", "--set a=2,c=2", "--set-string a=1,d=1",
                "--set-file a=f,e=f", "--set-literal a=1,literal",
            ]
        )
        #expect(collector.diagnostics.isEmpty)
    }

    @Test func historyNamesTheShadowedLayersAndTheWinner() {
        let run = layers(
            ["image": ["tag": "v1", "name": "x"]],
            [("a.yaml", ["image": ["tag": "v2"]]), ("b.yaml", ["other": 1]), ("c.yaml", ["image": ["tag": "v3"]])],
            [(.set, "image.name=y,image.tag=v4")]
        )
        let tag = run.history(of: ValuePath().appending("image").appending("tag"))
        #expect(
            story(tag) == [
                #"the chart's defaults: "v1" shadowed"#, #"a.yaml: "v2" shadowed"#, #"c.yaml: "v3" shadowed"#,
                #"--set image.name=y,image.tag=v4: "v4" wins"#,
            ]
        )
        #expect(tag.decider?.layer.kind == .set(.set, text: "image.name=y,image.tag=v4"))
        let image = run.history(of: ValuePath().appending("image"))
        #expect(image.entries.map(\.role) == [.contributes, .contributes, .contributes, .wins])
        #expect(run.history(of: ValuePath().appending("nothing")).entries.isEmpty)
        #expect(run.history(of: ValuePath().appending("nothing")).decider == nil)
    }

    @Test func nullDeletesAndIsNamed() {
        let run = layers(["a": ["b": 1, "c": 2]], [("x.yaml", ["a": ["b": 5]])], [(.set, "a.b=null")])
        let history = run.history(of: ValuePath().appending("a").appending("b"))
        #expect(history.result == nil)
        #expect(
            story(history) == [
                "the chart's defaults: 1 shadowed", "x.yaml: 5 shadowed", "--set a.b=null: null deletes",
            ]
        )
        #expect(run.merged.value == ["a": ["c": 2]])
    }

    @Test func aValueAboveThePathDeletesToo() throws {
        let run = layers(["a": ["b": 1]], [("x.yaml", ["a": 5])])
        let history = run.history(of: ValuePath().appending("a").appending("b"))
        #expect(story(history) == ["the chart's defaults: 1 shadowed", "x.yaml: 5 deletes"])
        #expect(try #require(history.decider).path == ValuePath().appending("a"))
        #expect(collector.diagnostics.map(\.code) == [.valuesNotAMap])
    }

    @Test func aFlagWithAnIndexBuildsOnTheList() {
        let run = layers([:], [("x.yaml", ["l": [1, 2]])], [(.set, "l[1]=5")])
        #expect(run.merged.value == ["l": [1, 5]])
        let list = ValuePath().appending("l")
        #expect(run.history(of: list).entries.map(\.role) == [.contributes, .wins])
        #expect(story(run.history(of: list.appending(0))) == ["x.yaml: 1 wins"])
        #expect(story(run.history(of: list.appending(1))) == ["x.yaml: 2 shadowed", "--set l[1]=5: 5 wins"])
    }

    @Test func aMapAfterAScalarStartsAnew() {
        let run = layers(
            ["a": ["z": 0]],
            [("x.yaml", ["a": ["b": 1]]), ("y.yaml", ["a": 7]), ("z.yaml", ["a": ["c": 2]])]
        )
        #expect(run.merged.value == ["a": ["z": 0, "c": 2]])
        #expect(
            run.history(of: ValuePath().appending("a")).entries.map(\.role)
                == [.contributes, .shadowed, .shadowed, .wins]
        )
        let hidden = run.history(of: ValuePath().appending("a").appending("z"))
        #expect(hidden.result?.value == 0)
        #expect(story(hidden) == ["the chart's defaults: 0 wins", "y.yaml: 7 shadowed"])
    }

    @Test func refusedFlagsAndFilesAreLeftOut() {
        let run = layers(
            ["a": 1],
            [("empty.yaml", nil), ("list.yaml", [1]), ("x.yaml", ["a": 2])],
            [(.set, "a.b=1"), (.set, "c=1,d")]
        )
        #expect(run.merged.value == ["a": 2])
        #expect(run.layers.map(\.name) == ["the chart's defaults", "x.yaml"])
        #expect(collector.diagnostics.map(\.code) == [.valuesRootNotAMap, .setNotAMap, .setNoValue])
        #expect(collector.diagnostics.first?.file == "list.yaml")
    }

    @Test func theFamilyListsEveryCodeOnce() {
        let codes = DiagnosticFamily.layers.codes
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { !$0.explanation.isEmpty && $0.summary.hasSuffix(".") })
    }
}

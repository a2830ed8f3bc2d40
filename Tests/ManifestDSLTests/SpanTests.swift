import ManifestDSL
import OrderedCollections
import Testing
import ValueModel
import ValuesSchema

/// Objects know the places of the values that they were made from; what only defaults made has none.
@Suite struct SpanTests {
    static let text = """
        name: given
        limit: 5
        labels: {team: platform}
        words: [x]
        map: {a: {b: c}}
        key: computed

        """

    /// The path in the object, and the text that its place marks.
    @Test(
        arguments: [
            ("spec.name", "given"), ("spec.joined", "given"), ("spec.count", nil), ("spec.chosen", "given"),
            ("spec.limit", "5"), ("spec.map.a.b", "c"), ("spec.words.0", "x"), ("spec.team", "platform"),
            ("spec.hash", "given"),
            ("spec.constant", nil), ("spec.computed", nil), ("metadata.name", nil),
        ] as [(String, String?)]
    )
    func valuesKeepTheirPlaces(path: String, expected: String?) throws {
        let values = Sample.values
        let manifest = Manifest("m.yaml") {
            Key("kind", "Test")
            Map("metadata") { Key("name", .release(.name)) }
            Map("spec") {
                Key("name", values.name)
                Key("joined", "\(.release(.name))-\(values.name)")
                Key("count", values.count)
                Key("chosen", values.name.isNotEmpty.choose("a", else: "b"))
                With(values.limit, "l") { Key("limit", $0) }
                Passthrough("map", values.anything)
                Passthrough("words", values.words)
                Members(values.labels)
                Key("hash", values.name.sha256)
                Key("constant", "a")
                ComputedKey(values.key, "a")
            }
        }
        let run = Run(Sample.chart([manifest]), Self.text)
        let steps = path.split(separator: ".").map { Int($0).map { .index($0) } ?? ValuePath.Step.key(String($0)) }
        let node = try #require(run.objects.first?.node.node(at: ValuePath(steps)))
        #expect(run.marked(node.span) == expected)
    }

    @Test func keysKeepTheirPlaces() throws {
        let manifest = Manifest("m.yaml") {
            ComputedKey(Sample.values.key, "a")
            Map("labels") { Members(Sample.values.labels) }
        }
        let run = Run(Sample.chart([manifest]), Self.text)
        let node = try #require(run.objects.first?.node)
        #expect(run.marked(node.mapping?["computed"]?.keySpan) == "computed")
        #expect(run.marked(node["labels"]?.mapping?["team"]?.keySpan) == "team")
    }
}

import ManifestDSL
import OrderedCollections
import Testing
import ValueModel
import ValuesSchema
import YAML

/// What each word of the manifest language gives for given values.
@Suite struct EvaluatorTests {
    private static let values = Sample.values

    /// Returns the YAML of what a manifest gives, apart from what makes it an object.
    static func yaml(_ text: String, @MapBuilder _ entries: () -> [Block<Entry>]) -> String {
        let manifest = Manifest("m.yaml") {
            Key("apiVersion", "v1")
            Key("kind", "Test")
            entries()
        }
        let object = Run(Sample.chart([manifest]), text).objects.first?.node.value
        var members = object?.members ?? [:]
        members["apiVersion"] = nil
        members["kind"] = nil
        return members.isEmpty ? "" : YAMLWriter().write(.object(members))
    }

    @Test(arguments: [("{}", "name: \"\"\n"), ("name: a", "name: a\n"), ("name: \"1\"", "name: \"1\"\n")])
    func aTextStaysAText(text: String, expected: String) {
        #expect(Self.yaml(text) { Key("name", Self.values.name) } == expected)
    }

    @Test(arguments: [
        ("{}", "count: 1\n"), ("count: 0", "count: 0\n"), ("count: 9007199254740991", "count: 9007199254740991\n"),
    ])
    func aNumberStaysExact(text: String, expected: String) {
        #expect(Self.yaml(text) { Key("count", Self.values.count) } == expected)
    }

    @Test(arguments: [
        ("budget: 0", "budget: 0\n"), ("budget: 25%", "budget: 25%\n"), ("budget: 3.0", "budget: 3\n"), ("{}", ""),
    ])
    func aCountOfPodsIsANumberOrAShare(text: String, expected: String) {
        #expect(Self.yaml(text) { With(Self.values.budget, "b") { Key("budget", $0) } } == expected)
    }

    /// Null is what an optional is without a value; zero is a value.
    @Test(arguments: [("limit: 0", "limit: 0\n"), ("limit: 5", "limit: 5\n"), ("limit: null", ""), ("{}", "")])
    func withSeesAValueThatIsSet(text: String, expected: String) {
        #expect(Self.yaml(text) { With(Self.values.limit, "l") { Key("limit", $0) } } == expected)
        #expect(
            Self.yaml(text) { List("l") { With(Self.values.limit, "l") { Item($0.text) } } }.isEmpty == expected.isEmpty
        )
    }

    @Test(arguments: [("enabled: true", "then"), ("enabled: false", "else")])
    func whenChooses(text: String, expected: String) {
        let result = Self.yaml(text) {
            When(Self.values.enabled) {
                Key("then", "there")
            } otherwise: {
                Key("else", "there")
            }
        }
        #expect(result == "\(expected): there\n")
        let items = Self.yaml(text) {
            List("items") {
                When(Self.values.enabled) {
                    Item("then")
                } otherwise: {
                    Item("else")
                }
            }
        }
        #expect(items == "items:\n- \(expected)\n")
    }

    /// Mappings and sequences that would be empty are left out, at any depth; an empty map that is meant stays.
    @Test func whatIsEmptyIsAbsent() {
        let result = Self.yaml("{}") {
            Map("outer") { Map("inner") { When(Self.values.enabled) { Key("a", "b") } } }
            List("list") { Item { With(Self.values.limit, "l") { Key("l", $0) } } }
            Passthrough("map", Self.values.anything)
            Passthrough("words", Self.values.words)
            Map("volume") { EmptyMap("emptyDir") }
        }
        #expect(result == "volume:\n  emptyDir: {}\n")
    }

    @Test(arguments: [
        ("map: {b: 1, a: {d: [], c: null}}", "map:\n  a:\n    c: null\n    d: []\n  b: 1\n"), ("map: {}", ""),
        ("map: null", ""),
    ])
    func aPassedValueIsSortedAndOtherwiseAsItIs(text: String, expected: String) {
        #expect(Self.yaml(text) { Passthrough("map", Self.values.anything) } == expected)
    }

    /// Members come in the order of the bytes of their keys, behind what stands before them, and win over it.
    @Test func membersAreSplicedInByteOrder() {
        let result = Self.yaml("labels: {b: \"1\", a10: \"2\", a2: \"3\", B: \"4\", é: \"5\", first: other}") {
            Map("labels") {
                Key("first", "own")
                Members(Self.values.labels)
                Key("last", "own")
            }
        }
        let lines = ["first: other", "B: \"4\"", "a10: \"2\"", "a2: \"3\"", "b: \"1\"", "é: \"5\"", "last: own"]
        #expect(result == "labels:\n" + lines.map { "  \($0)\n" }.joined())
    }

    @Test func elementsAreSplicedInOrder() {
        let result = Self.yaml("words: [b, a]\nlist: [{z: 1, a: 2}]") {
            List("items") {
                Item("first")
                Elements(Self.values.words)
                Elements(Self.values.objects)
                Item { Key("last", Self.values.count) }
            }
        }
        #expect(result == "items:\n- first\n- b\n- a\n- a: 2\n  z: 1\n- last: 1\n")
    }

    @Test func forEachSeesElementsAndMembers() {
        let text = "ports: [{name: b, number: 2}, {name: a}]\nlabels: {y1: \"2\", x: \"1\"}"
        let result = Self.yaml(text) {
            List("ports") {
                ForEach(Self.values.ports, "port") { port in
                    Item {
                        Key("name", port.name)
                        Key("number", port.number)
                    }
                }
            }
            List("pairs") { ForEach(Self.values.labels, "k", "v") { key, value in Item("\(key)=\(value)") } }
            Map("map") { ForEach(Self.values.labels, "k", "v") { key, value in ComputedKey(value, key) } }
        }
        #expect(
            result == """
                ports:
                - name: b
                  number: 2
                - name: a
                  number: 80
                pairs:
                - x=1
                - y1=2
                map:
                  "1": x
                  "2": y1

                """
        )
    }

    /// A loop in a loop over the same name sees the inner one.
    @Test func theInnermostVariableWins() {
        let result = Self.yaml("ports: [{name: a}]\nwords: [x, z]") {
            List("items") {
                ForEach(Self.values.ports, "v") { port in
                    ForEach(Self.values.words, "v") { word in Item(word) }
                    Item(port.name)
                }
            }
        }
        #expect(result == "items:\n- x\n- z\n- a\n")
    }

    @Test func keysAndDocumentsAreComputed() {
        let document = DocumentHelper("anything", "Anything.", Self.values.anything)
        let result = Self.yaml("key: config.yaml\nmap: {c: d, a: b}\n") {
            ComputedKey(Self.values.key, "text")
            Document("text", document)
        }
        #expect(result == "config.yaml: text\ntext: |\n  a: b\n  c: d\n")
    }

    @Test func blocksAreIncluded() {
        let inner = BlockHelper("inner", "Inner.") { Key("a", "1") }
        let outer = BlockHelper("outer", "Outer.") {
            Include(inner)
            When(Self.values.enabled) { Key("b", "2") }
        }
        let result = Self.yaml("enabled: true") { Map("labels") { Include(outer) } }
        #expect(result == "labels:\n  a: \"1\"\n  b: \"2\"\n")
    }

    /// What a condition takes for true: not null, false, zero or empty.
    @Test(arguments: [
        ("{}", false), ("name: a", true), ("map: {a: 0}", true), ("words: [\"\"]", true), ("words: []", false),
    ])
    func whatIsThereHolds(text: String, expected: Bool) {
        let condition = Self.values.name.isNotEmpty || Self.values.anything.isNotEmpty || Self.values.words.isNotEmpty
        #expect(!Self.yaml(text) { When(condition) { Key("a", "b") } }.isEmpty == expected)
    }

    @Test(arguments: [("{}", 0), ("list: [{a: b}, {c: d}]", 2)])
    func aFileCanGiveTheObjectsOfAList(text: String, expected: Int) {
        #expect(Run(Sample.chart([Manifest("m.yaml", objects: Self.values.objects)]), text).objects.count == expected)
    }

    @Test(arguments: [("{}", 0), ("enabled: true", 1)])
    func aConditionLeavesTheObjectOut(text: String, expected: Int) {
        let manifest = Manifest("m.yaml", when: Self.values.enabled) { Key("kind", "Test") }
        #expect(Run(Sample.chart([manifest]), text).objects.count == expected)
    }
}

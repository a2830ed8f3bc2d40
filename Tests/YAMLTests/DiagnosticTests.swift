import Diagnostics
import Testing
import ValueModel
import YAML

/// What is reported for wrong texts: code, place, words, help.
@Suite struct DiagnosticTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let code: String
        let place: String
        let message: String
        let help: String
        var related: [String] = []

        init(_ text: String, _ code: String, _ place: String, _ message: String, help: String, related: [String] = []) {
            (self.text, self.code, self.place, self.message, self.help) = (text, code, place, message, help)
            self.related = related
        }

        var testDescription: String { text.debugDescription }
    }

    @Test(arguments: structure + values + meaning)
    func saysWhatIsWrongAndHowToMendIt(_ example: Case) throws {
        let reading = Reading(example.text)
        #expect(reading.root == nil)
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(reading.diagnostics.count == 1, "\(reading.diagnostics.map(\.message))")
        #expect(diagnostic.code.name == example.code)
        #expect(diagnostic.severity == .error)
        #expect(reading.place(diagnostic.span) == example.place)
        #expect(diagnostic.message == example.message)
        #expect(diagnostic.help == example.help)
        #expect(diagnostic.related.map { "\($0.message) at \(reading.place($0.span) ?? "-")" } == example.related)
        #expect(diagnostic.label?.isEmpty == false)
    }

    @Test func suggestsTheAnchorThatWasMeant() throws {
        let reading = Reading("base: &base 1\nb: *bsae\n")
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(diagnostic.label == "did you mean `*base`?")
        #expect(diagnostic.fix?.replacement == "*base")
        #expect(reading.text(diagnostic.fix?.span) == "*bsae")
    }

    @Test(arguments: ["", "# nothing\n", "\n\n", "---\n", "~\n", "null", "\u{FEFF}", "--- # x\n...\n"])
    func refusesAnEmptyFile(text: String) throws {
        let reading = Reading(text)
        #expect(reading.root?.value == [:])
        #expect(reading.diagnostics.map(\.code.name) == ["yaml.empty-file"])
        #expect(reading.diagnostics.first?.severity == .error)
        #expect(reading.diagnostics.first?.file == "values.yaml")
        #expect(reading.diagnostics.first?.help == "write `{}` to render the defaults")
    }

    @Test func anEmptyMapIsNoReasonToWarn() {
        #expect(Reading("{}\n").diagnostics.isEmpty)
    }

    @Test func warnsOfAMergeBelowTheKeysItContains() throws {
        let reading = Reading("a: &b {x: 1}\nc: {x: 2, <<: *b}\n")
        let diagnostic = try #require(reading.diagnostics.first)
        #expect(diagnostic.code == .yamlMergeOrder)
        #expect(reading.place(diagnostic.span) == "2:11 \"<<\"")
        #expect(diagnostic.message == "the merge `<<` stands below `x`, which it contains as well")
        #expect(reading.root?["c"]?["x"]?.value == 2)
        #expect(Reading("a: &b {x: 1}\nc: {<<: *b, x: 2}\n").diagnostics.isEmpty)
    }

    @Test func reportsEveryDuplicate() {
        let reading = Reading("a: 1\na: 2\nb: {c: 1, c: 2}\na: 3\n")
        #expect(reading.diagnostics.map { reading.place($0.span) } == ["2:1 \"a\"", "3:11 \"c\"", "4:1 \"a\""])
    }

    @Test func stopsAfterFiftyErrors() {
        let reading = Reading(String(repeating: "a: 1\n", count: 1000))
        #expect(reading.diagnostics.count == 50)
    }

    @Test func readsEveryDocument() {
        let (roots, codes) = documents("a: 1\n---\n- b\n---\n--- c\n...\n")
        #expect(roots.map(\.value) == [["a": 1], ["b"], nil, "c"])
        #expect(codes.isEmpty)
        #expect(documents("").roots.isEmpty)
        #expect(documents("a: 1\n---\n]").codes == ["yaml.syntax"])
    }

    @Test func anchorsEndWithTheirDocument() {
        #expect(documents("a: &x 1\n---\nb: *x\n").codes == ["yaml.undefined-alias"])
    }

    @Test func everyCodeIsInTheFamily() {
        let names = DiagnosticFamily.yaml.codes.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.hasPrefix("yaml.") })
        let tested = Set((Self.structure + Self.values + Self.meaning).map(\.code))
        let elsewhere: Set = [
            "yaml.empty-file", "yaml.merge-order", "yaml.too-large", "yaml.not-utf8", "yaml.alias-bomb",
            "yaml.too-deep",
        ]
        #expect(Set(names) == tested.union(elsewhere))
    }
}

import GoRuntime
import GoTemplate
import Testing

@Suite("Sets of templates and layers over them")
struct TemplateSetTests {
    private func set(_ files: [(GoString, String)], missingKey: MissingKey = .zero) throws -> TemplateSet {
        let set = TemplateSet(functions: [], missingKey: missingKey)
        for (name, text) in files { try set.add(TemplateFile(name: name, source: Array(text.utf8))) }
        return set
    }

    private func text(_ name: GoString, in set: TemplateSet, dot: GoValue = .absent) throws -> String {
        var output: [UInt8] = []
        try set.execute(name, dot: dot, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    private func error(_ template: String, dot: GoValue, missingKey: MissingKey = .zero) throws -> String {
        let set = try set([("t", template)], missingKey: missingKey)
        let error = try #require(throws: TemplateError.self) { try text("t", in: set, dot: dot) }
        return error.goText.text
    }

    @Test func theLastDefinitionWins() throws {
        let set = try set([
            ("a", #"{{ define "x" }}1{{ end }}"#), ("b", #"{{ define "x" }}2{{ end }}{{ template "x" }}"#),
        ])
        #expect(try text("b", in: set) == "2")
    }

    @Test func anEmptyDefinitionReplacesNoOther() throws {
        let set = try set([
            ("a", #"{{ define "x" }}1{{ end }}"#), ("b", "{{ define \"x\" }} \n {{ end }}{{ template \"x\" }}"),
        ])
        #expect(try text("b", in: set) == "1")
    }

    @Test func aDefinitionReplacesAnEmptyOne() throws {
        let set = try set([
            ("a", #"{{ define "x" }}{{ end }}"#), ("b", #"{{ define "x" }}2{{ end }}{{ template "x" }}"#),
        ])
        #expect(try text("b", in: set) == "2")
    }

    @Test func aLayerSeesWhatIsBelow() throws {
        let base = try set([("a", #"{{ define "x" }}1{{ end }}"#)])
        let layer = TemplateSet(over: base)
        #expect(layer.contains("x"))
        #expect(try text("x", in: layer) == "1")
    }

    @Test func aLayerLeavesWhatIsBelowAlone() throws {
        let base = try set([("a", #"{{ define "x" }}1{{ end }}"#)])
        let layer = TemplateSet(over: base)
        try layer.add(TemplateFile(name: "b", source: Array(#"{{ define "y" }}2{{ end }}"#.utf8)))
        #expect(layer.contains("y"))
        #expect(!base.contains("y"))
    }

    @Test func aLayerShadowsForTemplatesBelow() throws {
        let base = try set([("a", #"{{ define "x" }}[{{ template "y" }}]{{ end }}{{ define "y" }}1{{ end }}"#)])
        let layer = TemplateSet(over: base)
        try layer.add(TemplateFile(name: "b", source: Array(#"{{ define "y" }}2{{ end }}"#.utf8)))
        #expect(try text("x", in: layer) == "[2]")
        #expect(try text("x", in: base) == "[1]")
    }

    @Test func aFunctionHidesAPredefinedOne() throws {
        let set = TemplateSet(functions: [GoFunction("len", .interface) { _ in .int(42) }])
        try set.add(TemplateFile(name: "t", source: Array(#"{{ len "a" }}"#.utf8)))
        #expect(try text("t", in: set) == "42")
    }

    @Test func functionsFindTheSetThatRuns() throws {
        final class Box { var sets: [TemplateSet] = [] }
        let box = Box()
        let base = TemplateSet(
            functions: [
                GoFunction("mark") { _ in
                    box.sets.append(box.sets[0].running)
                    return .int(1)
                }
            ]
        )
        box.sets = [base]
        try base.add(TemplateFile(name: "t", source: Array("{{ mark }}".utf8)))
        let layer = TemplateSet(over: base)
        _ = try text("t", in: layer)
        _ = try text("t", in: base)
        #expect(box.sets.dropFirst().map { $0 === layer } == [true, false])
        #expect(base.running === base)
    }

    @Test func anUnknownTemplateHasItsMessage() throws {
        let set = try set([])
        let error = try #require(throws: TemplateError.self) { try text("x", in: set) }
        #expect(error.goText == #"template: no template "x" associated with template "gotpl""#)
    }

    @Test(
        arguments: [
            (MissingKey.noValue, "[<no value>]"), (.zero, "[<no value>]"),
        ]
    )
    func aMissingKeyPrintsNoValue(missingKey: MissingKey, expected: String) throws {
        let set = try set([("t", "[{{ .x }}]")], missingKey: missingKey)
        #expect(try text("t", in: set, dot: .map(GoMap())) == expected)
    }

    @Test func aMissingKeyOfAMapOfStringsIsItsZero() throws {
        let dot = GoValue.map(GoMap(type: .map(.string, .string)))
        #expect(try text("t", in: set([("t", "[{{ .x }}]")], missingKey: .zero), dot: dot) == "[]")
        #expect(try text("t", in: set([("t", "[{{ .x }}]")], missingKey: .noValue), dot: dot) == "[<no value>]")
    }

    @Test func aMissingKeyCanBeAnError() throws {
        #expect(
            try error("{{ .x }}", dot: .map(GoMap()), missingKey: .error)
                == #"template: t:1:3: executing "t" at <.x>: map has no entry for key "x""#
        )
        #expect(
            try error("{{ .x }}", dot: .absent, missingKey: .error)
                == #"template: t:1:3: executing "t" at <.x>: nil data; no entry for key "x""#
        )
    }

    @Test func aFieldOfAMissingKeyByOption() throws {
        let set = try set([("t", "[{{ .x.y }}]")], missingKey: .noValue)
        #expect(try text("t", in: set, dot: .map(GoMap())) == "[<no value>]")
        #expect(
            try error("{{ .x.y }}", dot: .map(GoMap()))
                == #"template: t:1:5: executing "t" at <.x.y>: nil pointer evaluating interface {}.y"#
        )
    }

    @Test func goSlicesWithSlice() throws {
        let set = try set([("t", #"{{ slice . 1 3 }}|{{ slice "abcdef" 2 }}|{{ slice . }}|{{ slice . 1 2 3 }}"#)])
        #expect(try text("t", in: set, dot: .list([.int(1), .int(2), .int(3), .int(4)])) == "[2 3]|cdef|[1 2 3 4]|[2]")
    }

    @Test(
        arguments: [
            ("{{ slice nil }}", "slice of untyped nil"), ("{{ slice 3 }}", "can't slice item of type int"),
            (#"{{ slice "abc" 1 2 3 }}"#, "cannot 3-index slice a string"),
            (#"{{ slice "abc" 2 1 }}"#, "invalid slice index: 2 > 1"),
            (#"{{ slice "abc" 4 }}"#, "index out of range: 4"),
            (#"{{ slice "abc" "x" }}"#, "cannot index slice/array with type string"),
            (#"{{ slice "abc" 1 2 3 4 }}"#, "too many slice indexes: 4"),
        ]
    )
    func sliceRefuses(template: String, message: String) throws {
        #expect(try error(template, dot: .absent).hasSuffix("error calling slice: \(message)"))
    }
}

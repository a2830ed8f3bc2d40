import GoRuntime
import Testing

@testable import Helm

/// What `lookup` finds among objects that the user gave.
@Suite struct LookupFixturesTests {
    private static let objects = """
        apiVersion: v1
        kind: Secret
        metadata: {name: one, namespace: a}
        data: {size: 1}
        ---
        apiVersion: v1
        kind: List
        items:
        - {apiVersion: v1, kind: Secret, metadata: {name: one, namespace: b}}
        - {apiVersion: v1, kind: Secret, metadata: {name: two, namespace: b}}
        ---
        ---
        apiVersion: v1
        kind: Namespace
        metadata: {name: a}
        """

    @Test(arguments: [
        (
            "lookup \"v1\" \"Secret\" \"a\" \"one\"",
            #"{"apiVersion":"v1","data":{"size":1},"kind":"Secret","metadata":{"name":"one","namespace":"a"}}"#
        ),
        ("lookup \"v1\" \"Secret\" \"a\" \"two\"", "{}"),
        ("lookup \"v1\" \"Secret\" \"\" \"one\"", "{}"),
        ("lookup \"v2\" \"Secret\" \"a\" \"one\"", "{}"),
        ("lookup \"v1\" \"Namespace\" \"\" \"a\"", #"{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"a"}}"#),
        ("lookup \"v1\" \"Pod\" \"\" \"\"", #"{"apiVersion":"v1","items":[],"kind":"PodList","metadata":{}}"#),
    ])
    func finds(call: String, expected: String) throws {
        #expect(try GoJSON.text(of: answer(to: call)).text == expected)
    }

    @Test(arguments: [("\"\"", ["one", "one", "two"]), ("\"b\"", ["one", "two"]), ("\"c\"", [])])
    func listsWithoutAName(namespace: String, names: [String]) throws {
        guard case .map(let list) = try answer(to: "lookup \"v1\" \"Secret\" \(namespace) \"\""),
            case .list(let items)? = list["items"]
        else { throw LookupFixtures.Failure(file: "", document: 0, kind: .notAnObject) }
        let found = items.elements.map { item -> String in
            guard case .map(let object) = item, case .map(let metadata)? = object["metadata"],
                case .string(let name)? = metadata["name"]
            else { return "" }
            return name.text
        }
        #expect(found == names)
    }

    @Test func answersAreCopies() throws {
        let function = HelmFunctions.lookup(in: try fixtures(Self.objects))
        let arguments: [GoValue] = [.text("v1"), .text("Secret"), .text("a"), .text("one")]
        guard case .map(let first) = try function.body(arguments) else { return }
        first["data"] = nil
        guard case .map(let second) = try function.body(arguments) else { return }
        #expect(second["data"] != nil)
    }

    @Test(arguments: [
        ("- a", LookupFixtures.Failure.Kind.notAnObject, 1),
        ("kind: A", .missing("apiVersion"), 1),
        ("apiVersion: v1", .missing("kind"), 1),
        ("---\n---\n{apiVersion: v1, kind: A}", .missing("metadata.name"), 2),
        ("a: [", .notYAML("error converting YAML to JSON: yaml: line 1: did not find expected node content"), 1),
    ])
    func refuses(text: String, kind: LookupFixtures.Failure.Kind, document: Int) {
        #expect(throws: LookupFixtures.Failure(file: "x.yaml", document: document, kind: kind)) {
            var fixtures = LookupFixtures()
            try fixtures.add(Array(text.utf8), named: "x.yaml")
        }
    }

    private func fixtures(_ text: String) throws -> LookupFixtures {
        var fixtures = LookupFixtures()
        try fixtures.add(Array(text.utf8), named: "objects.yaml")
        return fixtures
    }

    private func answer(to call: String) throws -> GoValue {
        let arguments = call.split(separator: " ").dropFirst().map { GoValue.text(String($0.dropFirst().dropLast())) }
        return try HelmFunctions.lookup(in: try fixtures(Self.objects)).body(arguments)
    }
}

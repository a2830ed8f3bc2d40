import Diagnostics
import GoRuntime
import Testing
import ValueModel

@testable import Helm

/// The values that files and flags make.
@Suite struct UserValuesTests {
    @Test(
        arguments: [
            ("", "map[]"),
            ("a: 1\n", "map[a:1]"),
            ("null\n", "map[]"),
            ("a: 1\n---\nb: 2\n", "map[a:1 b:2]"),
            ("---\na: {x: 1}\n--- # more\na: {z: 2}\n", "map[a:map[x:1 z:2]]"),
            ("a: 1\n---\n---\na: 2\n", "map[a:2]"),
            ("a: {x: 1}\n---\na:\n", "map[a:<nil>]"),
            ("a: |\n  x", "map[a:x\n]"),
            ("a: 1\r\n---\r\nb: 2\r\n", "map[a:1 b:2]"),
        ]
    )
    func documentsOfAFile(text: String, values: String) throws {
        #expect(GoValue.map(try ValuesDocuments.values(of: Array(text.utf8))).printed.text == values)
    }

    @Test func anUnfinishedLineThatFillsTheReadersBufferIsLost() throws {
        let long = "b: " + String(repeating: "x", count: 4093)
        #expect(try ValuesDocuments.values(of: Array("a: 1\n\(long)".utf8)).keys == ["a"])
        #expect(try ValuesDocuments.values(of: Array("a: 1\n\(long)x".utf8)).keys == ["a", "b"])
    }

    @Test func aFileThatIsNoMap() {
        #expect(throws: UserValues.Failure.self) { try merged(files: ["- a\n"]) }
    }

    @Test(
        arguments: [
            (SetFlag.Kind.set, "a=1", "int64"), (.json, "a=1", "float64"), (.json, "{\"a\":1}", "float64"),
            (.string, "a=1", "string"), (.literal, "a=1", "string"), (.set, "a=1.5", "string"),
            (.set, "a=true", "bool"),
        ]
    )
    func typesOfFlags(kind: SetFlag.Kind, text: String, type: String) throws {
        let values = try merged(files: ["b: 1\n"], flags: [(kind, text)])
        #expect(values["a"]?.type?.description == type)
        #expect(values["b"]?.type == .float64)
    }

    @Test func theKindsOfFlagsHaveAnOrder() throws {
        let flags: [(SetFlag.Kind, String)] = [
            (.literal, "e=5"), (.set, "a=2"), (.json, "a=1"), (.string, "a=3"), (.json, "b={\"x\":1}"), (.set, "b.y=2"),
        ]
        let values = try merged(files: ["a: 0\n"], flags: flags)
        #expect(GoValue.map(values).printed == "map[a:3 b:map[x:1 y:2] e:5]")
    }

    @Test func aRefusedFlag() {
        #expect(throws: UserValues.Failure.self) { try merged(files: [], flags: [(.set, "a")]) }
    }

    private func merged(files: [String], flags: [(SetFlag.Kind, String)] = []) throws -> GoMap {
        var sources = SourceMap()
        return try UserValues.merged(
            files: files.map { UserValues.File(name: "values.yaml", text: Array($0.utf8)) },
            flags: flags.map { kind, text in
                SetFlag(kind: kind, file: sources.add(name: kind.flagName, kind: .argument, bytes: Array(text.utf8)))
            },
            into: DiagnosticCollector()
        )
    }
}

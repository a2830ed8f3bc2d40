import Foundation
import TestSupport
import Testing

@Suite("The tools of the tests")
struct ToolsTests {
    @Test("a seed gives the numbers that SplitMix64 is published with")
    func seeded() {
        var generator = SeededGenerator(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in generator.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ]
        )
    }

    @Test("a temporary folder goes with its last reference")
    func temporaryFolder() throws {
        var folder: TemporaryFolder? = try TemporaryFolder()
        let path = try #require(try folder?.write("text", to: "a/b.txt"))
        #expect(try folder?.read("a/b.txt") == "text")
        #expect(folder?.files() == ["a/b.txt"])
        folder = nil
        #expect(throws: (any Error).self) { try String(contentsOfFile: path, encoding: .utf8) }
    }

    @Test("a difference names its first line")
    func differences() throws {
        #expect(Snapshot.difference(of: "a\nb", to: "a\nb", named: "x") == nil)
        #expect(Snapshot.difference(of: "a\nc\n", to: "a\nb\n", named: "x")?.hasPrefix("x:2 differs") == true)
        #expect(Snapshot.difference(of: "e\u{301}", to: "\u{e9}", named: "x")?.hasPrefix("x:1 differs") == true)
        #expect(Snapshot.difference(of: "a\n", to: "a", named: "x")?.contains("expected: (end)") == true)
    }

    @Test("a missing expectation is written and fails; an empty corpus fails", .disabled(if: Snapshot.isRecording))
    func recording() throws {
        let folder = try TemporaryFolder()
        let path = folder.path(of: "new.txt")
        #expect(try Snapshot.difference(of: "text", from: path)?.contains("was recorded") == true)
        #expect(try Snapshot.difference(of: "text", from: path) == nil)
        #expect(throws: Snapshot.TooFewCases.self) { try Snapshot.cases(in: "Tests/Nowhere", suffix: ".case") }
    }

    @Test("a program's streams, status, folder and time limit")
    func programs() throws {
        let folder = try TemporaryFolder()
        var shell = try ProgramRunner(at: "/bin/sh")
        let script = "cat; echo $MARK >&2; pwd; head -c 3000000 /dev/zero; exit 3"
        let outcome = try shell.run(["-c", script], input: "in\n", environment: ["MARK": "m"], in: folder.path)
        #expect(outcome.status == 3)
        #expect(outcome.errors == "m\n")
        #expect(outcome.output.hasPrefix("in\n\(folder.path)\n"))
        #expect(outcome.output.utf8.count > 3_000_000)
        #expect(try shell.run(["-c", "kill -9 $$"]).status == -9)
        #expect(try shell.run(["-c", "echo ${HOME-none}"], environment: ["HOME": nil]).output == "none\n")
        shell.timeLimit = 0.2
        #expect(throws: ProgramRunner.Failure.self) { try shell.run(["-c", "sleep 20"]) }
    }

    @Test("chartgen is found beside the tests")
    func chartgen() throws {
        #expect(try ProgramRunner().path.hasSuffix("/chartgen"))
    }
}

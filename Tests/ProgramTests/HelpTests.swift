import TestSupport
import Testing

/// What the program says of itself.
@Suite struct HelpTests {
    private static let commands = ["render", "package", "lint", "values", "schema", "config", "explain", "completion"]

    @Test(arguments: [[]] + commands.map { [$0] }) func helpFitsAScreen(command: [String]) throws {
        let run = try Invocation(arguments: command + ["--help"], environment: ["COLUMNS": "80"])
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(run.status == 0)
        #expect(lines.count <= 40)
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(run.output.contains("Example"))
        #expect(run.output.contains("chartgen \(command.first ?? "")"))
    }

    @Test func everyCommandIsListed() throws {
        let help = try Invocation("--help").output
        for command in Self.commands { #expect(help.contains("\n  \(command) ")) }
        #expect(!help.contains("\n  docs "))
    }

    @Test func theVersionIsOneLine() throws {
        #expect(try Invocation("--version").output == "0.1.0\n")
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func completionIsPrinted(shell: String) throws {
        let run = try Invocation("completion", shell)
        #expect(run.status == 0)
        #expect(run.output.contains("show-only"))
        #expect(run.output.contains("explain"))
    }

    @Test func bashReadsItsCompletion() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(try Invocation("completion", "bash").output, to: "chartgen.bash")
        let outcome = try ProgramRunner(at: "/bin/bash").run(["-n", path])
        #expect(outcome.status == 0)
        #expect(outcome.output + outcome.errors == "")
    }

    @Test func generatedPagesAreCurrent() throws {
        let folder = try TemporaryFolder()
        #expect(try Invocation("docs", folder.path).status == 0)
        #expect(folder.files() == ["chartgen.md", "configuration.md", "diagnostics.md", "values.md"])
        for page in folder.files() {
            let committed = try Snapshot.text(of: "docs/\(page)")
            let difference = Snapshot.difference(of: committed, to: try folder.read(page), named: "docs/\(page)")
            #expect(difference == nil, "run `make docs`")
        }
    }
}

import ArgumentParser
import Diagnostics
import Helm
import ManifestDSL

/// `chartgen verify`: whether the emitted chart renders what `chartgen render` renders.
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Render values both ways, directly and through the Helm chart, and compare.",
        discussion: """
            Example:
              chartgen verify base.yaml prod.yaml --set replicaCount=3

            The objects must be equal: their order, every text, every number. Passwords that
            are generated count as equal. Exit status: 0 equal, 1 errors in the values, 2 a
            difference, which is told with the line of the value behind it.
            """
    )

    @OptionGroup var values: ValuesOptions
    @OptionGroup var release: ReleaseOptions

    @Option(help: ArgumentHelp("A folder or archive to verify instead.", valueName: "chart"))
    var chart: String?

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let run = try ChartRun(values, release, entropy: RandomText.zeros)
        let objects = run.together(includesTests: true).objects
        try messages.report(run.collector.diagnostics, of: run.sources)
        let source = chart.map { Verification.Source.path($0) } ?? .files(EmittedChart(ChartRun.chart).files)
        let verification = Verification(run: run, source: source)
        var result = Result<Verification.Result, any Error>.failure(ExitCode.failure)
        DeepStack.run {
            result = Result { try verification.result(for: objects) }
        }
        do {
            try show(try result.get(), run.sources)
        } catch let failure as ChartError {
            var sources = run.sources
            let problem = RenderFailure(.chart(failure, path: chart ?? ChartRun.chart.name)).diagnostic(&sources)
            try messages.report([problem], of: sources)
        }
    }

    private func show(_ result: Verification.Result, _ sources: SourceMap) throws {
        switch result {
        case .equal(let count):
            try OutputStream.standardOutput.write("equal: \(count) object\(count == 1 ? "" : "s"), both ways\n")
        case .different(let diagnostic):
            try messages.write([diagnostic], of: sources)
            throw ExitCode(2)
        }
    }
}

import ArgumentParser
import ManifestDSL
import ValuesSchema

/// `chartgen values`: the commented defaults on standard output.
struct ValuesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "values",
        abstract: "Print the default values, commented, as a values file to start from.",
        discussion: """
            Example:
              chartgen values > values.yaml
            """
    )

    func run() throws {
        try OutputStream.standardOutput.write(DefaultsWriter().text(of: ChartRun.chart.values))
    }
}

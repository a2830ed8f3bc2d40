import ArgumentParser
import Diagnostics
import ManifestDSL
import ValueModel

/// `chartgen config`: the gateway's own configuration on standard output.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Print the gateway's config.yaml alone.",
        discussion: """
            Example:
              chartgen config values.yaml > config.yaml && litellm --config config.yaml
            """
    )

    @OptionGroup var values: ValuesOptions
    @OptionGroup var release: ReleaseOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let run = try ChartRun(values, release)
        let objects = run.together().objects
        try messages.report(run.collector.diagnostics, of: run.sources)
        let texts = objects.lazy.filter { $0.kind == "ConfigMap" }
            .compactMap { $0.node["data"]?["config.yaml"]?.scalar?.text }
        guard let text = texts.first else {
            throw CleanExit.message("These values render no config.yaml.")
        }
        try OutputStream.standardOutput.write(text.hasSuffix("\n") ? text : text + "\n")
    }
}

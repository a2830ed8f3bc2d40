import ArgumentParser
import Diagnostics

/// `chartgen package`: a Helm chart as an archive or a folder.
struct PackageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "package",
        abstract: "Write the gateway's Helm chart, or pack any chart as helm package does.",
        discussion: """
            Examples:
              chartgen package --destination dist --version 1.4.0
              chartgen package --values company.yaml --directory
              chartgen package ./chart

            Without CHART the gateway's own chart is made of the typed model; --values and
            --set make a company's values its defaults. Same input, same bytes. The output
            names what was written, with checksums that sha256sum --check reads.
            """
    )

    @Argument(help: ArgumentHelp("Folders of charts to pack.", valueName: "chart"), completion: .directory)
    var charts: [String] = []

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The folder to write to.", valueName: "folder"),
        completion: .directory
    )
    var destination = "."

    @Option(help: ArgumentHelp("The version of the chart.", valueName: "version"))
    var version: String?

    @Option(help: ArgumentHelp("The version of what the chart deploys.", valueName: "version"))
    var appVersion: String?

    @Flag(help: "Write a folder instead of an archive.")
    var directory = false

    @OptionGroup var values: ValuesFlags
    @OptionGroup var refused: RefusedPackageFlags
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        let request = try ValuesRequest(values)
        guard !charts.isEmpty else { return }
        if directory { throw ValidationError("--directory is for the gateway's chart; leave CHART out.") }
        guard request.isEmpty else {
            throw ValidationError("--values and --set are for the gateway's chart; leave CHART out.")
        }
    }

    func run() throws {
        try messages.report(refused.diagnostics, of: SourceMap())
        let values = try ValuesRequest(values)
        var result = Result<Void, any Error>.success(())
        DeepStack.run {
            result = Result { try PackageRun(self, values).run() }
        }
        try result.get()
    }
}

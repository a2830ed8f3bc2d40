import ArgumentParser
import Diagnostics
import ManifestDSL

/// `chartgen render`: manifests on standard output.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Print the Kubernetes manifests for values, as helm template does.",
        discussion: """
            Example:
              chartgen render base.yaml prod.yaml -n llm --set replicaCount=3
            """
    )

    /// A form of the manifests.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case yaml
        case json
    }

    @OptionGroup var values: ValuesOptions
    @OptionGroup var release: ReleaseOptions

    @Option(
        name: [.customShort("s"), .long],
        help: ArgumentHelp("Print templates that match this only.", valueName: "path")
    )
    var showOnly: [String] = []

    @Option(help: ArgumentHelp("Write files into this folder.", valueName: "folder"), completion: .directory)
    var outputDir: String?

    @Option(help: ArgumentHelp("How objects are written.", valueName: "format"))
    var format = Format.yaml

    @Flag(help: "Print the objects that helm test runs, too.")
    var includeTests = false

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if let outputDir, !outputDir.isEmpty, format == .json {
            throw ValidationError("--output-dir writes YAML; leave --format json out.")
        }
    }

    func run() throws {
        let run = try ChartRun(values, release)
        var sources = run.sources
        let all = run.together(includesTests: includeTests).objects
        let objects =
            run.collector.hasErrors
            ? [] : TemplateSelection(showOnly).apply(to: all, of: ChartRun.chart, &sources, into: run.collector)
        try messages.report(run.collector.diagnostics, of: sources)
        // As in Helm, an empty name is none: an unset variable in a script must not write into `/`.
        guard let outputDir, !outputDir.isEmpty else {
            let writer = ManifestWriter()
            return try OutputStream.standardOutput.write(format == .json ? writer.json(objects) : writer.yaml(objects))
        }
        for file in ManifestWriter().files(objects) {
            let path = "\(outputDir)/\(file.path)"
            try FileWriting.write(file.bytes, to: path)
            try OutputStream.standardError.write("wrote \(path)\n")
        }
    }
}

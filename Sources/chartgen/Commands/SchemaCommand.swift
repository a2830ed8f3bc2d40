import ArgumentParser
import ManifestDSL
import ValueModel
import ValuesSchema

/// `chartgen schema`: the JSON Schema of the values on standard output.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of the values, for editors and for Helm.",
        discussion: """
            Example:
              chartgen schema > values.schema.json
              echo '# yaml-language-server: $schema=values.schema.json' > values.yaml
            """
    )

    /// A version of JSON Schema.
    enum Draft: String, ExpressibleByArgument, CaseIterable {
        case latest = "2020-12"
        case draft07 = "draft-07"
    }

    @Option(help: ArgumentHelp("The version of JSON Schema.", valueName: "version"))
    var draft = Draft.latest

    func run() throws {
        let chart = ChartRun.chart
        let schema = JSONSchemaWriter().schema(
            of: chart.values,
            title: "Values of \(chart.name)",
            dialect: draft == .latest ? .draft202012 : .draft07
        )
        var bytes: [UInt8] = []
        JSONWriter(keyOrder: .asGiven, escapesHTML: false, indentation: "  ").write(schema, to: &bytes)
        try OutputStream.standardOutput.write(bytes + [UInt8(ascii: "\n")])
    }
}

import Diagnostics
import GatewayConfiguration
import Kubernetes
import ManifestDSL
import Templates
import ValueModel
import ValuesSchema
import YAML

/// A page of the documentation that is written from the model.
struct GeneratedPage {
    /// The name of the file in the folder of documentation.
    let file: String
    /// Writes the page.
    let text: () -> String

    private static let command = "`make docs`"

    /// All pages.
    static var all: [GeneratedPage] { [values, diagnostics, commands] }

    private static var values: GeneratedPage {
        GeneratedPage(file: "values.md") {
            ReferenceTable(title: "Values", generatedBy: command).markdown(of: ChartRun.chart.values)
        }
    }

    private static var diagnostics: GeneratedPage {
        GeneratedPage(file: "diagnostics.md") { DiagnosticIndex(families).markdown(generatedBy: command) }
    }

    private static var commands: GeneratedPage {
        GeneratedPage(file: "chartgen.md") { CommandReference(generatedBy: command).markdown() }
    }

    /// The families of codes, in the order in which a run comes to them.
    static let families: [DiagnosticFamily] = [
        .commandLine, .yaml, .layers, .values, .gatewayConfiguration, .kubernetes, .gatewayChart, .manifests,
        .explanations,
    ]
}

import Diagnostics
import GoRuntime
import ValueModel
import YAML

/// The chart's own documents: Chart.yaml, requirements.yaml and the locks.
enum ChartDocument {
    /// Takes over what Chart.yaml or requirements.yaml says.
    static func decode(_ file: ChartFile, into metadata: ChartMetadata) throws(ChartError) {
        if let mismatch = metadata.decode(try value(of: file)) { throw .field(file: file.name, mismatch) }
    }

    /// Checks a lock, which has no other use here.
    ///
    /// Helm v4.2.3 pkg/chart/v2/dependency.go, Lock. The form of the time is not checked.
    static func checkLock(_ file: ChartFile) throws(ChartError) {
        var decoder = FieldDecoder("Lock")
        decoder.members(of: try value(of: file), as: "v2.Lock") { decoder, key, value in
            var text: GoString = ""
            switch key.lowercased() {
            case "digest": decoder.text(value, "digest", into: &text)
            case "dependencies":
                var dependencies: [ChartDependency?]?
                decoder.list(value, "dependencies", as: "[]*v2.Dependency", into: &dependencies) {
                    decoder,
                    value,
                    _ in ChartDependency.decoded(value, over: nil, &decoder)
                }
            default: break
            }
        }
        if let mismatch = decoder.mismatch { throw .field(file: file.name, mismatch) }
    }

    /// Returns the `apiVersion` of a Chart.yaml, read by itself before anything else.
    ///
    /// Helm v4.2.3 pkg/chart/loader/load.go, chartBase.
    static func apiVersion(of file: ChartFile) throws(ChartError) -> GoString {
        var version: GoString = ""
        var decoder = FieldDecoder("chartBase")
        decoder.members(of: try value(of: file), as: "loader.chartBase") { decoder, key, value in
            if key.lowercased() == "apiversion" { decoder.text(value, "apiVersion", into: &version) }
        }
        if let mismatch = decoder.mismatch { throw .field(file: file.name, mismatch) }
        return version
    }

    /// Returns the first document of a text with whole numbers told from others.
    private static func value(of file: ChartFile) throws(ChartError) -> Value {
        let collector = DiagnosticCollector(limit: 1)
        var sources = SourceMap()
        let source = sources.add(name: file.name.text, bytes: file.data)
        let documents = YAMLReader(file: source).documents(into: collector)
        guard collector.hasErrors else { return documents.first?.value ?? .null }
        do {
            // The other reader knows Helm's words; it may also accept more, as it stops behind the first document.
            return try GoYAML.value(of: file.data).value
        } catch {
            throw .document(file: file.name, error)
        }
    }
}

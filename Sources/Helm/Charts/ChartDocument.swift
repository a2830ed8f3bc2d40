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

    /// Returns what a lock says; nil for a document that is empty.
    ///
    /// Helm v4.2.3 pkg/chart/v2/dependency.go, Lock. A time that is none ends the decoding in Go, and so it is told of
    /// before any other mismatch.
    static func lock(_ file: ChartFile) throws(ChartError) -> ChartLock? {
        let document = try value(of: file)
        if document == .null { return nil }
        var lock = ChartLock()
        var time: Value?
        var decoder = FieldDecoder("Lock")
        decoder.members(of: document, as: "v2.Lock") { decoder, key, value in
            switch key.lowercased() {
            case "generated": time = value
            case "digest": decoder.text(value, "digest", into: &lock.digest)
            case "dependencies":
                decoder.list(value, "dependencies", as: "[]*v2.Dependency", into: &lock.dependencies) {
                    decoder,
                    value,
                    _ in ChartDependency.decoded(value, over: nil, &decoder)
                }
            default: break
            }
        }
        if let time, time != .null { lock.generated = try Self.time(time, file) }
        if let mismatch = decoder.mismatch { throw .field(file: file.name, mismatch) }
        return lock
    }

    /// Go 1.26 time, UnmarshalJSON.
    private static func time(_ value: Value, _ file: ChartFile) throws(ChartError) -> GoTime {
        guard case .string(let text) = value else { throw .lockTime(file: file.name, nil) }
        do {
            return try GoTime(parsing: GoString(text), layout: GoTime.rfc3339)
        } catch {
            throw .lockTime(file: file.name, error)
        }
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

import ManifestDSL
import ValuesSchema

/// The files that are emitted of a small chart.
struct Emitted {
    private let files: [String: String]

    init(_ chart: ChartDefinition) {
        let pairs = ChartEmitter(chart).templates().map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
        files = Dictionary(uniqueKeysWithValues: pairs)
    }

    subscript(path: String) -> String { files["templates/\(path)"] ?? "" }

    var paths: [String] { files.keys.sorted() }

    /// Returns the template of a manifest with these entries.
    static func template(@MapBuilder _ entries: () -> [Block<Entry>]) -> String {
        Emitted(Sample.chart([Manifest("m.yaml") { entries() }]))["m.yaml"]
    }

    /// Returns a condition as `if` has it.
    static func condition(_ condition: Expression<Bool>) -> String {
        let text = template { When(condition) { Key("k", "v") } }
        return String(text.prefix { $0 != "\n" }.dropFirst("{{- if ".count).dropLast(" }}".count))
    }

    /// Returns what stands behind a key whose value is a text.
    static func text(_ text: Expression<String>) -> String {
        String(template { Key("k", text) }.dropFirst("k: ".count).dropLast())
    }
}

import Diagnostics
import GoRuntime
import TestSupport
import ValueModel
import YAML

@testable import Helm

/// The readers of documents.
extension Door {
    static let documents: [Door] = [yaml, valuesFile, json, jsonFile, toml, chartFile, templates]

    private static let yaml = Door("YAML", seeds: words(.yaml), tokens: yamlTokens) { bytes in
        guard let value = try? GoYAML.value(of: bytes) else { return }
        _ = try? GoYAML.text(of: value)
        _ = try? GoYAML.prettyText(of: value)
        _ = try? GoTOML.text(of: value)
        _ = try? GoJSON.text(of: value)
    }

    private static let valuesFile = Door("a values file", seeds: words(.yaml), tokens: yamlTokens) { bytes in
        var sources = SourceMap()
        let file = sources.add(name: "values.yaml", bytes: bytes)
        _ = YAMLReader(file: file).documents(into: DiagnosticCollector())
    }

    private static let json = Door("JSON", seeds: words(.json), tokens: jsonTokens) { bytes in
        guard let value = GoJSON.value(of: bytes).value else { return }
        _ = try? GoJSON.text(of: value)
        _ = try? GoYAML.text(of: value)
    }

    private static let jsonFile = Door("a JSON file", seeds: words(.json), tokens: jsonTokens) { bytes in
        var sources = SourceMap()
        _ = JSONReader(file: sources.add(name: "a.json", bytes: bytes)).read(into: DiagnosticCollector())
    }

    private static let toml = Door(
        "TOML",
        seeds: words(.toml),
        tokens: [
            "=", "[", "]", "[[", "]]", "\"", "'", "'''", "\"\"\"", ".", "a", "1", "\n", "{", "}", ",", "#",
            "1979-05-27", "-", "e", "_",
        ]
    ) { bytes in
        guard let map = try? GoTOML.map(of: bytes) else { return }
        _ = try? GoTOML.text(of: .map(map))
    }

    private static let chartFile = Door(
        "Chart.yaml",
        seeds: [
            Array("apiVersion: v2\nname: a\nversion: 0.1.0\n".utf8),
            Array(
                """
                apiVersion: v1
                name: a
                version: 1.2.3-x+y
                kubeVersion: ">=1.20"
                type: library
                keywords: [a, b]
                maintainers:
                - name: x
                  url: y
                dependencies:
                - name: b
                  version: ~1
                  repository: "file://../b"
                  alias: c
                  condition: b.on,c.on
                  tags: [t]
                  import-values: [x, {child: a, parent: b}]
                """.utf8
            ),
        ],
        tokens: yamlTokens + ["name:", "version:", "dependencies:", "null"]
    ) { bytes in
        _ = try? ChartLoader().load(files: [ChartFile(name: "Chart.yaml", data: bytes)])
    }

    private static let templates = Door(
        "templates",
        seeds: corpus,
        tokens: [
            "{{", "}}", "{{-", "-}}", "(", ")", "|", "$x", ":=", "=", ".", ".a", "\"", "`", "'", "/*", "*/", "if ",
            "else ", "end", "range ",
            "with ", "define ", "template ", "block ", "break", "continue", "nil", "0x", "1e9", "\\x", ",", "{{if 1}}",
            "{{end}}",
        ]
    ) { bytes in
        let chart = [
            ChartFile(name: "Chart.yaml", data: Array("apiVersion: v2\nname: a\nversion: 0.1.0\n".utf8)),
            ChartFile(name: "templates/a.yaml", data: bytes),
        ]
        guard let chart = try? ChartLoader().load(files: chart) else { return }
        // Parsed and executed, but without functions: those are called by the differential fuzzers, with arguments that
        // make no gigabytes.
        let request = ChartRendering.Request(release: Release(name: "a"), functions: [])
        _ = try? ChartRendering(chart, values: GoMap(), request)
    }

    private static let yamlTokens = [
        ":", ": ", "- ", "\n", "  ", "[", "]", "{", "}", ",", "&a ", "*a", "<<: ", "!!str ", "|", ">", "'", "\"", "#",
        "---\n", "...", "? ", "\t",
        "~", "\\u", "\r", "\u{feff}", "%YAML 1.1\n", "a: &a [*a]",
    ]
    private static let jsonTokens = [
        "{", "}", "[", "]", ":", ",", "\"", "\\", "\\u", "1", "-", "e", ".", "null", "true", " ", "[[",
    ]

    /// The samples of the grammar, without the escapes of a Go literal.
    static func words(_ kind: Kind) -> [[UInt8]] {
        (Samples.words[kind] ?? []).map { word in
            let text = word.replacing("\\n", with: "\n").replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
            return Array(text.utf8)
        }
    }

    /// The templates of the corpora.
    private static let corpus: [[UInt8]] = {
        let files = (try? EvaluationCases.files(in: "Tests/GoTemplateTests/Cases")) ?? []
        return files.compactMap { try? EvaluationCases($0) }.flatMap(\.cases).map { Array($0.template.utf8) }
    }()
}

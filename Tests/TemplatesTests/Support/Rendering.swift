import Diagnostics
import ManifestDSL
import OrderedCollections
import Templates
import TestSupport
import ValueModel

/// One run of the gateway chart over the texts of values files; random secrets are always the same letters.
struct Rendering {
    let objects: [RenderedObject]
    let values: ValueNode
    let diagnostics: [Diagnostic]
    let sources: SourceMap

    /// Renders texts, later ones laid over earlier ones, as the release `litellm` in the namespace `default`.
    init(
        _ texts: (name: String, text: String)...,
        release: ReleaseIdentity = ReleaseIdentity(name: "litellm"),
        includesTests: Bool = false
    ) {
        self.init(texts.map { ($0.name, Array($0.text.utf8)) }, release, includesTests: includesTests)
    }

    /// Renders texts, later ones laid over earlier ones.
    init(_ texts: [(name: String, text: String)], release: ReleaseIdentity = ReleaseIdentity(name: "litellm")) {
        self.init(texts.map { ($0.name, Array($0.text.utf8)) }, release)
    }

    /// Renders bytes that may be no text.
    init(bytes: [UInt8]) { self.init([("values.yaml", bytes)], ReleaseIdentity(name: "litellm")) }

    private init(
        _ texts: [(name: String, bytes: [UInt8])],
        _ release: ReleaseIdentity,
        includesTests: Bool = false
    ) {
        var sources = SourceMap()
        let files = texts.map { sources.add(name: $0.name, bytes: $0.bytes) }
        let collector = DiagnosticCollector()
        let pipeline = ChartPipeline(GatewayChart.definition, release: release) { Self.letters($0) }
        let outcome = pipeline.run(
            ChartPipeline.Input(files: files, includesTests: includesTests),
            into: collector
        )
        objects = outcome.objects
        values = outcome.values
        diagnostics = Diagnostic.inSourceOrder(collector.diagnostics, sources: sources)
        self.sources = sources
    }

    /// Renders one text, or the defaults where it is empty.
    init(_ text: String, release: ReleaseIdentity = ReleaseIdentity(name: "litellm")) {
        self.init(text.isEmpty ? [] : [("values.yaml", text)], release: release)
    }

    /// What stands for random letters and digits.
    private static func letters(_ count: Int) -> String {
        String(String(repeating: "Random0", count: count / 7 + 1).prefix(count))
    }

    /// The errors, each as the terminal shows it.
    var errors: [String] { diagnostics.filter { $0.severity == .error }.map(TerminalRenderer(sources: sources).render) }

    /// All problems as the terminal shows them.
    var report: String { TerminalRenderer(sources: sources).render(diagnostics) }

    /// The objects as `helm template` prints them.
    var manifest: String { Self.text(of: objects) }

    /// The values of the objects.
    var documents: [Value] { objects.map(\.node.value) }

    /// Returns the only object of a kind with a name, or nil.
    func object(_ kind: String, _ name: String = "litellm") -> Value? {
        objects.first { $0.kind == kind && $0.name == name }?.node.value
    }

    /// Returns objects as `helm template` prints them.
    static func text(of objects: [RenderedObject]) -> String {
        String(decoding: ManifestWriter().yaml(objects), as: UTF8.self)
    }
}

extension Value {
    /// The value behind a path such as `spec.template.spec.containers.0`, or nil.
    func at(_ path: String) -> Value? {
        var value: Value? = self
        for step in path.split(separator: ".") {
            guard let index = Int(step) else {
                value = value?[String(step)]
                continue
            }
            let elements = value?.elements ?? []
            value = elements.indices.contains(index) ? elements[index] : nil
        }
        return value
    }

    /// The elements of a list behind a path; none where there is no list.
    func list(_ path: String) -> [Value] { at(path)?.elements ?? [] }

    /// The text behind a path, or nil.
    func text(_ path: String) -> String? { at(path)?.text }

    /// The texts of a map of texts behind a path; none where there is no map.
    func labels(_ path: String) -> [String: String] {
        guard let members = at(path)?.members else { return [:] }
        return Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value.text ?? "") })
    }

    /// The value as JSON.
    var json: String { JSONWriter(keyOrder: .asGiven).text(of: self) }
}

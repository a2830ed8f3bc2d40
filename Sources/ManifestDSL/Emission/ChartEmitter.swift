import GoRuntime
import GoTemplate
import ValueModel
import ValuesSchema

/// Prints the templates of a chart: the same trees that ``ManifestEvaluator`` evaluates, as Go templates.
///
/// In: the manifests, their helpers and the rules of the values. Out: files under `templates/`, a manifest each, besides
/// helpers, `validation.yaml` and `NOTES.txt`. Whatever the manifest language can say is printed; nothing is refused.
public struct ChartEmitter: Sendable {
    let chart: ChartDefinition

    /// Creates an emitter of a chart's templates.
    public init(_ chart: ChartDefinition) { self.chart = chart }

    /// Returns the files under `templates/`, sorted by path.
    public func templates() -> [ChartFile] {
        var mentioned = MentionedHelpers()
        var files: [ChartFile] = []
        for manifest in chart.manifests {
            var emission = TemplateEmission(prefix: chart.name, values: chart.values)
            let lines = emission.lines(of: manifest)
            files.append(Self.file("templates/\(manifest.file)", lines.nodes))
            mentioned.merge(emission.mentioned)
        }
        if !chart.notes.isEmpty {
            var emission = TemplateEmission(prefix: chart.name, values: chart.values)
            files.append(Self.file("templates/NOTES.txt", emission.lines(ofNotes: chart.notes).nodes))
            mentioned.merge(emission.mentioned)
        }
        var validation = TemplateEmission(prefix: chart.name, values: chart.values)
        let rules = validation.ruleLines()
        if !rules.isEmpty { files.append(Self.file("templates/validation.yaml", rules.nodes)) }
        mentioned.merge(validation.mentioned)
        return (files + helpers(mentioned)).sorted { Value.precedes($0.path, $1.path) }
    }

    private static func file(_ path: String, _ nodes: [Node]) -> ChartFile {
        var bytes = SourcePrinter.source(of: nodes).bytes
        if bytes.first == UInt8(ascii: "\n") { bytes.removeFirst() }
        while bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        return ChartFile(path: path, bytes: bytes + [UInt8(ascii: "\n")])
    }

    /// The helpers that the manifests mention, and those that these mention in turn.
    private func helpers(_ mentioned: MentionedHelpers) -> [ChartFile] {
        var all = mentioned
        var lists: [String: HelperDefinition] = [:]
        var others: [String: HelperDefinition] = [:]
        var found = mentioned
        // Each is a template of its own, with variables of its own.
        func definition(_ write: (inout TemplateEmission) -> HelperDefinition) -> HelperDefinition {
            var emission = TemplateEmission(prefix: chart.name, values: chart.values)
            defer { found.merge(emission.mentioned) }
            return write(&emission)
        }
        while true {
            let known = lists.count + others.count
            for helper in all.lists where lists[helper.name] == nil {
                lists[helper.name] = definition { $0.definition(of: helper) }
            }
            for helper in all.texts where others[helper.name] == nil {
                others[helper.name] = definition { $0.definition(of: helper) }
            }
            for helper in all.blocks where others[helper.name] == nil {
                others[helper.name] = definition { $0.definition(of: helper) }
            }
            if lists.count + others.count == known { break }
            all = found
        }
        if all.scalarText { others["text"] = .scalarText }
        if all.generated { others["generated"] = .generated }
        var files = [Self.file("templates/_helpers.tpl", HelperDefinition.nodes(of: others, prefix: chart.name))]
        if !lists.isEmpty {
            files.append(Self.file("templates/_environment.tpl", HelperDefinition.nodes(of: lists, prefix: chart.name)))
        }
        return files
    }
}

extension TemplateEmission {
    /// The lines of a manifest's file.
    mutating func lines(of manifest: Manifest) -> [TemplateLine] {
        var shared = SharedValues()
        if let condition = manifest.condition { shared.insert(from: condition) }
        switch manifest.body {
        case .object(let declaredEntries):
            let entries = declaredEntries.distinct([:])
            for entry in entries { entry.visitExpressions { shared.insert(from: $0) } }
            return declaring(shared) {
                $0.branch(
                    on: manifest.condition?.distinct([:]) ?? .literal(true),
                    indent: 0,
                    EmissionScope(),
                    canRebind: { _ in false },
                    then: { $0.lines(ofEntries: entries, indent: 0, $1) },
                    otherwise: { _, _ in [] }
                )
            }
        case .objects(let list):
            shared.insert(from: list)
            return declaring(shared) {
                $0.loop(over: list.distinct([:]), key: nil, value: "object", indent: 0, EmissionScope()) {
                    [
                        .text(indent: 0, [.literal("---")]),
                        .text(indent: 0, [.action(.call("toYaml", $0.reference(.variable("object"), $1)))]),
                    ]
                }
            }
        }
    }
}

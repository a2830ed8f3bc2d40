import Diagnostics
import GoRuntime
import OrderedCollections
import TestSupport
import ValueModel

@testable import Helm

/// A chart of texts, taken as far as the values of its templates, by us and by Helm.
struct ChartTrial {
    /// A template that prints what there is to compare, on one line of a YAML comment.
    static let probe = "# {{ toJson .Values }}\n# {{ toJson .Chart }}\n"

    /// The files by path.
    var files: [String: String]
    /// The user's values as JSON text.
    var values = "{}"

    /// What a chart of the tree sees, by the path of its probe.
    typealias Scopes = [String: [Value]]

    /// Returns what our loader, dependencies and coalescing make of it.
    func ours() throws(ChartError) -> Scopes {
        let files = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
            ChartFile(name: GoString($0.key), data: Array($0.value.utf8))
        }
        let chart = try ChartLoader().load(files: files)
        try Dependencies.check(chart)
        let user: GoMap
        do { user = try ValuesDocuments.values(of: Array(values.utf8)) } catch { return [:] }
        try Dependencies.process(chart, values: user)
        let values = try RenderValues(user, over: chart)
        var scopes: Scopes = [:]
        Self.collect(chart, values.root, into: &scopes)
        return scopes
    }

    private static func collect(_ chart: Chart, _ values: GoMap, into scopes: inout Scopes) {
        for template in chart.templates {
            let path = "\(chart.fullPath)/\(template.name)"
            scopes[path] = [normal(GoValue.map(values).value), normal(chart.templateValue().value)]
        }
        for child in chart.dependencies { collect(child, RenderValues.scope(of: child, within: values), into: &scopes) }
    }

    /// Returns what Helm makes of it; Helm's refusal is thrown as it is.
    func helms() throws -> Scopes {
        try Referee.shared().render(chart: files, values: values).files.mapValues { text in
            try text.split(separator: "\n").map { line in
                var sources = SourceMap()
                let file = sources.add(name: "", bytes: Array(line.dropFirst(2).utf8))
                let collector = DiagnosticCollector()
                guard let node = JSONReader(file: file).read(into: collector) else {
                    throw Referee.Failure.broken("no JSON: \(line)")
                }
                return Self.withAnnotations(Self.normal(node.value))
            }
        }
    }

    /// A chart without annotations has a nil map of them, which JSON writes as null.
    private static func withAnnotations(_ value: Value) -> Value {
        guard case .object(var members) = value, members["Annotations"] == .null else { return value }
        members["Annotations"] = .object([:])
        return .object(members)
    }

    /// Whole numbers as floats, keys in order: what JSON cannot tell apart is equal.
    private static func normal(_ value: Value) -> Value {
        switch value {
        case .integer(let integer): .double(Double(integer))
        case .array(let elements): .array(elements.map(normal))
        case .object(let members): Value.object(members.mapValues(normal)).sorted()
        default: value
        }
    }

    /// What came of it: scopes, or an error's text.
    enum Outcome: Equatable {
        case scopes(Scopes)
        case refused(String)
    }

    /// The places where two outcomes differ.
    static func differences(_ ours: Outcome, _ helms: Outcome) -> [String] {
        switch (ours, helms) {
        case (.scopes(let ours), .scopes(let helms)):
            Set(ours.keys).union(helms.keys).sorted().flatMap { path -> [String] in
                guard let ours = ours[path], let helms = helms[path] else {
                    return ["\(path): only \(ours[path] == nil ? "Helm's" : "ours")"]
                }
                return differences(.array(ours), .array(helms), at: path)
            }
        case (.refused(let ours), .refused(let helms)): ours == helms ? [] : ["\(ours)", "\(helms)"]
        case (.scopes, .refused(let text)): ["only Helm refuses: \(text)"]
        case (.refused(let text), .scopes): ["only we refuse: \(text)"]
        }
    }

    private static func differences(_ ours: Value, _ helms: Value, at path: String) -> [String] {
        if ours == helms { return [] }
        let writer = JSONWriter()
        switch (ours, helms) {
        case (.object(let left), .object(let right)):
            return Set(left.keys).union(right.keys).sorted().flatMap { key -> [String] in
                guard let mine = left[key], let his = right[key] else {
                    let value = left[key] ?? right[key] ?? .null
                    return ["\(path).\(key): only \(left[key] == nil ? "Helm's" : "ours"): \(writer.text(of: value))"]
                }
                return differences(mine, his, at: "\(path).\(key)")
            }
        case (.array(let left), .array(let right)) where left.count == right.count:
            return zip(left, right).enumerated().flatMap { index, pair in
                differences(pair.0, pair.1, at: "\(path)[\(index)]")
            }
        default: return ["\(path): ours \(writer.text(of: ours)), Helm's \(writer.text(of: helms))"]
        }
    }

    var ourOutcome: Outcome {
        do throws(ChartError) { return .scopes(try ours()) } catch { return .refused(error.helmText) }
    }

    /// What Helm makes of it, in the words of the command where the library has others.
    func helmOutcome() throws -> Outcome {
        do {
            return .scopes(try helms())
        } catch Referee.Failure.refused(let text) {
            let library = "chart dependencies are missing; run dependency update/build first: "
            guard text.hasPrefix(library) else { return .refused(text) }
            return .refused(
                "an error occurred while checking for chart dependencies. You may need to run 'helm dependency build' "
                    + "to fetch missing dependencies: " + text.dropFirst(library.count)
            )
        }
    }
}

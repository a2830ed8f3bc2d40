import Diagnostics
import OrderedCollections
import ValueModel

/// Where a path leads in a schema.
struct SchemaPlace {
    /// An object on the way and the keys that lead from it to the place.
    struct Ancestor {
        var record: ObjectRecord
        var path: ValuePath
        var rest: [String]
    }

    /// What stands at the place.
    private(set) var shape: Shape
    /// The field, where the place is one; nil for an element of a list or map and for a part of a free-form value.
    private(set) var field: FieldRecord?
    /// The default.
    private(set) var standard: Value?
    /// The objects whose rules may be about the place, the root first; the place itself last if it is an object.
    private(set) var ancestors: [Ancestor] = []
    /// Why the place does nothing.
    private(set) var deadReason: String?
    private let goal: ValuePath
    private var path = ValuePath()

    /// Follows a path from the root; a problem is reported where it leads nowhere.
    init?(of path: ValuePath, in root: ObjectRecord, into collector: DiagnosticCollector) {
        shape = .object(root)
        standard = root.defaults
        goal = path
        for step in path.steps {
            guard follow(step, root, into: collector) else { return nil }
            self.path.steps.append(step)
        }
        if case .object(let record) = shape { ancestors.append(Ancestor(record: record, path: path, rest: [])) }
    }

    private mutating func follow(
        _ step: ValuePath.Step,
        _ root: ObjectRecord,
        into collector: DiagnosticCollector
    ) -> Bool {
        let last = field
        field = nil
        switch (shape, step) {
        case (.object(let record), .key(let key)): return enter(record, key, root, into: collector)
        case (.list(let element), .index(let index)):
            standard =
                standard?.elements.flatMap { $0.indices.contains(index) ? $0[index] : nil } ?? element.record?.defaults
            shape = element
        case (.map(let element, _), .key(let key)):
            standard = standard?[key] ?? element.record?.defaults
            shape = element
        case (.freeform(let type), .index(let index)) where type?.isList != false:
            standard = standard?.elements.flatMap { $0.indices.contains(index) ? $0[index] : nil }
            shape = .freeform(nil)
        case (.freeform(let type), .key(let key)) where type?.isList != true:
            standard = standard?[key]
            shape = .freeform(nil)
        default:
            collector.report(dead(end: step, last))
            return false
        }
        return true
    }

    private mutating func enter(
        _ record: ObjectRecord,
        _ key: String,
        _ root: ObjectRecord,
        into collector: DiagnosticCollector
    ) -> Bool {
        for index in ancestors.indices { ancestors[index].rest.append(key) }
        ancestors.append(Ancestor(record: record, path: path, rest: [key]))
        if let field = record[key] {
            self.field = field
            let below = standard ?? record.defaults
            standard = below[key]
            shape = field.shape
            deadReason = deadReason ?? field.deadReason
            return true
        }
        let near = Suggestion.nearest(to: key, among: record.fields.map(\.name))
        let isLetThrough = path.steps.isEmpty && ValuesResolver.letsThroughAtRoot(key)
        if isLetThrough { deadReason = "files may carry it for others, this chart does not read it" }
        if case .ignored(let reason) = record.others, near == nil { deadReason = reason }
        guard isLetThrough || (deadReason != nil && near == nil) else {
            let proposal = near.map { path.appending($0) } ?? root.path(toField: key)
            collector.report(unknown(key, record, proposal: proposal.map { completed($0, root) }))
            return false
        }
        standard = nil
        shape = .freeform(nil)
        return true
    }

    /// Returns a path with what was asked for behind it, if that leads anywhere.
    private func completed(_ proposal: ValuePath, _ root: ObjectRecord) -> ValuePath {
        let whole = ValuePath(proposal.steps + goal.steps.dropFirst(path.steps.count + 1))
        return SchemaPlace(of: whole, in: root, into: DiagnosticCollector()) == nil ? proposal : whole
    }

    private func unknown(_ key: String, _ record: ObjectRecord, proposal: ValuePath?) -> Diagnostic {
        let place = path.appending(key)
        let names = record.fields.filter { $0.deadReason == nil }.map { "`\($0.name)`" }
        let known = "known keys here: \(names.prefix(12).joined(separator: ", "))\(names.count > 12 ? ", …" : "")"
        return Diagnostic(
            .unknownPath,
            "unknown path `\(place)`",
            notes: proposal == nil ? [known] : [],
            help: proposal.map { "did you mean `\($0)`?" },
            path: place.description
        )
    }

    private func dead(end step: ValuePath.Step, _ last: FieldRecord?) -> Diagnostic {
        let place = ValuePath(path.steps + [step])
        let phrase = shape.phrase
        let help: String? =
            switch (shape, step) {
            case (.list, .key(let key)): "write `\(path.appending(0).appending(key))`"
            case (.freeform, .key(let key)): "write `\(path.appending(0).appending(key))`"
            case (.map, .index), (.object, .index), (.freeform, .index): "write a key behind a dot"
            default: last == nil ? nil : "ask for `\(path)`"
            }
        return Diagnostic(
            .unknownPath,
            "unknown path `\(place)`: `\(path)` is \(phrase)",
            help: help,
            path: place.description
        )
    }
}

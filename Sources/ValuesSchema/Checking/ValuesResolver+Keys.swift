import Diagnostics
import OrderedCollections
import ValueModel

extension ValuesResolver {
    /// Whether a key is taken at the root without being declared: shared files carry such keys.
    static func letsThroughAtRoot(_ key: String) -> Bool { key == "global" || key == "sops" || key.hasPrefix("x-") }

    /// Reports a key that the schema does not declare.
    func undeclared(_ key: String, _ member: ValueNode.Member, of record: ObjectRecord, at path: ValuePath) {
        if path.steps.isEmpty, Self.letsThroughAtRoot(key) { return }
        if collector.isFull { return collector.omit(.error) }
        let place = path.appending(key)
        let meant = record.misnomers[key].map { path.steps.isEmpty ? $0 : "\(path).\($0)" }
        let names = record.fields.lazy.filter { $0.deadReason == nil }.map(\.name)
        let near = meant == nil ? Suggestion.nearest(to: key, among: names) : nil
        if case .ignored(let reason) = record.others, near == nil, meant == nil {
            collector.report(
                Diagnostic(
                    .deadKey,
                    "`\(place)` does nothing",
                    at: member.keySpan,
                    notes: [reason],
                    help: "remove it",
                    path: place.description
                )
            )
            return
        }
        let elsewhere = meant ?? (near == nil ? root.path(toField: key)?.description : nil)
        let proposal = near ?? elsewhere
        var notes: [String] = []
        if proposal == nil {
            let names = record.fields.filter { $0.deadReason == nil }.map { "`\($0.name)`" }
            notes.append("known keys here: \(names.prefix(12).joined(separator: ", "))\(names.count > 12 ? ", …" : "")")
        }
        collector.report(
            Diagnostic(
                .unknownKey,
                "unknown key `\(place)`",
                at: member.keySpan,
                label: proposal.map { "did you mean `\($0)`?" } ?? "not a key of the model",
                notes: notes,
                help: near.map { "rename it to `\($0)`" } ?? elsewhere.map { "move it to `\($0)`" } ?? "remove it",
                fix: near.flatMap { name in
                    member.keySpan.map { Diagnostic.Fix("rename `\(key)` to `\(name)`", replace: $0, with: name) }
                },
                path: place.description
            )
        )
    }

    /// Reports a value of another type, with the likely reason, and returns nil.
    func mismatch(_ node: ValueNode, _ shape: Shape, at path: ValuePath) -> ValueNode? {
        collector.report(
            Diagnostic(
                .wrongType,
                "`\(path)` expects \(shape.phrase), found \(node.found)",
                at: node.span,
                label: "this is \(node.kindPhrase)",
                help: root.field(at: path)?.remedy ?? Self.remedy(node, shape),
                path: path.description
            )
        )
        return nil
    }

    private static func remedy(_ node: ValueNode, _ shape: Shape) -> String {
        let remedy = "write \(shape.phrase)"
        guard let scalar = node.scalar else { return remedy }
        switch shape {
        case .boolean:
            guard let text = scalar.text, ["true", "false"].contains(text.lowercased()) else { return remedy }
            return "remove the quotes: `\(text.lowercased())`"
        case .integer, .intOrPercent:
            guard let text = scalar.text, Int64(text) != nil else { return remedy }
            return "remove the quotes: `\(text)`"
        case .choice(let words) where !words.contains(node.spelling): return remedy
        case .string, .choice:
            return scalar == .null ? remedy : "put it in quotes; on the command line use --set-string"
        case .list: return "write a list: one `- ` item a line, or `[…]`"
        case .freeform(let type):
            return type?.isList == true ? "write a list: one `- ` item a line, or `[…]`" : remedy
        case .scalar, .map, .object: return remedy
        }
    }
}

extension ValueNode {
    /// The value in a few words, as it is quoted in a message.
    var found: String {
        switch content {
        case .scalar(.null): "null"
        case .scalar(.string(let text)): "the string \"\(text.utf8.count > 40 ? text.prefix(37) + "…" : text[...])\""
        case .scalar(.bool(let value)): "the boolean \(value)"
        case .scalar(.integer(let value)): "the number \(value)"
        case .scalar(.double(let value)): "the number \(value)"
        case .sequence, .scalar(.array): "a list"
        case .mapping, .scalar(.object): "a map"
        }
    }
}

extension Value {
    /// The value on one line, for messages.
    var brief: String {
        switch self {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .double(let value): "\(value)"
        case .string(let text): text.isEmpty ? "\"\"" : text
        case .array(let elements): elements.isEmpty ? "[]" : "[…]"
        case .object(let members): members.isEmpty ? "{}" : "{…}"
        }
    }
}

extension ObjectRecord {
    /// Returns the field that a path leads to, or whose elements it leads to; nil for anything else.
    func field(at path: ValuePath) -> FieldRecord? {
        var record = self
        var found: FieldRecord?
        for step in path.steps {
            guard case .key(let key) = step else { continue }
            guard let field = record[key] else { return nil }
            found = field
            switch field.shape {
            case .object(let inner), .list(.object(let inner)): record = inner
            default: continue
            }
        }
        return found
    }

    /// Returns the only path that ends in a field of this name, below the root.
    func path(toField name: String) -> ValuePath? {
        var found: [ValuePath] = []
        func search(_ record: ObjectRecord, _ path: ValuePath) {
            for field in record.fields where field.deadReason == nil {
                let here = path.appending(field.name)
                if field.name == name, !path.steps.isEmpty { found.append(here) }
                if case .object(let inner) = field.shape { search(inner, here) }
            }
        }
        search(self, ValuePath())
        return found.count == 1 ? found.first : nil
    }
}

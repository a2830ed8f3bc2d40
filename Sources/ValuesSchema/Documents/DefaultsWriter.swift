import OrderedCollections
import ValueModel

/// A writer of the commented default values file: a schema in, a `values.yaml` for people out.
///
/// Comments follow helm-docs: `# -- ` stands above each key. A section of keys starts with a banner that names it.
/// Keys that may be absent and are so by default are shown commented out. Read back, the file gives the defaults.
public struct DefaultsWriter: Sendable {
    /// Where editors find the schema, or nil for no such line.
    public var schemaLocation: String?
    /// Whether keys that do nothing are written too.
    public var includesDeadKeys: Bool
    /// The comments of whoever set the defaults, which stand below those of the model.
    public var comments = ValueComments.none

    /// Creates a writer.
    public init(schemaLocation: String? = "values.schema.json", includesDeadKeys: Bool = false) {
        self.schemaLocation = schemaLocation
        self.includesDeadKeys = includesDeadKeys
    }

    /// Returns the text of the file, with a line break at the end.
    public func text(of record: ObjectRecord) -> String {
        var lines: [String] = []
        if let schemaLocation { lines.append("# yaml-language-server: $schema=\(schemaLocation)") }
        lines += CommentLines(indent: "").wrap(record.documentation)
        let writer = DefaultLines(indent: "", includesDeadKeys: includesDeadKeys, comments: comments)
        let defaults = record.defaults
        var hasKeys = false
        var section: String?
        for field in record.fields {
            section = field.section ?? section
            guard writer.includes(field) else { continue }
            // A text that ends with empty lines would take one more for its own.
            if lines.last?.isEmpty == false { lines.append("") }
            if let title = section {
                lines += Self.banner(title) + [""]
                section = nil
            }
            lines += writer.field(field, defaults[field.name])
            hasKeys = hasKeys || defaults[field.name] != nil
        }
        let others = (defaults.members ?? [:]).filter { record[$0.key] == nil }
        if !others.isEmpty {
            lines += (lines.last?.isEmpty == false ? [""] : []) + Self.banner("Shared") + [""]
            for (key, value) in others { lines += writer.yaml(key, value) }
            hasKeys = true
        }
        // A file of comments alone would be null.
        if !hasKeys { lines.append("{}") }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func banner(_ title: String) -> [String] {
        let rule = "# " + String(repeating: "-", count: CommentLines.width - 2)
        return [rule, "# @section -- \(title)", rule]
    }
}

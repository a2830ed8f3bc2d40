import OrderedCollections
import ValueModel
internal import YAML

/// The lines of a commented values file that belong to one map.
struct DefaultLines {
    /// The blanks before every key of the map.
    let indent: String
    let includesDeadKeys: Bool
    /// The comments of whoever set the defaults.
    var comments = ValueComments.none
    /// Where the map stands.
    var path = ValuePath()

    /// Whether a field is written at all.
    func includes(_ field: FieldRecord) -> Bool { includesDeadKeys || field.deadReason == nil }

    /// Returns the lines of one field: its comment, its default, and its example.
    func field(_ field: FieldRecord, _ standard: Value?) -> [String] {
        comment(field) + (standard.map { given($0, field) } ?? absent(field))
    }

    private func comment(_ field: FieldRecord) -> [String] {
        let comments = CommentLines(indent: indent)
        let sentences = [field.deadSentence, field.documentation].compactMap { $0 }.filter { !$0.isEmpty }
        let demands = field.demands.joined(separator: "; ")
        let own = comments.wrap(sentences.joined(separator: " "), mark: "-- ") + comments.wrap(Self.sentence(demands))
        return own + others(above: field, below: own)
    }

    /// Returns the comment of whoever set the default, without the model's that it may have been written below.
    private func others(above field: FieldRecord, below own: [String]) -> [String] {
        let lines = comments.above(path.appending(field.name)).map { $0.isEmpty ? "\(indent)#" : "\(indent)# \($0)" }
        let start = lines.lastIndex { own.contains($0) }.map { $0 + 1 } ?? 0
        return lines[start...].filter { !Self.isOfTheModel($0.dropFirst(indent.count + 1)) }
    }

    /// Whether a comment is one that this writer makes: of a section, of a key, of an editor.
    private static func isOfTheModel(_ line: Substring) -> Bool {
        [" -- ", " @section ", " ----------", " yaml-language-server:"].contains { line.hasPrefix($0) }
    }

    private static func sentence(_ phrase: String) -> String {
        phrase.isEmpty ? "" : phrase.prefix(1).uppercased() + phrase.dropFirst() + "."
    }

    private func given(_ standard: Value, _ field: FieldRecord) -> [String] {
        guard case .object(let record) = field.shape, let members = standard.members else {
            return yaml(field.name, standard) + example(field)
        }
        return object(field.name, record, members)
    }

    private func object(_ name: String, _ record: ObjectRecord, _ members: ValueObject) -> [String] {
        let inner = DefaultLines(
            indent: indent + "  ",
            includesDeadKeys: includesDeadKeys,
            comments: comments,
            path: path.appending(name)
        )
        let fields = record.fields.filter(inner.includes)
        let lines = fields.flatMap { inner.field($0, members[$0.name]) }
        let hasKeys = fields.contains { members[$0.name] != nil }
        // A key with comments alone below it would be null.
        let head = hasKeys ? yaml(name, .null).map { String($0.dropLast(" null".count)) } : yaml(name, .object([:]))
        return head + lines
    }

    /// Returns the lines of a key that has no default, commented out.
    private func absent(_ field: FieldRecord) -> [String] {
        if let example = field.exampleValue { return commented { $0.yaml(field.name, example) } }
        if case .object(let record) = field.shape, let members = record.defaults.members {
            return commented { $0.object(field.name, record, members) }
        }
        return commented { lines in
            lines.yaml(field.name, .null).map { "\($0.dropLast("null".count))<\(field.shape.typeName)>" }
        }
    }

    private func example(_ field: FieldRecord) -> [String] {
        guard let example = field.exampleValue else { return [] }
        return ["\(indent)# Example:"] + commented { $0.yaml(field.name, example) }
    }

    /// Returns lines as they would be at the left margin, each behind `# ` at this indentation.
    private func commented(_ lines: (DefaultLines) -> [String]) -> [String] {
        let plain = lines(DefaultLines(indent: "", includesDeadKeys: includesDeadKeys))
        // YAML takes more than line feeds for line breaks, and each would end the comment.
        return plain.flatMap { $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) }.map { line in
            line.isEmpty ? "\(indent)#" : "\(indent)# \(line)"
        }
    }

    func yaml(_ key: String, _ value: Value) -> [String] {
        var bytes: [UInt8] = []
        YAMLWriter().write(.object([key: value]), into: &bytes, indent: indent.utf8.count)
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.dropLast().map { String(decoding: $0, as: UTF8.self) }
    }
}

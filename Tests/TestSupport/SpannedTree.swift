public import Diagnostics
import OrderedCollections
public import ValueModel

/// A tree of values with places in a text, made without a reader: the text is the value in flow style.
///
/// For example `{"name": "a", "ports": [80]}` becomes `{name: "a", ports: [80]}`, and every key and value points into it.
public struct SpannedTree {
    /// The tree.
    public private(set) var root: ValueNode
    /// The text that the spans point into.
    public private(set) var text = ""

    private let file: SourceFile

    /// Writes a value as a text and remembers where its parts stand.
    public init(_ value: Value) {
        var map = SourceMap()
        file = map.add(name: "values.yaml", bytes: [])
        root = ValueNode(.null)
        root = write(value)
    }

    /// Returns the stretch of the text that a span marks; nil for no span.
    public func marked(_ span: SourceSpan?) -> String? {
        guard let span else { return nil }
        let bytes = Array(text.utf8)[Int(span.start)..<Int(span.end)]
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Returns one line for a diagnostic: severity, code, message, marked text, path, and the help and notes it has.
    public func line(for diagnostic: Diagnostic) -> String {
        var line = "\(diagnostic.severity) [\(diagnostic.code.name)] \(diagnostic.message)"
        line += " @ \(marked(diagnostic.span) ?? "-") in \(diagnostic.path ?? "-")"
        for note in diagnostic.notes { line += "; note: \(note)" }
        if let help = diagnostic.help { line += "; help: \(help)" }
        return line
    }

    private mutating func write(_ value: Value) -> ValueNode {
        let start = text.utf8.count
        let content: ValueNode.Content
        switch value {
        case .null, .bool, .integer, .double, .string:
            text += Self.spelling(value)
            content = .scalar(value)
        case .array(let elements):
            text += "["
            content = .sequence(
                elements.enumerated().map { index, element in
                    if index > 0 { text += ", " }
                    return write(element)
                }
            )
            text += "]"
        case .object(let members):
            text += "{"
            var mapping: ValueNode.Mapping = [:]
            for (key, member) in members {
                if !mapping.isEmpty { text += ", " }
                let keyStart = text.utf8.count
                text += key
                let span = SourceSpan(file: file, start: keyStart, end: text.utf8.count)
                text += ": "
                mapping[key] = ValueNode.Member(keySpan: span, node: write(member))
            }
            text += "}"
            content = .mapping(mapping)
        }
        return ValueNode(content, span: SourceSpan(file: file, start: start, end: text.utf8.count))
    }

    private static func spelling(_ value: Value) -> String {
        switch value {
        case .null: "null"
        case .bool(let flag): "\(flag)"
        case .integer(let number): "\(number)"
        case .double(let number): "\(number)"
        case .string(let text): "\"\(text)\""
        case .array, .object: ""
        }
    }
}

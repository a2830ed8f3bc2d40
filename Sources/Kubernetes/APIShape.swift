public import OrderedCollections

/// A definition of the Kubernetes API: which fields a map has.
///
/// A field is read from the text when it is asked for: a Container has dozens, and a manifest names a few.
public struct APIShape: Sendable {
    /// The short name of the definition, such as `Container`.
    public let name: String
    /// Whether fields other than these are fine, because the schema names none.
    public let isOpen: Bool
    /// The lines of the fields, in alphabetical order.
    private let lines: [APIFieldLine]

    /// Reads the lines of ``APIShapeText`` that belong to the definition.
    init(name: String, text: Range<Int>) {
        var lines: [APIFieldLine] = []
        var isOpen = false
        for line in APIFieldLine.lines(in: text) {
            if line.isAnyField { isOpen = true } else { lines.append(line) }
        }
        self.name = name
        self.isOpen = isOpen
        self.lines = lines
    }

    /// The fields by name, in alphabetical order.
    public var fields: OrderedDictionary<String, APIField> {
        OrderedDictionary(uniqueKeysWithValues: lines.map { ($0.name, $0.field) })
    }

    /// The names of the fields, in alphabetical order.
    public var names: [String] { lines.map(\.name) }

    /// The fields that must be there.
    var required: some Sequence<(name: String, field: APIField)> {
        lines.lazy.filter(\.isRequired).map { ($0.name, $0.field) }
    }

    /// The field with a name, or nil.
    public subscript(field name: String) -> APIField? { lines.first { $0.isNamed(name) }?.field }
}

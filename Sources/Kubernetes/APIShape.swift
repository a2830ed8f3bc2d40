public import OrderedCollections

/// A definition of the Kubernetes API: which fields a map has.
public struct APIShape: Sendable, Hashable {
    /// The short name of the definition, such as `Container`.
    public let name: String
    /// The fields by name, in alphabetical order.
    public let fields: OrderedDictionary<String, APIField>
    /// Whether fields other than these are fine, because the schema names none.
    public let isOpen: Bool

    /// Reads the lines of ``APIShapeText`` that belong to the definition.
    init(name: String, lines: some Sequence<Substring.UTF8View>) {
        var fields: OrderedDictionary<String, APIField> = [:]
        for line in lines {
            // By bytes: finding the borders of characters would cost more than all the rest of a run.
            let words = line.split(separator: UInt8(ascii: " ")).map(Substring.init)
            guard let field = words.first else { continue }
            fields[String(field)] = APIField(words: words.dropFirst())
        }
        self.name = name
        isOpen = fields.removeValue(forKey: "*") != nil
        self.fields = fields
    }
}

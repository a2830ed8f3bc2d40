public import ValuesSchema

/// A named group of entries, such as the labels: a `define` in the emitted chart's `_helpers.tpl`.
public final class BlockHelper: Sendable {
    /// The name without the chart's prefix, such as `selectorLabels`.
    public let name: String
    /// What the entries are for; the comment above the `define`.
    public let documentation: String
    /// The entries.
    public let entries: [Block<Entry>]

    /// Declares a group of entries.
    public init(_ name: StaticString, _ documentation: StaticString, @MapBuilder _ entries: () -> [Block<Entry>]) {
        self.name = "\(name)"
        self.documentation = "\(documentation)"
        self.entries = entries()
    }
}

/// A named group of elements, such as the environment: a `define` in a file of its own.
public final class ListHelper: Sendable {
    /// The name without the chart's prefix, such as `environment`.
    public let name: String
    /// What the elements are for; the comment above the `define`.
    public let documentation: String
    /// The elements.
    public let elements: [Block<Element>]

    /// Declares a group of elements.
    public init(_ name: StaticString, _ documentation: StaticString, @ListBuilder _ elements: () -> [Block<Element>]) {
        self.name = "\(name)"
        self.documentation = "\(documentation)"
        self.elements = elements()
    }
}

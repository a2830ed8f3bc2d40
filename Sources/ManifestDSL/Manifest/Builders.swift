/// Collects the entries of a mapping.
@resultBuilder public enum MapBuilder {
    /// Takes an entry or a group of entries.
    public static func buildExpression(_ part: MapPart) -> [Block<Entry>] { part.blocks }
    /// Takes entries that a function builds.
    public static func buildExpression(_ blocks: [Block<Entry>]) -> [Block<Entry>] { blocks }
    /// Collects the entries.
    public static func buildBlock(_ parts: [Block<Entry>]...) -> [Block<Entry>] { parts.flatMap { $0 } }
}

/// Collects the elements of a sequence.
@resultBuilder public enum ListBuilder {
    /// Takes an element or a group of elements.
    public static func buildExpression(_ part: ListPart) -> [Block<Element>] { part.blocks }
    /// Takes elements that a function builds.
    public static func buildExpression(_ blocks: [Block<Element>]) -> [Block<Element>] { blocks }
    /// Collects the elements.
    public static func buildBlock(_ parts: [Block<Element>]...) -> [Block<Element>] { parts.flatMap { $0 } }
}

/// An entry of a mapping, or a group of entries, as templates write it.
public struct MapPart: Sendable {
    let blocks: [Block<Entry>]

    init(_ blocks: [Block<Entry>]) { self.blocks = blocks }
}

/// An element of a sequence, or a group of elements, as templates write it.
public struct ListPart: Sendable {
    let blocks: [Block<Element>]

    init(_ blocks: [Block<Element>]) { self.blocks = blocks }
}

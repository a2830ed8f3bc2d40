public import ValuesSchema

/// A piece of a mapping or a sequence: a leaf, or leaves under a condition, a binding or a loop.
///
/// Mapping entries and sequence elements share this shape, so that one walker serves both in each back end.
public indirect enum Block<Leaf: Sendable>: Sendable {
    /// One entry or element.
    case leaf(Leaf)
    /// Blocks that are there when a condition holds, and those that are there otherwise.
    case when(ExpressionNode, [Block], otherwise: [Block])
    /// Blocks that see a value under a name, there when the value is set.
    case with(ExpressionNode, variable: String, [Block])
    /// Blocks once for each element of a list, or each member of a map in the byte order of its keys.
    case range(ExpressionNode, key: String?, value: String, [Block])
}

/// One entry of a mapping.
public enum Entry: Sendable {
    /// A key that stands in the template.
    case key(String, Content)
    /// A key that an expression gives.
    case computedKey(ExpressionNode, Content)
    /// All members of a map, keys in byte order.
    case splice(ExpressionNode)
    /// The entries of a named block.
    case include(BlockHelper)
}

/// One element of a sequence.
public enum Element: Sendable {
    /// An element that stands in the template.
    case item(Content)
    /// All elements of a list.
    case splice(ExpressionNode)
    /// The elements of a named block.
    case include(ListHelper)
}

/// What stands under a key or in a list.
public indirect enum Content: Sendable {
    /// A mapping; absent when all its entries are.
    case mapping([Block<Entry>])
    /// A sequence; absent when all its elements are, which valid values may be known never to lead to.
    case sequence([Block<Element>], isNeverEmpty: Bool)
    /// A typed scalar.
    case scalar(ExpressionNode)
    /// A free-form value as it is; absent when it is empty or null.
    case value(ExpressionNode)
    /// A YAML document as text, with a line break at the end.
    case document(TextHelper)
    /// A mapping without entries that stays, such as `emptyDir: {}`.
    case emptyMapping
}

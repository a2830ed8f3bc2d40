public import ValueModel

/// A named YAML document, such as a configuration file: a `define` that prints it, for a ConfigMap and for its hash.
public struct DocumentHelper: Sendable {
    /// The text of the document, without the last line break.
    public let text: TextHelper

    /// Creates a helper that prints a value as YAML, keys in byte order.
    public init(_ name: String, _ documentation: String, _ value: Expression<Value>) {
        text = TextHelper(name, documentation, Expression<String>(.call(.toYAML, [value.node])))
    }
}

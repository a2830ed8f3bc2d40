public import GoRuntime

/// A template of a set: its nodes, and their executable form, which is made at the first execution.
public final class TemplateDefinition {
    /// The template.
    public let tree: SyntaxTree
    @exclusivity(unchecked) private var lowered: LoweredTemplate?

    /// The name of the template.
    public var name: GoString { tree.name }

    /// Creates a definition.
    public init(_ tree: SyntaxTree) { self.tree = tree }

    /// Returns the executable form.
    ///
    /// A definition serves one set and the layers over it.
    @inline(__always)
    func lowered(for set: TemplateSet) -> LoweredTemplate {
        if let lowered { return lowered }
        let template = Lowering.lower(tree, lookup: set.root.function)
        lowered = template
        return template
    }
}

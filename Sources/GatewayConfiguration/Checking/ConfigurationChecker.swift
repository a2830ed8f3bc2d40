public import Diagnostics
public import ValueModel

/// Checks a config.yaml, as a tree of values, against what the gateway gives a meaning to.
///
/// Nothing is changed: keys that are not known are reported and kept. The checks are those of form (keys, types, words,
/// numbers) by the tables of ``ConfigurationSection``, and those of meaning: fallbacks, aliases, secrets.
public struct ConfigurationChecker: Sendable {
    /// Whether strings that contain `{{` are taken as templates, whose text is not known yet, and pass every check.
    public var acceptsTemplates: Bool

    /// Creates a checker.
    public init(acceptsTemplates: Bool = false) {
        self.acceptsTemplates = acceptsTemplates
    }

    /// Reports everything in a configuration that is wrong or worth knowing.
    ///
    /// - Parameters:
    ///   - node: The configuration; null and an empty map are one without settings.
    ///   - path: Where it stands among the values, for messages.
    ///   - collector: Takes the diagnostics.
    public func check(_ node: ValueNode, at path: ValuePath, into collector: DiagnosticCollector) {
        let walk = ConfigurationWalk(checker: self, collector: collector)
        if !node.isNull { walk.visit(node, as: .section(.root), at: path) }
        guard node.isNull || node.mapping != nil else { return }
        let meaning = ConfigurationMeaning(root: node, path: path, checker: self, collector: collector)
        meaning.check()
    }

    /// Whether a text is a template that has yet to be rendered.
    func isTemplate(_ text: String?) -> Bool {
        guard acceptsTemplates, let text else { return false }
        return text.contains("{{")
    }
}

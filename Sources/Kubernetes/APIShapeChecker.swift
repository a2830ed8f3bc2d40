public import Diagnostics
public import ValueModel

/// Checks values that go into Kubernetes objects as they are against the Kubernetes API.
///
/// In goes a tree of values and the type it should have, such as `.list(of: .definition("Toleration"))`; out come
/// diagnostics at the places in the values files. Nothing is changed, and no cluster is asked.
public struct APIShapeChecker: Sendable {
    /// The version of Kubernetes that the objects are for; nil for the newest one that the shapes are of.
    public var target: KubernetesVersion?
    /// Whether strings that contain `{{` are taken as templates, whose text is not known yet, and pass every check.
    public var acceptsTemplates: Bool

    /// Creates a checker.
    public init(target: KubernetesVersion? = nil, acceptsTemplates: Bool = false) {
        self.target = target
        self.acceptsTemplates = acceptsTemplates
    }

    /// Reports everything in a value that the Kubernetes API would refuse or ignore.
    ///
    /// - Parameters:
    ///   - node: The value.
    ///   - type: What it should be.
    ///   - rule: What it must look like beyond that, such as `.labels` for a map of labels by itself.
    ///   - path: Where it stands among the values, for messages.
    ///   - collector: Takes the diagnostics.
    public func check(
        _ node: ValueNode,
        against type: APIType,
        following rule: FieldRule? = nil,
        at path: ValuePath,
        into collector: DiagnosticCollector
    ) {
        var walk = ShapeWalk(checker: self, collector: collector)
        var field = APIField(type: type)
        field.rule = rule
        walk.visit(node, as: field, at: path)
    }
}

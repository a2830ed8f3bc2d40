public import ValuesSchema

/// One template of a chart: a file that gives at most one object, or one object for each element of a list.
public struct Manifest: Sendable {
    /// What the file gives.
    public enum Body: Sendable {
        /// One object with these entries.
        case object([Block<Entry>])
        /// The elements of a free-form list, each an object as it is.
        case objects(ExpressionNode)
    }

    /// The name of the file under `templates/`.
    public let file: String
    /// Whether the object is there; nil for always.
    public let condition: ExpressionNode?
    /// What the file gives.
    public let body: Body

    /// Declares a template that gives one object.
    public init(
        _ file: StaticString,
        when condition: Expression<Bool>? = nil,
        @MapBuilder _ entries: () -> [Block<Entry>]
    ) {
        self.file = "\(file)"
        self.condition = condition?.node
        self.body = .object(entries())
    }

    /// Declares a template that gives the objects of a list as they are.
    public init(_ file: StaticString, objects: Expression<some ValuesCollection>) {
        self.file = "\(file)"
        self.condition = nil
        self.body = .objects(objects.node)
    }
}

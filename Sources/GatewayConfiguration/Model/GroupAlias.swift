public import ValueModel

/// Another name of a model group.
public struct GroupAlias: Sendable, Hashable {
    /// The group that it leads to.
    public var model: String
    /// Whether the alias is left out of the list of models.
    public var isHidden: Bool

    /// Creates the alias that a name, or a map with `model` and `hidden`, stands for.
    public init?(_ value: Value) {
        if let name = value.text {
            self.model = name
            isHidden = false
            return
        }
        guard let name = value["model"]?.text else { return nil }
        self.model = name
        isHidden = value["hidden"] == .bool(true)
    }
}

public import OrderedCollections
public import ValueModel

/// A group to ask when another failed.
public struct FallbackTarget: Sendable, Hashable {
    /// The name of the group.
    public var model: String
    /// Parameters of the request that are replaced, such as `messages`.
    public var overrides: ValueObject

    /// Creates the target that a name, or a map with the name under `model`, stands for.
    public init?(_ value: Value) {
        if let name = value.text {
            self.model = name
            overrides = [:]
            return
        }
        guard var members = value.members, let name = members.removeValue(forKey: "model")?.text else { return nil }
        self.model = name
        overrides = members
    }
}

/// A model of `GET /v1/models`.
public struct ListedModel: Sendable, Hashable {
    /// The name that clients ask for; wildcards as they were configured.
    public let name: String
    /// What the model does, such as `chat`, where the configuration tells.
    public let mode: String?
    /// Whether the name is an alias of a group.
    public let isAlias: Bool
}

public import OrderedCollections
public import ValueModel

/// One call of an upstream.
public struct RouteAttempt: Sendable {
    /// The deployment to call.
    public let deployment: RoutedDeployment
    /// The name under which the group is asked: the client's, or the fallback's.
    public let groupName: String
    /// The provider whose dialect is spoken.
    public let provider: String
    /// The provider's name of the model.
    public let model: String
    /// How long to wait for it.
    public let timeout: ModelTimeouts.Choice
    /// Members of the request's body that are replaced, from a fallback.
    public let overrides: ValueObject
    /// The number of the attempt in the request, from one.
    public let number: Int
}

/// Why no routing table can be built from a configuration.
public enum RoutingProblem: Error, Sendable, Hashable {
    /// `routing_strategy` names none of the strategies.
    case unknownStrategy(String)
    /// A setting refers to an environment variable that is missing or of the wrong type, where nothing can stand for it.
    case unreadableStrategy(variable: String)
    /// A deployment has no `litellm_params.model`, or its environment variable is missing.
    case missingModel(group: String, index: Int)
}

import GatewayRouting

/// A kind of upstream: where it is, how it is asked, and which interface it speaks.
///
/// One file a provider, or one line in ``CompatibleServices`` for services that speak OpenAI's interface.
protocol Provider: Sendable {
    /// The name before the slash of `model`, such as `openai`.
    var name: String { get }
    /// What messages of errors begin with, such as `OpenAIException`.
    var exceptionName: String { get }

    /// Returns the address of a deployment's interface, where the configuration gives none.
    ///
    /// - Parameter variable: Returns the value of an environment variable.
    /// - Returns: The address, or nil when there is no common one.
    func defaultBase(_ variable: (String) -> String?) -> String?

    /// Returns the key of a deployment, where the configuration gives none.
    ///
    /// - Parameter variable: Returns the value of an environment variable.
    /// - Returns: The key, or nil.
    func defaultKey(_ variable: (String) -> String?) -> String?

    /// Returns the way to an endpoint, or nil when the upstream has nothing like it.
    ///
    /// - Parameters:
    ///   - endpoint: What the client called.
    ///   - target: The deployment.
    /// - Returns: The way, or nil.
    func way(to endpoint: ModelEndpoint, of target: ProviderTarget) -> ProviderWay?

    /// Returns the headers of requests to a deployment, except those of every request.
    func headers(for target: ProviderTarget) -> [(name: String, value: String)]
}

/// What a provider needs to know of a deployment.
struct ProviderTarget: Sendable {
    /// The provider's name of the model.
    var model: String
    /// The key, if there is one.
    var key: String?
    /// The version of the interface, where the provider has several.
    var apiVersion: String?
    /// The organization that is charged.
    var organization: String?
    /// Whether the model is asked through chat completions though the client speaks Anthropic's interface.
    var extraHeaders: [(name: String, value: String)] = []
}

/// A path of an upstream and what is between it and the client's interface.
struct ProviderWay: Sendable {
    /// The path below the base, with its query.
    var path: String
    /// What is done to bodies.
    var translation = Translation.none
    /// Whether the upstream learns the model's name from the body.
    var namesModel = true
}

/// What is done to the bodies of a call.
enum Translation: Sendable, Hashable {
    /// They pass as they are, but for single members.
    case none
    /// OpenAI's chat completions become Anthropic's messages.
    case chatToMessages
    /// Anthropic's messages become OpenAI's chat completions.
    case messagesToChat
}

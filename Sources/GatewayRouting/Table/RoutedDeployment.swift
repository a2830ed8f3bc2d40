import GatewayConfiguration
public import OrderedCollections
public import ValueModel

/// A deployment with its references to the environment followed; immutable, and shared by all requests.
public final class RoutedDeployment: Sendable {
    /// Its place in ``RoutingTable/deployments``.
    public let index: Int
    /// `model_info.id`, or a hash of name and parameters.
    public let id: String
    /// The name of its group.
    public let groupName: String
    /// `litellm_params.model` as it was configured, such as `openai/gpt-4o`.
    public let configuredModel: String
    /// The provider, such as `openai`.
    public let provider: String
    /// The provider's name of the model, such as `gpt-4o`.
    public let model: String
    /// Whether ``configuredModel`` has stars, which are replaced by what a request asks for.
    public let isWildcard: Bool
    /// The address of the API, without a slash at its end unless it was configured.
    public let apiBase: String?
    /// The key that is sent upstream.
    public let apiKey: String?
    /// The version of the API.
    public let apiVersion: String?
    /// The organization that is billed.
    public let organization: String?
    /// The region of the deployment.
    public let regionName: String?
    /// Headers to add to upstream requests.
    public let extraHeaders: OrderedDictionary<String, String>
    /// An answer to give without asking upstream.
    public let mockResponse: Value?
    /// Other members of `litellm_params`: defaults of the request's own parameters, and what is passed through.
    public let requestDefaults: ValueObject
    /// Whether parameters that the provider does not know are dropped, where the deployment says so.
    public let dropsParameters: Bool?
    /// Its limits and shares.
    public let limits: DeploymentLimits
    /// Tags that requests can choose it by.
    public let tags: [String]
    /// What the model does, such as `chat`.
    public let mode: String?
    /// The model whose prices and limits count.
    public let baseModel: String?
    /// The only team that may use it.
    public let teamID: String?
    /// Members of `model_info` without a field of their own.
    public let information: ValueObject
    /// The texts between the stars of ``model``.
    private let modelPieces: [String]
    /// Whether the provider stands before the stars.
    private let hasFixedProvider: Bool
    /// Failures a minute before a cooldown, by kind.
    let allowedFailuresByKind: FailureCounts?
    /// Whether tags choose among the group's deployments, where the deployment says so.
    let filtersByTag: Bool?
    /// Whether tags that match nothing are ignored in the group.
    let ignoresUnmatchedTags: Bool

    /// Reads a deployment.
    ///
    /// - Parameters:
    ///   - source: The deployment as it was configured.
    ///   - index: Its place in the table.
    ///   - reader: Follows references and adds credentials and common parameters.
    /// - Throws: ``RoutingProblem`` when it names no model.
    init(_ source: Deployment, index: Int, reader: DeploymentReader) throws(RoutingProblem) {
        let parameters = source.parameters
        let variable = reader.environment.variable
        guard let configuredModel = parameters.model?.resolved(variable) else {
            throw .missingModel(group: source.modelName, index: index)
        }
        let credential = reader.credential(parameters.credentialName?.resolved(variable))
        let custom = reader.text(parameters.extras["custom_llm_provider"])
        let name = ProviderName.split(configuredModel, custom: custom)
        self.index = index
        self.configuredModel = configuredModel
        groupName = source.modelName
        (provider, model) = name
        isWildcard = configuredModel.contains("*")
        modelPieces = isWildcard ? ModelPattern.pieces(of: name.model) : []
        hasFixedProvider = configuredModel == "\(name.provider)/\(name.model)" && !name.provider.contains("*")
        id = source.id?.resolved(variable) ?? reader.identity(at: index, group: source.modelName)
        apiBase = parameters.apiBase?.resolved(variable) ?? credential.apiBase
        apiKey = parameters.apiKey?.resolved(variable) ?? credential.apiKey
        apiVersion = parameters.apiVersion?.resolved(variable) ?? credential.apiVersion
        organization = parameters.organization?.resolved(variable) ?? credential.organization
        regionName = parameters.regionName?.resolved(variable)
        var headers: OrderedDictionary<String, String> = [:]
        for (name, value) in parameters.extraHeaders { headers[name] = reader.text(value) }
        extraHeaders = headers
        mockResponse = parameters.mockResponse.map(reader.environment.resolved)
        requestDefaults = reader.requestDefaults(parameters.extras)
        dropsParameters = parameters.dropsParameters?.resolved(variable)
        limits = DeploymentLimits(source, variable: variable, defaultParallel: reader.defaultMaxParallelRequests)
        tags = parameters.tags
        mode = source.mode?.resolved(variable)
        baseModel = source.baseModel?.resolved(variable)
        teamID = source.teamID?.resolved(variable)
        information = reader.environment.resolved(source.infoExtras)
        allowedFailuresByKind = reader.counts(source.infoExtras["allowed_fails_policy"], suffix: "AllowedFails")
        filtersByTag = source.infoExtras["enable_tag_filtering"].flatMap { Bool(settingValue: $0) }
        ignoresUnmatchedTags = source.infoExtras["allow_fail_open"] == .bool(true)
    }

    /// Returns the provider and its name of the model for what a wildcard matched.
    ///
    /// - Parameters:
    ///   - matches: What the stars of the group's name matched.
    ///   - name: The name that the client asked for, which is used when the stars do not suffice.
    /// - Returns: The provider and the model.
    func upstreamName(for matches: [String], of name: String) -> (provider: String, model: String) {
        guard isWildcard else { return (provider, model) }
        if hasFixedProvider, let filled = ModelPattern.filling(modelPieces, with: matches) { return (provider, filled) }
        let filled = ModelPattern.filling(ModelPattern.pieces(of: configuredModel), with: matches) ?? name
        let custom = requestDefaults["custom_llm_provider"]?.text
        return ProviderName.split(filled, custom: custom)
    }
}

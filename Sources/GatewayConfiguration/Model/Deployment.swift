public import ValueModel

/// An element of `model_list`: one upstream model under the name that clients ask for.
public struct Deployment: Sendable, Hashable {
    /// The name that clients ask for; `*` in it matches any text.
    public var modelName: String
    /// Where the deployment is and how it is called.
    public var parameters: ModelParameters
    /// The identity, where the configuration gives one.
    public var id: Setting<String>?
    /// What the model does, such as `chat`.
    public var mode: Setting<String>?
    /// The model whose prices and limits count.
    public var baseModel: Setting<String>?
    /// Groups of models that keys are given access to.
    public var accessGroups: [String]
    /// The limit of input tokens.
    public var maxInputTokens: Setting<Int64>?
    /// The limit of output tokens.
    public var maxOutputTokens: Setting<Int64>?
    /// The only team that may use the deployment.
    public var teamID: Setting<String>?
    /// Failures a minute before a cooldown.
    public var allowedFails: Setting<Int64>?
    /// Seconds out of use after failures.
    public var cooldownTime: Setting<Double>?
    /// Members of `model_info` without a field of their own.
    public var infoExtras: ValueObject
    /// Members of the element without a field of their own.
    public var extras: ValueObject

    /// Creates the deployment that an element describes; nil without a name or parameters.
    public init?(_ value: Value) {
        var reader = SettingsReader(value)
        guard let name = reader.value("model_name")?.text, let parameters = reader.value("litellm_params"),
            parameters.members != nil
        else { return nil }
        modelName = name
        self.parameters = ModelParameters(parameters)
        var info = SettingsReader(reader.value("model_info"))
        id = info.setting("id")
        mode = info.setting("mode")
        baseModel = info.setting("base_model")
        accessGroups = info.names("access_groups") ?? []
        maxInputTokens = info.setting("max_input_tokens")
        maxOutputTokens = info.setting("max_output_tokens")
        teamID = info.setting("team_id")
        allowedFails = info.setting("allowed_fails")
        cooldownTime = info.setting("cooldown_time")
        infoExtras = info.remaining
        extras = reader.remaining
    }
}

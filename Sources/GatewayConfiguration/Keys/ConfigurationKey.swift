/// A key of config.yaml that the gateway gives a meaning to.
public struct ConfigurationKey: Sendable {
    /// The key as it is written.
    public let name: String
    /// What its value may be.
    public let type: SettingType
    /// What it does, in one sentence.
    public let documentation: String
    /// What counts where the key is missing, as it would be written; nil where nothing does.
    public let defaultText: String?
    /// Whether the section is useless without the key.
    public let isRequired: Bool
    /// Whether the value must not be read by others.
    public let isSecret: Bool
    /// The least number that makes sense.
    public let minimum: Double?

    init(
        _ name: String,
        _ type: SettingType,
        _ documentation: String,
        default defaultText: String? = nil,
        isRequired: Bool = false,
        isSecret: Bool = false,
        minimum: Double? = nil
    ) {
        self.name = name
        self.type = type
        self.documentation = documentation
        self.defaultText = defaultText
        self.isRequired = isRequired
        self.isSecret = isSecret
        self.minimum = minimum
    }
}

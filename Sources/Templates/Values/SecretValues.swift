public import ValuesSchema

/// The salt key, by which LiteLLM encrypts credentials in its database.
public struct SaltKeyValues: ValuesObject {
    /// Whether the chart makes one.
    public var create = false
    /// The key itself.
    public var value = ""
    /// A Secret that exists.
    public var secretName = ""
    /// The key in the Secret.
    public var secretKey = "salt-key"

    /// Creates the defaults.
    public init() {}

    /// The fields and rules.
    public static let schema = ObjectSchema<Self>(
        """
        The salt key (`LITELLM_SALT_KEY`), by which stored credentials are encrypted. Never change it once there \
        is data.
        """
    ) {
        Field("create", \.create, "Create a Secret with a key that is derived from `secretSeed`, or generated.")
        Field("value", \.value, "The key itself; a Secret is created with it.")
        Field("secretName", \.secretName, "A Secret that exists.", .format(.objectName.orEmpty))
        Field("secretKey", \.secretKey, "Key in the Secret.", .format(.dataKey))
        Rule("saltKey.secretName excludes saltKey.value and saltKey.create", help: "keep one of them") {
            $0.secretName.isEmpty || ($0.value.isEmpty && !$0.create)
        }
    }
}

public import ValuesSchema

/// The ConfigMap that the program reads its configuration from.
public struct ProxyConfigMapValues: ValuesObject {
    /// Whether the chart makes one from `proxy_config`.
    public var create = true
    /// One that exists.
    public var name = ""
    /// The key of the configuration in it.
    public var key = "config.yaml"

    /// Creates the defaults.
    public init() {}

    /// The fields and rules.
    public static let schema = ObjectSchema<Self>("The ConfigMap with config.yaml.") {
        Field("create", \.create, "Create it from `proxy_config`.")
        Field("name", \.name, "A ConfigMap that exists; with `create: false`.", .format(.objectName.orEmpty))
        Field("key", \.key, "Key of the configuration in the ConfigMap that exists.", .format(.dataKey))
        Rule(
            "proxyConfigMap.create: false needs proxyConfigMap.name",
            help: "name the ConfigMap that holds config.yaml"
        ) { $0.create || $0.name.isNotEmpty }
        Rule(
            "proxyConfigMap.name has no effect while proxyConfigMap.create is true",
            .advice,
            help: "set `create: false` to use the ConfigMap that exists"
        ) { !$0.create || $0.name.isEmpty }
    }
}

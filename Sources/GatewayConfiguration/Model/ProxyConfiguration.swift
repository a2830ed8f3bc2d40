public import OrderedCollections
public import ValueModel

/// A config.yaml of the gateway, typed.
///
/// In goes the value that the chart writes into its ConfigMap and the gateway reads back; out come settings with types.
/// Whatever has no field of its own, or is of another type than its field, is kept in `extras`, and ``source`` is the
/// whole as it came: writing it out loses nothing. References to the environment stay references (``Setting``).
public struct ProxyConfiguration: Sendable, Hashable {
    /// The deployments, in their order; elements that describe none are in ``extras``.
    public var deployments: [Deployment]
    /// `litellm_settings`.
    public var gateway: GatewaySettings
    /// `router_settings`.
    public var router: RouterSettings
    /// `general_settings`.
    public var general: GeneralSettings
    /// Variables that are set before anything else is read.
    public var environment: OrderedDictionary<String, Setting<String>>
    /// Other files to read beside this one.
    public var includes: [String]
    /// Members without a field of their own, such as `mcp_servers`.
    public var extras: ValueObject
    /// The configuration as it came, in its order; what config.yaml is written from.
    public let source: Value

    /// Creates the configuration that a value describes; an empty one when it is no map.
    public init(_ value: Value) {
        source = value
        var reader = SettingsReader(value)
        var broken: [Value] = []
        deployments = (reader.array("model_list") ?? []).compactMap { element in
            let deployment = Deployment(element)
            if deployment == nil { broken.append(element) }
            return deployment
        }
        gateway = GatewaySettings(reader.object("litellm_settings").map(Value.object))
        router = RouterSettings(reader.object("router_settings").map(Value.object))
        general = GeneralSettings(reader.object("general_settings").map(Value.object))
        var variables = SettingsReader(reader.object("environment_variables").map(Value.object))
        environment = [:]
        for name in variables.remaining.keys { environment[name] = variables.setting(name) }
        includes = reader.names("include") ?? []
        extras = reader.remaining
        if !broken.isEmpty { extras["model_list"] = .array(broken) }
        if !variables.remaining.isEmpty { extras["environment_variables"] = .object(variables.remaining) }
    }

    /// The environment variables that the configuration refers to, in the order of the text, each once.
    ///
    /// References inside lists are left out, as the gateway does not follow them.
    public var referencedVariables: OrderedSet<String> {
        var names: OrderedSet<String> = []
        Self.collect(source, into: &names)
        return names
    }

    private static func collect(_ value: Value, into names: inout OrderedSet<String>) {
        switch value {
        case .string(let text):
            if let name = EnvironmentReference.variable(in: text), !name.isEmpty { names.append(name) }
        case .array(let elements):
            for element in elements where element.text == nil { collect(element, into: &names) }
        case .object(let members):
            for member in members.values { collect(member, into: &names) }
        case .null, .bool, .integer, .double: break
        }
    }
}

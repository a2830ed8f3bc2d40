import GatewayConfiguration
import OrderedCollections
import ValueModel

extension LoadedConfiguration {
    /// A configuration for trying the gateway out: a model `echo` that repeats what it is told, and no key.
    public static var echo: LoadedConfiguration {
        LoadedConfiguration(
            path: nil,
            configuration: ProxyConfiguration([
                "model_list": [["model_name": "echo", "litellm_params": ["model": "echo/echo"]]]
            ]),
            environment: ServerEnvironment(variables: [:]),
            masterKey: nil
        )
    }
}

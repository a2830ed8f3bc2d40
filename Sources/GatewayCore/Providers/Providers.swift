/// The providers by name.
struct Providers: Sendable {
    private let byName: [String: any Provider]

    /// Creates all providers.
    ///
    /// - Parameter variable: Returns the value of an environment variable.
    init(_ variable: (String) -> String?) {
        let all: [any Provider] = CompatibleServices.all + [AzureProvider(variable), AnthropicProvider()]
        byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    }

    /// Returns the provider of a name, or nil.
    subscript(name: String) -> (any Provider)? { byName[name] }
}

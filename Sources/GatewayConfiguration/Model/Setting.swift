/// A value of config.yaml that may be taken from the environment when the gateway starts.
///
/// The reference stays a reference here; ``resolved(_:)`` follows it.
public enum Setting<Content: SettingContent>: Sendable, Hashable {
    /// The value itself.
    case literal(Content)
    /// The value of an environment variable, by its name: `os.environ/NAME`.
    case environment(String)

    /// Returns the value, or nil when the variable is missing or says something else.
    ///
    /// - Parameter variable: Returns the value of an environment variable.
    /// - Returns: The literal value, or what the variable says.
    public func resolved(_ variable: (String) -> String?) -> Content? {
        switch self {
        case .literal(let content): content
        case .environment(let name): variable(name).flatMap { Content(settingText: $0) }
        }
    }
}

/// A reference to an environment variable in place of a value: `os.environ/NAME`.
public enum EnvironmentReference {
    /// What a reference starts with.
    public static let prefix = "os.environ/"

    /// Returns the variable that a text refers to, or nil when it is no reference.
    public static func variable(in text: String) -> String? {
        text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
    }

    /// Returns the text that refers to a variable.
    public static func text(for variable: String) -> String { prefix + variable }
}

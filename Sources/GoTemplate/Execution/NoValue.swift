/// What Go prints for no value, and Helm takes out of what it printed.
public enum NoValue {
    /// The text.
    static let text = Array("<no value>".utf8)
}

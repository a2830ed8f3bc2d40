/// The rule for numbers of ports.
public enum PortNumber {
    /// Returns what is wrong with a port number, as a phrase, or nil when it is fine.
    public static func violation(of number: Int64) -> String? {
        (1...65535).contains(number) ? nil : "must be between 1 and 65535"
    }
}

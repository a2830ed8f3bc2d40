/// The recognition of secrets in clear text.
enum LiteralSecret {
    /// Whether the text is obviously no real secret: from an example, or empty.
    static func isPlaceholder(_ text: String) -> Bool {
        let lower = text.lowercased()
        if lower.utf8.count < 6 || placeholders.contains(lower) { return true }
        return marks.contains { lower.contains($0) }
    }

    /// Whether a key that no table declares names a secret by its ending.
    static func isSecretName(_ name: String) -> Bool {
        let lower = name.lowercased()
        return endings.contains { lower.hasSuffix($0) }
    }

    /// Whether an address carries a password, as in `postgresql://user:secret@host/db`.
    static func hasPassword(inAddress text: String) -> Bool {
        guard let scheme = text.firstRange(of: "://") else { return false }
        let authority = text[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" }
        guard let mark = authority.lastIndex(of: "@"), let colon = authority[..<mark].firstIndex(of: ":") else {
            return false
        }
        let password = authority[authority.index(after: colon)..<mark]
        return !password.isEmpty && !password.hasPrefix("$")
    }

    private static let placeholders: Set = [
        "sk-1234", "sk-123456", "anything", "password", "secret", "default", "none",
    ]
    private static let marks = [
        "fake", "example", "dummy", "changeme", "change-me", "placeholder", "xxx", "your-", "not-needed", "<", "${",
        "redacted",
    ]
    private static let endings = [
        "api_key", "password", "_secret", "secret_key", "secret_access_key", "access_token", "private_key",
    ]
}

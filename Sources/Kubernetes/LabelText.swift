/// The rules for keys and values of labels, and for keys of annotations.
enum LabelText {
    static func valueViolation(_ value: String) -> String? {
        if value.isEmpty { return nil }
        if let violation = NameRule.lengthViolation(value, limit: 63) { return violation }
        return isName(value.utf8) ? nil : "must consist of \(letters), and start and end with a letter or digit"
    }

    /// An annotation's prefix may have capitals (it is lower-cased before it is checked); a label's may not.
    static func keyViolation(_ key: String, allowsCapitalsInPrefix: Bool = false) -> String? {
        let parts = key.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2 else { return "must be a name, or a prefix and a name with one '/' between them" }
        if parts.count == 2 {
            let prefix = allowsCapitalsInPrefix ? parts[0].lowercased() : String(parts[0])
            if let violation = DNSName.subdomainViolation(prefix) { return "has a prefix that \(violation)" }
        }
        let name = String(parts.last ?? "")
        let subject = parts.count == 2 ? "has a name behind '/' that " : ""
        if name.isEmpty { return "\(subject)must not be empty" }
        if let violation = NameRule.lengthViolation(name, limit: 63) { return subject + violation }
        return isName(name.utf8)
            ? nil : "\(subject)must consist of \(letters), and start and end with a letter or digit"
    }

    private static let letters = "letters, digits, '-', '_' and '.'"

    private static func isName(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return false }
        return first.isAlphanumeric && last.isAlphanumeric
            && bytes.allSatisfy { $0.isAlphanumeric || $0.isOne(of: "-_.") }
    }
}

/// The rule for keys of ConfigMaps and Secrets (`IsConfigMapKey`).
enum ConfigMapKeyName {
    static func violation(_ key: String) -> String? {
        if key.isEmpty { return "must not be empty" }
        if let violation = NameRule.lengthViolation(key, limit: 253) { return violation }
        guard key.utf8.allSatisfy({ $0.isAlphanumeric || $0.isOne(of: "-_.") }) else {
            return "must consist of letters, digits, '-', '_' and '.'"
        }
        return key == "." || key.hasPrefix("..") ? "must not be '.' and not start with '..'" : nil
    }
}

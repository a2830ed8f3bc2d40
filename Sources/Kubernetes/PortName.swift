/// The rule for names of container ports (`IsValidPortName`).
enum PortName {
    static func violation(_ name: String) -> String? {
        if name.isEmpty { return "must not be empty" }
        if let violation = NameRule.lengthViolation(name, limit: 15) { return violation }
        let bytes = name.utf8
        guard bytes.allSatisfy({ $0.isLowerAlphanumeric || $0 == UInt8(ascii: "-") }) else {
            return "must consist of lower-case letters, digits and '-'"
        }
        guard bytes.contains(where: \.isLowerLetter) else { return "must contain at least one letter" }
        guard bytes.first != UInt8(ascii: "-"), bytes.last != UInt8(ascii: "-") else {
            return "must not start or end with '-'"
        }
        return name.contains("--") ? "must not contain '--'" : nil
    }
}

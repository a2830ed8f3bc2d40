/// The rules for names that become part of DNS names.
enum DNSName {
    static func labelViolation(_ name: String) -> String? {
        if name.isEmpty { return "must not be empty" }
        if let violation = NameRule.lengthViolation(name, limit: 63) { return violation }
        return isLabel(name.utf8)
            ? nil : "must consist of lower-case letters, digits and '-', and start and end with a letter or digit"
    }

    static func subdomainViolation(_ name: String) -> String? {
        if name.isEmpty { return "must not be empty" }
        if let violation = NameRule.lengthViolation(name, limit: 253) { return violation }
        let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.allSatisfy(isLabel)
            ? nil
            : "must consist of lower-case letters, digits, '-' and '.', and each part between dots must start and end "
                + "with a letter or digit"
    }

    static func serviceNameViolation(_ name: String) -> String? {
        if name.isEmpty { return "must not be empty" }
        if let violation = NameRule.lengthViolation(name, limit: 63) { return violation }
        return isLabel(name.utf8) && name.utf8.first?.isLowerLetter == true
            ? nil
            : "must consist of lower-case letters, digits and '-', start with a letter and end with a letter or digit"
    }

    /// Kubernetes pkg/apis/networking/validation: a host is a subdomain or a wildcard, never an address.
    static func ingressHostViolation(_ name: String) -> String? {
        if name.utf8.contains(UInt8(ascii: "/")) { return "must be a host name without scheme and path" }
        if hasPort(name) { return "must be a host name without a port" }
        if isAddress(name) { return "must be a host name, not an IP address" }
        guard name.hasPrefix("*") else { return subdomainViolation(name) }
        let rest = String(name.dropFirst(2))
        guard name.hasPrefix("*."), subdomainViolation(rest) == nil else {
            return "must have its '*' as the whole first part, as in '*.example.com'"
        }
        return nil
    }

    private static func isLabel(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return false }
        return first.isLowerAlphanumeric && last.isLowerAlphanumeric
            && bytes.allSatisfy { $0.isLowerAlphanumeric || $0 == UInt8(ascii: "-") }
    }

    private static func hasPort(_ name: String) -> Bool {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 && UInt16(parts[1]) != nil
    }

    private static func isAddress(_ name: String) -> Bool {
        if name.utf8.contains(UInt8(ascii: ":")) { return true }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}

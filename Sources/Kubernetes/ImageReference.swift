/// The rule for images: `[registry[:port]/]repository[:tag][@digest]`.
///
/// The grammar is that of github.com/distribution/reference (regexp.go), the one container runtimes share.
enum ImageReference {
    static func violation(_ text: String) -> String? {
        if text.isEmpty { return "must not be empty" }
        if text.utf8.contains(where: { $0 <= 0x20 }) { return "must not contain white space" }
        if text.utf8.count == 64, text.utf8.allSatisfy(\.isHexDigit) {
            return "must not be 64 hexadecimal digits, which is the identifier of an image"
        }
        if text.contains("://") { return "must not start with a scheme such as 'https://'" }
        let halves = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        if halves.count == 2, let violation = digestViolation(String(halves[1])) { return violation }
        var name = halves[0]
        if let colon = name.lastIndex(of: ":"), !name[colon...].contains("/") {
            if let violation = tagViolation(String(name[name.index(after: colon)...])) { return violation }
            name = name[..<colon]
        }
        return nameViolation(name)
    }

    private static func nameViolation(_ name: Substring) -> String? {
        if name.isEmpty { return "must name a repository before the tag or digest" }
        if name.utf8.count > 255 { return "must have a repository of at most 255 characters" }
        var parts = name.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count > 1, isRegistry(parts[0]) {
            let registry = parts.removeFirst()
            if let violation = registryViolation(registry) { return violation }
        }
        for part in parts where !isComponent(part) {
            if part.utf8.contains(where: \.isUpperLetter) { return "must have a repository in lower case" }
            if part.isEmpty { return "must not have an empty part between slashes" }
            return "must have a repository of lower-case letters and digits, separated by '.', '_', '__' or dashes"
        }
        return nil
    }

    /// Whether a first part names a registry; otherwise it belongs to the repository.
    private static func isRegistry(_ part: Substring) -> Bool {
        part.contains(".") || part.contains(":") || part == "localhost" || part.utf8.contains(where: \.isUpperLetter)
    }

    private static func registryViolation(_ registry: Substring) -> String? {
        var host = registry
        let afterAddress = registry.hasPrefix("[") ? registry.lastIndex(of: "]") : nil
        if let colon = registry.lastIndex(of: ":"), colon > afterAddress ?? registry.startIndex {
            let port = registry[registry.index(after: colon)...]
            guard !port.isEmpty, port.utf8.allSatisfy(\.isDigit) else {
                return "must have a port number between ':' and the first '/'"
            }
            host = registry[..<colon]
        }
        let isHost =
            host.hasPrefix("[") && host.hasSuffix("]")
            ? host.utf8.count > 2 && host.utf8.dropFirst().dropLast().allSatisfy { $0.isAddressCharacter }
            : host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy(isHostLabel)
        return isHost ? nil : "must have the host of a registry before the first '/'"
    }

    private static func isHostLabel(_ label: Substring) -> Bool {
        guard let first = label.utf8.first, let last = label.utf8.last else { return false }
        return first.isAlphanumeric && last.isAlphanumeric
            && label.utf8.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
    }

    private static func isComponent(_ part: Substring) -> Bool {
        guard let first = part.utf8.first, let last = part.utf8.last else { return false }
        guard first.isLowerAlphanumeric, last.isLowerAlphanumeric else { return false }
        var separator = ""
        for byte in part.utf8 {
            if byte.isLowerAlphanumeric {
                let isDashes = separator.utf8.allSatisfy { $0 == UInt8(ascii: "-") }
                guard isDashes || separator == "." || separator == "_" || separator == "__" else { return false }
                separator = ""
            } else if byte.isOne(of: "._-") {
                separator.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                return false
            }
        }
        return true
    }

    private static func tagViolation(_ tag: String) -> String? {
        if tag.isEmpty { return "must have a tag behind ':'" }
        if tag.utf8.count > 128 { return "must have a tag of at most 128 characters, this has \(tag.utf8.count)" }
        let isFine =
            tag.utf8.allSatisfy { $0.isAlphanumeric || $0.isOne(of: "_.-") }
            && tag.utf8.first.map { !$0.isOne(of: ".-") } == true
        return isFine ? nil : "must have a tag of letters, digits, '_', '.' and '-' that does not start with '.' or '-'"
    }

    private static func digestViolation(_ digest: String) -> String? {
        let parts = digest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let lengths = ["sha256": 64, "sha384": 96, "sha512": 128]
        guard parts.count == 2, let length = lengths[String(parts[0])] else {
            return "must have a digest such as 'sha256:' and 64 hexadecimal digits behind '@'"
        }
        guard parts[1].utf8.count == length, parts[1].utf8.allSatisfy(\.isHexDigit) else {
            return "must have a digest of \(length) lower-case hexadecimal digits behind '\(parts[0]):'"
        }
        return nil
    }
}

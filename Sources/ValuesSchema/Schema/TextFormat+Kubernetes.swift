internal import Kubernetes

extension TextFormat {
    /// A DNS label of up to 63 characters.
    public static let label = TextFormat(.label)
    /// The name of most Kubernetes objects.
    public static let objectName = TextFormat(.subdomain)
    /// A key of a ConfigMap or Secret.
    public static let dataKey = TextFormat(.configMapKey)
    /// The name of an environment variable.
    public static let environmentName = TextFormat(.environmentVariable)
    /// The key of a label or annotation.
    public static let labelKey = TextFormat(.labelKey)
    /// The value of a label.
    public static let labelValue = TextFormat(.labelValue)
    /// A time in Prometheus' spelling, such as `15s`.
    public static let duration = TextFormat(.prometheusDuration)
    /// A host of an Ingress rule; may begin with `*.`.
    public static let ingressHost = TextFormat(.ingressHost)
    /// An image without tag or digest, such as `ghcr.io/berriai/litellm-database`.
    public static let imageRepository = TextFormat(
        "an image repository",
        pattern: NameRule.imageRepositoryForm.pattern,
        maximumLength: NameRule.imageRepositoryForm.maximumLength,
        excluded: NameRule.imageRepositoryForm.excluded
    ) {
        if let violation = NameRule.imageReference.violation(of: $0) { return violation }
        let last = $0.utf8.split(separator: UInt8(ascii: "/")).last ?? $0.utf8[...]
        return last.contains(UInt8(ascii: ":")) || last.contains(UInt8(ascii: "@"))
            ? "must not carry a tag or digest; those have keys of their own" : nil
    }
    /// Where an image is pulled from, such as `registry.example.com:5000/mirror`.
    public static let imageRegistry = TextFormat(
        "an image registry",
        // A host with an optional port, or a first part without dots; more parts.
        pattern: #"^(([A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?(\.[A-Za-z0-9]([-A-Za-z0-9]*[A-Za-z0-9])?)*"#
            + #"|\[[a-fA-F0-9:]+\])(:[0-9]+)?|[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)(/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$"#,
        maximumLength: 253
    ) {
        NameRule.imageReference.violation(of: "\($0)/image") == nil
            ? nil : "must be a host with an optional port and path, such as `registry.example.com:5000`"
    }
    /// The tag of an image.
    public static let imageTag = TextFormat(
        "an image tag",
        pattern: "^[A-Za-z0-9_][-A-Za-z0-9_.]{0,127}$",
        maximumLength: 128
    ) {
        // A slash would make what stands before it a registry with a port.
        !$0.utf8.contains(UInt8(ascii: "/")) && NameRule.imageReference.violation(of: "image:\($0)") == nil
            ? nil : "must consist of up to 128 letters, digits, `_`, `.` and `-`, and not start with `.` or `-`"
    }
    /// The digest of an image, such as `sha256:…`.
    public static let imageDigest = TextFormat("an image digest", pattern: "^sha256:[a-f0-9]{64}$") {
        NameRule.imageReference.violation(of: "image@\($0)") == nil && $0.utf8.count == 71
            ? nil : "must be `sha256:` and 64 hexadecimal digits"
    }
    /// A quantity of the Kubernetes API, such as `8Gi`.
    public static let quantity = TextFormat(
        "a quantity",
        pattern: "^[+-]?([0-9]+|[0-9]+\\.[0-9]*|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]{1,18})?$"
    ) {
        (try? Quantity($0)) == nil ? "must be a quantity such as `500m`, `2` or `8Gi`" : nil
    }
    /// A label that starts with a letter and that YAML does not read as a Boolean or null; what names are made of.
    public static let releasePart = TextFormat(
        "a name",
        pattern: "^[a-z]([-a-z0-9]*[a-z0-9])?$",
        maximumLength: 63,
        excluded: "^(\(yamlWords.joined(separator: "|")))$"
    ) { text in
        if let violation = NameRule.label.violation(of: text) { return violation }
        guard let first = text.utf8.first, first >= UInt8(ascii: "a") else { return "must start with a letter" }
        return yamlWords.contains(text)
            ? "must not be a word that YAML reads as a boolean or null" : nil
    }
    /// An absolute path of a URL.
    public static let urlPath = TextFormat("an absolute path", pattern: #"^/[^\x00-\x20\x7F"'\\]*$"#) { text in
        guard text.utf8.first == UInt8(ascii: "/") else { return "must start with `/`" }
        let isRefused = { (byte: UInt8) in
            byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
                || byte == UInt8(ascii: "\\")
        }
        return text.utf8.contains(where: isRefused)
            ? "must not contain blanks, quotes or backslashes" : nil
    }
    /// A host name or address, without scheme and port.
    public static let host = TextFormat(
        "a host name or address",
        pattern: #"^[A-Za-z0-9_.:\-\[\]]+$"#,
        maximumLength: 253
    ) {
        if $0.isEmpty { return "must not be empty" }
        if $0.utf8.contains(UInt8(ascii: "/")) { return "must be a host without scheme and path" }
        if $0.utf8.count > 253 { return "must be at most 253 characters, this has \($0.utf8.count)" }
        let allowed = $0.utf8.allSatisfy {
            ($0 >= 0x30 && $0 <= 0x3A) || ($0 >= 0x41 && $0 <= 0x5B) || $0 == 0x5D || ($0 >= 0x61 && $0 <= 0x7A)
                || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
        }
        return allowed ? nil : "must be a host name or address, without scheme, path or blanks"
    }
    /// A text with at least one character.
    public static let notEmpty = TextFormat("", pattern: nil, minimumLength: 1, isPlain: false) {
        $0.isEmpty ? "must not be empty" : nil
    }

    private static let yamlWords = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"]

    private init(_ rule: NameRule) {
        let form = rule.form
        self.init(
            rule.noun,
            pattern: form.pattern,
            minimumLength: form.minimumLength,
            maximumLength: form.maximumLength,
            excluded: form.excluded
        ) {
            rule.violation(of: $0)
        }
    }
}

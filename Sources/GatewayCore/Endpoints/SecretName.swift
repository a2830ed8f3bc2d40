import GatewayWire

/// Names of settings whose values nobody is shown, and no upstream is sent.
enum SecretName {
    private static let words = ["api_key", "access_key", "private_key", "secret", "password", "credential"]
    private static let beginnings = ["aws_", "vertex_", "azure_", "watsonx_", "oci_"]

    /// Whether a name is that of a secret.
    static func matches(_ name: String) -> Bool {
        let name = name.lowercased()
        if words.contains(where: { name.contains($0) }) || beginnings.contains(where: { name.hasPrefix($0) }) {
            return true
        }
        return name == "token" || name.hasSuffix("_token") && !name.hasSuffix("_per_token")
    }
}

extension JSONValue {
    /// The value without members whose names are those of secrets, at any depth.
    var withoutSecrets: JSONValue {
        switch self {
        case .array(let elements): return .array(elements.map(\.withoutSecrets))
        case .object(let members):
            var shown = JSONObject()
            for member in members where !SecretName.matches(member.name) {
                shown[member.name] = member.value.withoutSecrets
            }
            return .object(shown)
        case .null, .bool, .number, .string: return self
        }
    }
}

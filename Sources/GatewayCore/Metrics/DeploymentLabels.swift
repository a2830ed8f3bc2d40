/// What metrics and logs call a deployment.
///
/// Two are the same only when they are one object; ``GatewayMetrics/deployment(id:model:provider:apiBase:)`` gives the same
/// object for the same facts, also after a reload, so that a request compares a pointer.
final class DeploymentLabels: Sendable {
    /// The identity of the deployment.
    let id: String
    /// The model as the provider calls it, without the provider's prefix.
    let model: String
    /// The provider, such as `openai`.
    let provider: String
    /// The address of the API, without a query.
    let apiBase: String

    init(id: String, model: String, provider: String, apiBase: String) {
        self.id = id
        self.model = model
        self.provider = provider
        self.apiBase = apiBase
    }
}

/// What metrics and logs call the owner of a key.
final class KeyLabels: Sendable {
    /// The label of the key: its hash, or a word for it.
    let hash: String
    /// The user that the key belongs to.
    let user: String
    /// What logs call the key: the first eight digits of its SHA-256; nil where there is none.
    let fingerprint: String?

    init(hash: String, user: String, fingerprint: String?) {
        self.hash = hash
        self.user = user
        self.fingerprint = fingerprint
    }

    /// The labels of requests without a key, or with one that is not known.
    static let none = KeyLabels(hash: LabelValue.missing, user: LabelValue.missing, fingerprint: nil)

    /// The labels of the master key, as LiteLLM has them; its fingerprint is the first eight digits of its SHA-256.
    static func master(fingerprint: String) -> KeyLabels {
        KeyLabels(hash: "litellm_proxy_master_key", user: "default_user_id", fingerprint: fingerprint)
    }
}

/// Values of labels that stand for something else.
enum LabelValue {
    /// A label without a value: what Python prints for its `None`.
    static let missing = "None"
    /// A label whose values are too many to tell apart.
    static let other = "other"

    /// The longest value in bytes that a client may choose.
    static let limit = 200

    /// Returns a text that a client chose, cut at the limit.
    static func shortened(_ text: String) -> String {
        guard text.utf8.count > limit else { return text }
        var end = text.utf8.index(text.startIndex, offsetBy: limit)
        while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
        return String(text[..<end])
    }
}

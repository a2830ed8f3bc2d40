import Digests

/// The name of an answer in the cache: a namespace and the SHA-256 of what was asked.
public struct CacheKey: Sendable, Hashable {
    /// `<namespace>:<hash>`, or the hash alone; what `x-litellm-cache-key` says.
    public let text: String

    /// Creates a key of its text.
    init(text: String) {
        self.text = text
    }

    /// Creates the key of what was asked.
    ///
    /// - Parameters:
    ///   - asked: What was asked, in the spelling that is hashed.
    ///   - namespace: What comes before the hash; nothing if nil or empty.
    init(asked: [UInt8], namespace: String?) {
        let digest = SHA256.hexadecimal(of: asked)
        if let namespace, !namespace.isEmpty {
            text = "\(namespace):\(digest)"
        } else {
            text = digest
        }
    }
}

import Digests

/// What is to be thought of a master key.
///
/// LiteLLM 1.106.2, master_key_boot_check.py: a key that is missing, empty or publicly known is refused at start.
public enum MasterKeyVerdict: Sendable, Hashable {
    /// A key that nobody else knows, as far as one can tell.
    case accepted(String)
    /// A key that is unsafe and permitted all the same; nil when every request is let in.
    case permitted(String?, UnsafeMasterKey)
    /// A key with which the gateway does not start.
    case refused(UnsafeMasterKey)

    /// Judges a key.
    ///
    /// - Parameters:
    ///   - key: The key; nil when none is set.
    ///   - permitsUnsafe: Whether the configuration or the environment lets an unsafe key pass.
    public init(_ key: String?, permitsUnsafe: Bool) {
        if let reason = UnsafeMasterKey(key) {
            self = permitsUnsafe ? .permitted(reason == .publiclyKnown ? key : nil, reason) : .refused(reason)
        } else {
            self = .accepted(key ?? "")
        }
    }
}

/// Why a master key is unsafe.
public enum UnsafeMasterKey: Sendable, Hashable {
    /// None is set, so every request would be let in.
    case missing
    /// It is empty, or white space.
    case empty
    /// It stands in public documentation.
    case publiclyKnown

    /// The SHA-256 of the keys that everybody knows: `sk-1234`.
    private static let publicDigests: Set = ["88dc28d0f030c55ed4ab77ed8faf098196cb1c05df778539800c9f1243fe6b4b"]

    /// Returns nil for a key that is safe.
    init?(_ key: String?) {
        guard let key else {
            self = .missing
            return
        }
        let bytes = Self.trimmed(Array(key.utf8))
        if bytes.isEmpty {
            self = .empty
        } else if Self.publicDigests.contains(SHA256.hexadecimal(of: bytes)) {
            self = .publiclyKnown
        } else {
            return nil
        }
    }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        let isText: (UInt8) -> Bool = { $0 != 0x20 && !(0x09...0x0D).contains($0) }
        guard let first = bytes.firstIndex(where: isText), let last = bytes.lastIndex(where: isText) else { return [] }
        return Array(bytes[first...last])
    }

    /// The state as a headline says it.
    var headline: String {
        switch self {
        case .missing: "no master key is set, so every request would be let in without authentication"
        case .empty: "the master key is empty"
        case .publiclyKnown: "the master key is a publicly known default"
        }
    }
}

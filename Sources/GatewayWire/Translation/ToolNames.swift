/// The names of a request's tools as upstreams take them: `[a-zA-Z0-9_-]`, of a bounded length, each once.
///
/// A name that is fit stays; others get `_` for what is not allowed and, where that name is taken, a number behind
/// (LiteLLM 1.106.2, `_build_anthropic_tool_name_maps`).
struct ToolNames {
    /// The longest name that Anthropic takes, in characters.
    static let longestForMessages = 128
    /// The longest name that OpenAI takes, in characters.
    static let longestForChat = 64

    /// The names that had to change, with what they became.
    private(set) var sent: [String: String] = [:]

    /// What was sent, with the names the client knows.
    var asked: [String: String] { .init(sent.map { ($0.value, $0.key) }) { first, _ in first } }

    init(_ names: [String], longest: Int) {
        var taken = Set(names.filter { Self.fitting($0, longest) == $0 })
        for name in names where !name.isEmpty && !taken.contains(name) && sent[name] == nil {
            let candidate = Self.fitting(name, longest)
            var unique = candidate
            var number = 1
            while taken.contains(unique) {
                number += 1
                let suffix = "_\(number)"
                unique = candidate.prefix(longest - suffix.utf8.count) + suffix
            }
            sent[name] = unique
            taken.insert(unique)
        }
    }

    func sent(_ name: String) -> String { sent[name] ?? name }

    private static func fitting(_ name: String, _ longest: Int) -> String {
        if name.isName { return name.utf8.count <= longest ? name : String(name.prefix(longest)) }
        return String(String.UnicodeScalarView(name.unicodeScalars.prefix(longest).map { $0.isNameScalar ? $0 : "_" }))
    }

    /// An identifier of a tool call as Anthropic takes it (LiteLLM 1.106.2, `_sanitize_anthropic_tool_use_id`).
    static func callIdentifier(_ identifier: String) -> String {
        guard !identifier.isEmpty else { return "tool_use_id" }
        if identifier.isName { return identifier }
        return String(String.UnicodeScalarView(identifier.unicodeScalars.map { $0.isNameScalar ? $0 : "_" }))
    }
}

extension String {
    /// Whether there are only characters that upstreams take in names.
    fileprivate var isName: Bool { utf8.allSatisfy { Unicode.Scalar($0).isNameScalar } }
}

extension Unicode.Scalar {
    fileprivate var isNameScalar: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }
}

import GatewayConfiguration

/// The fallbacks of one class of failures, looked up by group.
struct FallbackTable: Sendable, Hashable {
    /// The rules, in their order.
    let rules: [FallbackRule]
    private let byGroup: [String: Int]

    init(_ rules: [FallbackRule]) {
        self.rules = rules
        var byGroup: [String: Int] = [:]
        for (index, rule) in rules.enumerated() where byGroup[rule.group] == nil { byGroup[rule.group] = index }
        self.byGroup = byGroup
    }

    /// The groups that have fallbacks, each once.
    var groups: [String] { rules.indices.filter { byGroup[rules[$0].group] == $0 }.map { rules[$0].group } }

    /// The targets for groups without any of their own, under `*`.
    var generic: [FallbackTarget]? { byGroup["*"].map { rules[$0].targets } }

    /// Returns the targets of the first name that has some of its own, else the generic ones, else nil.
    ///
    /// LiteLLM 1.106.2, fallback_event_handlers.py, get_fallback_model_group: the exact name wins, then the name without
    /// its provider, or with the provider that the name suggests.
    func targets(for names: [String]) -> [FallbackTarget]? {
        for name in names {
            if name != "*", let index = byGroup[name] ?? index(ofVariant: name) { return rules[index].targets }
        }
        return generic
    }

    private func index(ofVariant name: String) -> Int? {
        if let provider = ProviderName.prefix(of: name) {
            return byGroup[String(name.dropFirst(provider.count + 1))]
        }
        guard !name.contains("/"), let provider = ProviderName.inferred(from: name) else { return nil }
        return byGroup["\(provider)/\(name)"]
    }
}

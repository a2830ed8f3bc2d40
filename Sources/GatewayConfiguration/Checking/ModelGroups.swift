import OrderedCollections
import ValueModel

/// The names of model groups that a configuration provides.
struct ModelGroups {
    /// The names and patterns of `model_name`.
    private(set) var names: OrderedSet<String> = []
    /// The aliases of groups.
    private(set) var aliases: OrderedSet<String> = []
    /// Whether further models may come from elsewhere: the database, other files, names that are not known yet.
    private(set) var mayGrow = false

    init(root: ValueNode) {
        for model in root["model_list"]?.sequence ?? [] {
            guard let name = model["model_name"]?.scalar?.text else { continue }
            if name.contains("{{") || EnvironmentReference.variable(in: name) != nil { mayGrow = true }
            names.append(name)
        }
        if let aliases = root["router_settings"]?["model_group_alias"]?.mapping {
            self.aliases = OrderedSet(aliases.keys)
        }
        switch root["general_settings"]?["store_model_in_db"]?.scalar {
        case .bool(true)?, .string?: mayGrow = true
        default: break
        }
        if root["include"] != nil { mayGrow = true }
        if root["model_list"]?.scalar?.text != nil { mayGrow = true }
    }

    /// Whether a group, an alias or a wildcard provides a name.
    func provides(_ name: String) -> Bool {
        names.contains(name) || aliases.contains(name) || names.contains { Self.matches(name, pattern: $0) }
    }

    /// Whether a name fits a pattern whose `*` stand for any text.
    static func matches(_ name: String, pattern: String) -> Bool {
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return name == pattern }
        guard name.hasPrefix(first) else { return false }
        var rest = name.dropFirst(first.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}

import OrderedCollections
import ValueModel

/// Takes settings out of a map by name; what is not taken is left for ``remaining``.
///
/// A value of the wrong type stays where it is, so nothing is lost.
struct SettingsReader {
    /// The members that were not taken, in their order.
    private(set) var remaining: ValueObject

    init(_ value: Value?) {
        remaining = value?.members ?? [:]
    }

    /// Takes a setting; nil when it is missing, null or of another type.
    mutating func setting<Content: SettingContent>(_ key: String) -> Setting<Content>? {
        guard let value = remaining[key] else { return nil }
        if case .string(let text) = value, let variable = EnvironmentReference.variable(in: text) {
            remaining[key] = nil
            return .environment(variable)
        }
        guard let content = Content(settingValue: value) else { return nil }
        remaining[key] = nil
        return .literal(content)
    }

    /// Takes a list of strings, or one string as a list of one.
    mutating func names(_ key: String) -> [String]? {
        var names: [String] = []
        switch remaining[key] {
        case .string(let name)?: names = [name]
        case .array(let elements)?:
            for element in elements {
                guard let name = element.text else { return nil }
                names.append(name)
            }
        default: return nil
        }
        remaining[key] = nil
        return names
    }

    /// Takes a map as it is.
    mutating func object(_ key: String) -> ValueObject? {
        guard let members = remaining[key]?.members else { return nil }
        remaining[key] = nil
        return members
    }

    /// Takes a list as it is.
    mutating func array(_ key: String) -> [Value]? {
        guard let elements = remaining[key]?.elements else { return nil }
        remaining[key] = nil
        return elements
    }

    /// Takes any value as it is.
    mutating func value(_ key: String) -> Value? {
        remaining.removeValue(forKey: key)
    }

    /// Takes a map of whole numbers.
    mutating func counts(_ key: String) -> OrderedDictionary<String, Int64>? {
        guard let members = remaining[key]?.members else { return nil }
        var counts: OrderedDictionary<String, Int64> = [:]
        for (name, value) in members {
            guard let count = Int64(settingValue: value) else { return nil }
            counts[name] = count
        }
        remaining[key] = nil
        return counts
    }

    /// Takes rules such as `[{group: [other, …]}]`.
    mutating func fallbacks(_ key: String) -> [FallbackRule]? {
        guard let elements = remaining[key]?.elements else { return nil }
        var rules: [FallbackRule] = []
        for element in elements {
            guard let members = element.members else { return nil }
            for (group, targets) in members {
                guard let targets = targets.elements else { return nil }
                var rule = FallbackRule(group: group, targets: [])
                for target in targets {
                    guard let target = FallbackTarget(target) else { return nil }
                    rule.targets.append(target)
                }
                rules.append(rule)
            }
        }
        remaining[key] = nil
        return rules
    }

    /// Takes a map of other names of groups.
    mutating func aliases(_ key: String) -> OrderedDictionary<String, GroupAlias>? {
        guard let members = remaining[key]?.members else { return nil }
        var aliases: OrderedDictionary<String, GroupAlias> = [:]
        for (name, value) in members {
            guard let alias = GroupAlias(value) else { return nil }
            aliases[name] = alias
        }
        remaining[key] = nil
        return aliases
    }
}

public import ValueModel

/// A type of values that a setting can have.
public protocol SettingContent: Sendable, Hashable {
    /// Creates the content from a value of config.yaml; nil when it is of another type.
    init?(settingValue: Value)
    /// Creates the content from the text of an environment variable; nil when it spells something else.
    init?(settingText: String)
}

extension String: SettingContent {
    /// Creates the text of a string; numbers count as what they look like.
    public init?(settingValue: Value) {
        switch settingValue {
        case .string(let text): self = text
        case .integer(let number): self = "\(number)"
        case .double(let number): self = "\(number)"
        default: return nil
        }
    }

    /// Creates the text itself.
    public init?(settingText: String) { self = settingText }
}

extension Bool: SettingContent {
    /// Creates the truth of a Boolean, or of a string that spells one.
    public init?(settingValue: Value) {
        switch settingValue {
        case .bool(let flag): self = flag
        case .string(let text): self.init(settingText: text)
        default: return nil
        }
    }

    /// Creates the truth that a text spells, in any case, as the gateway reads its environment.
    public init?(settingText: String) {
        switch settingText.lowercased() {
        case "true": self = true
        case "false": self = false
        default: return nil
        }
    }
}

extension Int64: SettingContent {
    /// Creates a whole number, also from a floating-point one that is whole or a string that spells one.
    public init?(settingValue: Value) {
        switch settingValue {
        case .integer(let number): self = number
        case .double(let number): self.init(exactly: number)
        case .string(let text): self.init(settingText: text)
        default: return nil
        }
    }

    /// Creates the whole number that a text spells.
    public init?(settingText: String) { self.init(settingText, radix: 10) }
}

extension Double: SettingContent {
    /// Creates a number, also from a string that spells one.
    public init?(settingValue: Value) {
        switch settingValue {
        case .integer(let number): self = Double(number)
        case .double(let number): self = number
        case .string(let text): self.init(settingText: text)
        default: return nil
        }
    }

    /// Creates the number that a text spells.
    public init?(settingText: String) {
        guard let number = Double(settingText), number.isFinite else { return nil }
        self = number
    }
}

import Diagnostics

/// What the value of a key in config.yaml may be.
///
/// Wherever a value is due, the string `os.environ/NAME` may stand for it.
public indirect enum SettingType: Sendable {
    case string
    case boolean
    case integer
    case number
    /// One of a fixed set of words.
    case word([String])
    case list(of: SettingType)
    /// A map with any keys.
    case map(of: SettingType)
    /// A map whose keys are declared.
    case section(ConfigurationSection)
    /// Either of some types; the first one that fits counts.
    case either([SettingType])
    /// A map with any content.
    case object
    case any

    /// A list of strings, or one string for a list of one.
    static let names = SettingType.either([.list(of: .string), .string])

    /// What a person calls a value of the type, such as `an integer`.
    public var phrase: String {
        switch self {
        case .string: "a string"
        case .boolean: "true or false"
        case .integer: "an integer"
        case .number: "a number"
        case .word(let words): MessageText.listed(words, "or")
        case .list: "a list"
        case .map, .section, .object: "a map"
        case .either(let types): MessageText.listed(types.map(\.nounPhrase), "or")
        case .any: "anything"
        }
    }

    /// The same where it is one of several.
    private var nounPhrase: String {
        if case .boolean = self { "a boolean" } else { phrase }
    }

    /// The words that the value, or an element of it, is one of.
    public var allowedWords: [String] {
        switch self {
        case .word(let words): words
        case .list(let element), .map(let element): element.allowedWords
        default: []
        }
    }
}

import ValueModel
import ValuesSchema

/// Values with a field of every shape, for manifests that no chart has.
struct LanguageValues: ValuesObject {
    var flag = false
    var lamp = true
    var size = 0
    var count = 1
    var number = -1
    var name = "app"
    var nick = ""
    var title = ""
    var motto = "two words"
    var mode = LanguageMode.fast
    var budget = IntOrPercent(1)
    var maybeFlag: Bool?
    var maybeSize: Int?
    var maybeCount: Int?
    var maybeTitle: String?
    var maybeName: String?
    var maybeMode: LanguageMode?
    var maybeBudget: IntOrPercent?
    var maybeScalar: ScalarText?
    var maybeTags: [String]?
    var maybeInner: LanguageInner?
    var tags = ["a"]
    var names: [String] = []
    var sizes: [Int] = []
    var things: [LanguageThing] = []
    var texts: [String: String] = [:]
    var counts: [String: Int] = ["one": 1]
    var settings: [String: ScalarText] = [:]
    var groups: [String: LanguageThing] = [:]
    var inner = LanguageInner()
    var config: Value = [:]
    var extras: Value = []
    var anything: Value = [:]

    static let schema = ObjectSchema<Self>("Values for random manifests.") {
        Field("flag", \.flag, "False.")
        Field("lamp", \.lamp, "True.")
        Field("size", \.size, "From 0.", .minimum(0))
        Field("count", \.count, "From 1.", .minimum(1))
        Field("number", \.number, "Any.")
        Field("name", \.name, "A plain text.", .format(.label))
        Field("nick", \.nick, "A plain text or none.", .format(TextFormat.label.orEmpty))
        Field("title", \.title, "Any text.")
        Field("motto", \.motto, "Any text.")
        Field("mode", \.mode, "A choice.")
        Field("budget", \.budget, "A number or a share.")
        Field("maybeFlag", \.maybeFlag, "Perhaps a Boolean.")
        Field("maybeSize", \.maybeSize, "Perhaps a number.", .minimum(0))
        Field("maybeCount", \.maybeCount, "Perhaps a number.", .minimum(1))
        Field("maybeTitle", \.maybeTitle, "Perhaps a text.")
        Field("maybeName", \.maybeName, "Perhaps a plain text.", .format(.label))
        Field("maybeMode", \.maybeMode, "Perhaps a choice.")
        Field("maybeBudget", \.maybeBudget, "Perhaps a number or a share.")
        Field("maybeScalar", \.maybeScalar, "Perhaps a scalar.")
        Field("maybeTags", \.maybeTags, "Perhaps texts.")
        Field("maybeInner", \.maybeInner, "Perhaps a group.")
        Field("tags", \.tags, "Texts.")
        Field("names", \.names, "Plain texts.", .format(.label))
        Field("sizes", \.sizes, "Numbers.")
        Field("things", \.things, "Objects.")
        Field("texts", \.texts, "Texts by name.")
        Field("counts", \.counts, "Numbers by name.", .keys(.label))
        Field("settings", \.settings, "Scalars by name.")
        Field("groups", \.groups, "Objects by name.")
        Field("inner", \.inner, "A group.")
        Field("config", \.config, "A map.", .anyMap)
        Field("extras", \.extras, "Maps.", .listOfMaps)
        Field("anything", \.anything, "Anything.")
    }
}

/// A group of values.
struct LanguageInner: ValuesObject {
    var enabled = true
    var label = "in"
    var limit: Int?
    var words: [String] = []
    var options: Value = [:]

    static let schema = ObjectSchema<Self>("A group.") {
        Field("enabled", \.enabled, "True.")
        Field("label", \.label, "A plain text.", .format(.label))
        Field("limit", \.limit, "Perhaps a number.", .minimum(1))
        Field("words", \.words, "Texts.")
        Field("options", \.options, "A map.", .anyMap)
    }
}

/// An element of a list or a map, with defaults that Helm does not fill in there.
struct LanguageThing: ValuesObject {
    var id = "x"
    var title = ""
    var motto = "a b"
    var isOn = true
    var isOff = false
    var size = 3
    var count = 2
    var budget = IntOrPercent(1)
    var mode = LanguageMode.slow
    var maybe: Int? = 5
    var maybeTitle: String?
    var tags = ["t"]
    var more: [String] = []
    var texts: [String: String] = [:]
    var inner = LanguageInner()
    var options: Value = [:]

    static let schema = ObjectSchema<Self>("A thing.") {
        Field("id", \.id, "A plain text.", .format(.label))
        Field("title", \.title, "Any text.")
        Field("motto", \.motto, "Any text.")
        Field("isOn", \.isOn, "True.")
        Field("isOff", \.isOff, "False.")
        Field("size", \.size, "From 0.", .minimum(0))
        Field("count", \.count, "From 1.", .minimum(1))
        Field("budget", \.budget, "A number or a share.")
        Field("mode", \.mode, "A choice.")
        Field("maybe", \.maybe, "Perhaps a number.", .minimum(0))
        Field("maybeTitle", \.maybeTitle, "Perhaps a text.")
        Field("tags", \.tags, "Texts.")
        Field("more", \.more, "Texts.")
        Field("texts", \.texts, "Texts by name.")
        Field("inner", \.inner, "A group.")
        Field("options", \.options, "A map.", .anyMap)
    }
}

/// A choice with words that YAML takes for something else.
enum LanguageMode: String, ValuesChoice {
    case fast
    case slow
    case off
    case both = "fast and slow"
}

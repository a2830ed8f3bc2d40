import OrderedCollections

/// The reference of config.yaml as a page of Markdown, made from the tables of keys.
public enum ConfigurationReference {
    /// Returns the page: a table of keys for each section.
    public static func markdown() -> String {
        ConfigurationSection.all.map(page).joined(separator: "\n")
    }

    private static func page(_ section: ConfigurationSection) -> String {
        var text = "## \(section.path.isEmpty ? "config.yaml" : "`\(section.path)`")\n\n\(section.documentation)\n\n"
        text += "| Key | Type | Default | Meaning |\n|---|---|---|---|\n"
        for key in section.keys.values {
            var meaning = key.documentation
            let words = key.type.allowedWords
            if case .list = key.type, !words.isEmpty {
                meaning += " One or more of " + words.map { "`\($0)`" }.joined(separator: ", ") + "."
            }
            let type = isWord(key.type) ? words.map { "`\($0)`" }.joined(separator: ", ") : key.type.phrase
            let facts = (key.isRequired ? ", required" : "") + (key.isSecret ? ", secret" : "")
            let usual = key.defaultText.map { "`\($0)`" } ?? ""
            text += "| `\(key.name)` | \(type)\(facts) | \(usual) | \(meaning) |\n"
        }
        return text
    }

    private static func isWord(_ type: SettingType) -> Bool {
        if case .word = type { true } else { false }
    }
}

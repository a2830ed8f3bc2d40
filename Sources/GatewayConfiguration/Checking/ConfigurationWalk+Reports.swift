import Diagnostics
import OrderedCollections
import ValueModel

extension ConfigurationWalk {
    /// Reports a key that the section does not declare.
    func reportUnknown(_ name: String, _ member: ValueNode.Member, in section: ConfigurationSection, at path: ValuePath)
    {
        if checker.isTemplate(name) { return }
        let home = Self.home(of: name, in: section)
        let near = home == nil ? Suggestion.nearest(to: name, among: section.keys.keys) : nil
        // A key that only resembles another is most likely meant; one that is a slip of the hand away is not.
        let isSlip = near.map { Self.isSlip(name, for: $0) } ?? false
        if section.expectsOtherKeys, !isSlip { return }
        let place = section.path.isEmpty ? "config.yaml" : "`\(section.path)`"
        var help: String?
        if let home { help = "move it to `\(home.path)`" }
        if let near { help = "did you mean `\(near)`?" }
        var fix: Diagnostic.Fix?
        if let near, let span = member.keySpan { fix = .init("rename it to `\(near)`", replace: span, with: near) }
        collector.report(
            Diagnostic(
                .configUnknownKey,
                "`\(name)` is not known in \(place), it is passed on as it is",
                at: member.keySpan ?? member.node.span,
                severity: home != nil || isSlip ? .warning : nil,
                label: "not known",
                help: help,
                fix: fix,
                path: path.appending(name).description
            )
        )
    }

    /// Returns the section beside or below which the key would have a meaning.
    private static func home(of name: String, in section: ConfigurationSection) -> ConfigurationSection? {
        let beside: [ConfigurationSection] = [.gatewaySettings, .routerSettings, .generalSettings]
        let candidates: [ConfigurationSection] =
            switch section.path {
            case ConfigurationSection.root.path: beside
            case ConfigurationSection.model.path: [.modelParameters, .modelDescription]
            default: beside.contains { $0.path == section.path } ? beside : []
            }
        return candidates.first { $0.keys[name] != nil }
    }

    /// Whether a name is another one with a slip of the finger.
    ///
    /// Where any key may be a provider's own parameter, only these are worth a warning.
    private static func isSlip(_ name: String, for other: String) -> Bool {
        guard name.utf8.count >= 6, abs(name.utf8.count - other.utf8.count) <= 1, name.utf8.first == other.utf8.first
        else { return false }
        var counts: [UInt8: Int] = [:]
        for byte in name.utf8 { counts[byte, default: 0] += 1 }
        for byte in other.utf8 { counts[byte, default: 0] -= 1 }
        return counts.values.reduce(0) { $0 + abs($1) } <= 2
    }

    /// Reports a value of the wrong type; a warning where it is a string that spells the right one.
    func reportWrongType(_ node: ValueNode, expected type: SettingType, at path: ValuePath) {
        let spelt = node.scalar?.text.map { Self.spells($0, type) } ?? false
        var help: String?
        if spelt { help = "remove the quotes" }
        if case .string = type, let scalar = node.scalar, scalar.text == nil { help = "put it in quotes" }
        if case .list = type, node.scalar?.text != nil { help = "write it as a list, even of one element" }
        collector.report(
            Diagnostic(
                .configWrongType,
                "\(path.subject) expects \(type.phrase), found \(node.phrase)",
                at: node.span,
                severity: spelt ? .warning : nil,
                label: "expected \(type.phrase)",
                help: help,
                path: path.description
            )
        )
    }

    private static func spells(_ text: String, _ type: SettingType) -> Bool {
        switch type {
        case .integer: Int64(text) != nil && text.utf8.drop { $0 == 0x2B || $0 == 0x2D }.count <= 18
        case .number: text.utf8.allSatisfy(isOfNumber) && Double(text) != nil
        case .boolean: ["true", "false"].contains(text.lowercased())
        case .either(let types): types.contains { spells(text, $0) }
        default: false
        }
    }

    /// Whether a byte can be part of a decimal number; Swift reads hexadecimal ones and `nan` too.
    private static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    /// Checks one of a fixed set of words.
    func checkWord(_ node: ValueNode, _ words: [String], at path: ValuePath) {
        guard let word = node.scalar?.text else { return reportWrongType(node, expected: .word(words), at: path) }
        if words.contains(word) { return }
        let meant = Suggestion.nearest(to: word, among: words)
        var fix: Diagnostic.Fix?
        if let meant, let span = node.span { fix = .init("replace it with `\(meant)`", replace: span, with: meant) }
        collector.report(
            Diagnostic(
                .configBadEnum,
                "\(path.subject) is \(MessageText.quoted(word)), allowed are \(MessageText.listed(words))",
                at: node.span,
                label: "not an allowed word",
                help: meant.map { "did you mean `\($0)`?" },
                fix: fix,
                path: path.description
            )
        )
    }

    /// Checks a number against the least one that makes sense.
    func checkRange(_ node: ValueNode, key: ConfigurationKey?, at path: ValuePath) {
        guard let key, let minimum = key.minimum else { return }
        let number: Double
        switch node.scalar {
        case .integer(let integer): number = Double(integer)
        case .double(let double): number = double
        default: return
        }
        guard number < minimum else { return }
        report(
            .configOutOfRange,
            "\(path.subject) must be at least \(Int64(minimum)), found \(node.phrase)",
            node,
            label: "too small",
            at: path
        )
    }

    /// Reports a problem of one value.
    func report(_ code: DiagnosticCode, _ message: String, _ node: ValueNode, label: String, at path: ValuePath) {
        collector.report(Diagnostic(code, message, at: node.span, label: label, path: path.description))
    }
}

import Diagnostics
import OrderedCollections
import ValueModel

/// The checks of form: every value against the table of its section.
struct ConfigurationWalk {
    let checker: ConfigurationChecker
    let collector: DiagnosticCollector

    /// Checks a value and everything below it.
    func visit(_ node: ValueNode, as type: SettingType, key: ConfigurationKey? = nil, at path: ValuePath) {
        // Null is Python's None: the same as a missing key.
        if node.isNull || checker.isTemplate(node.scalar?.text) { return }
        if let text = node.scalar?.text, let variable = EnvironmentReference.variable(in: text) {
            return checkReference(variable, node, at: path)
        }
        switch type {
        case .section(let section): visitSection(node, section, at: path)
        case .list(let element): visitList(node, of: element, type: type, key: key, at: path)
        case .map(let value): visitMap(node, of: value, type: type, key: key, at: path)
        case .either(let types):
            guard let fitting = types.first(where: { Self.fits(node, $0) }) else {
                return reportWrongType(node, expected: type, at: path)
            }
            visit(node, as: fitting, key: key, at: path)
        case .word(let words): checkWord(node, words, at: path)
        default:
            guard Self.fits(node, type) else { return reportWrongType(node, expected: type, at: path) }
            checkRange(node, key: key, at: path)
        }
    }

    /// Whether a value is of a type, not looking below it.
    static func fits(_ node: ValueNode, _ type: SettingType) -> Bool {
        switch (type, node.content) {
        case (.any, _), (.string, .scalar(.string)), (.word, .scalar(.string)), (.boolean, .scalar(.bool)),
            (.integer, .scalar(.integer)), (.number, .scalar(.integer)), (.number, .scalar(.double)),
            (.list, .sequence), (.map, .mapping), (.section, .mapping), (.object, .mapping):
            true
        // Values that went through Helm are floating-point numbers: 1e+07.
        case (.integer, .scalar(.double(let number))): Int64(exactly: number) != nil
        case (.either(let types), _): types.contains { fits(node, $0) }
        default: false
        }
    }

    private func visitSection(_ node: ValueNode, _ section: ConfigurationSection, at path: ValuePath) {
        guard let members = node.mapping else { return reportWrongType(node, expected: .section(section), at: path) }
        for (name, member) in members {
            guard let key = section.keys[name] else {
                reportUnknown(name, member, in: section, at: path)
                continue
            }
            visit(member.node, as: key.type, key: key, at: path.appending(name))
        }
        for key in section.keys.values where key.isRequired && (members[key.name]?.node.isNull ?? true) {
            collector.report(
                Diagnostic(
                    .configMissingKey,
                    "\(path.subject) lacks `\(key.name)`",
                    at: node.span,
                    label: "`\(key.name)` is missing",
                    notes: [key.documentation],
                    help: "add `\(key.name)`, \(key.type.phrase)",
                    path: path.description
                )
            )
        }
    }

    private func visitList(
        _ node: ValueNode,
        of element: SettingType,
        type: SettingType,
        key: ConfigurationKey?,
        at path: ValuePath
    ) {
        guard let nodes = node.sequence else { return reportWrongType(node, expected: type, at: path) }
        for (index, node) in nodes.enumerated() {
            let path = path.appending(index)
            guard let text = node.scalar?.text, text.hasPrefix(EnvironmentReference.prefix) else {
                visit(node, as: element, key: key, at: path)
                continue
            }
            // LiteLLM's configuration reader goes into the maps of a list only.
            report(
                .configUnresolvedEnvironment,
                "\(path.subject) is \(MessageText.quoted(text)), which is not replaced inside a list",
                node,
                label: "stays as it is",
                at: path
            )
        }
    }

    private func visitMap(
        _ node: ValueNode,
        of value: SettingType,
        type: SettingType,
        key: ConfigurationKey?,
        at path: ValuePath
    ) {
        guard let members = node.mapping else { return reportWrongType(node, expected: type, at: path) }
        for (name, member) in members { visit(member.node, as: value, key: key, at: path.appending(name)) }
    }

    private func checkReference(_ variable: String, _ node: ValueNode, at path: ValuePath) {
        let isName =
            variable.utf8.first.map { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
            && variable.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "=") }
        if isName { return }
        report(
            .configUnresolvedEnvironment,
            "\(path.subject) names no environment variable, found \(node.phrase)",
            node,
            label: "no variable's name behind `\(EnvironmentReference.prefix)`",
            at: path
        )
    }
}

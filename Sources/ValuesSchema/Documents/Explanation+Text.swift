import Diagnostics
import OrderedCollections
import ValueModel
internal import YAML

extension Explanation {
    /// The explanation for people, with a line break at the end.
    public var text: String {
        var blocks = [heading]
        if let deadReason { blocks.append(["Does nothing: \(deadReason)"]) }
        if !documentation.isEmpty { blocks.append([documentation]) }
        blocks.append(values)
        if settings.count > 1 { blocks.append(["Layers, oldest first:"] + settings.flatMap(line)) }
        if let example { blocks.append(Self.labelled("Example", example, note: "")) }
        if !rules.isEmpty { blocks.append(["Rules:"] + rules.flatMap(Self.line)) }
        if !children.isEmpty { blocks.append(["Keys:"] + table) }
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }

    private var heading: [String] {
        let name = path.steps.isEmpty ? "the values" : path.description
        return ["\(name): \(([type] + demands).joined(separator: "; "))"]
    }

    private var values: [String] {
        if !children.isEmpty { return effective == nil ? ["Value:    not set"] : [] }
        let standardLines = standard.map { Self.labelled("Default", $0, note: "") } ?? ["Default:  none"]
        guard let effective else { return standardLines + ["Value:    not set"] }
        return standardLines + Self.labelled("Value", effective.value, note: origin ?? "by default")
    }

    /// Where the value in force comes from, or nil for a default.
    private var origin: String? {
        guard let place else { return nil }
        guard let setting = settings.last(where: { $0.place == place }), setting.source != place else {
            return "set at \(place)"
        }
        return "set by \(setting.source)"
    }

    /// Returns a value behind its label: on the same line if it fits, else as YAML below it.
    private static func labelled(_ label: String, _ value: Value, note: String) -> [String] {
        let head = "\(label):" + String(repeating: " ", count: max(1, 9 - label.count))
        let remark = note.isEmpty ? "" : "(\(note))"
        guard let line = line(of: value) else { return ["\(head)\(remark)".trimmed] + yaml(value).map { "  \($0)" } }
        return ["\(head)\(line)\(remark.isEmpty ? "" : "  \(remark)")"]
    }

    private func line(_ setting: Setting) -> [String] {
        let above = setting.path == path ? "" : " (`\(setting.path)`)"
        let head = "  \(setting.role.phrase): \(setting.source)\(above)"
        // What the parts of an object are, the keys say, each by itself.
        if !children.isEmpty { return [head] }
        guard let line = Self.line(of: setting.value) else {
            return [head] + Self.yaml(setting.value).map { "    \($0)" }
        }
        return ["\(head): \(line)"]
    }

    private static func line(_ rule: RuleRecord) -> [String] {
        ["  \(rule.code.severity.rawValue): \(rule.message)"] + (rule.help.map { ["    help: \($0)"] } ?? [])
    }

    private var table: [String] {
        let width = children.map(\.name.count).max() ?? 0
        return children.map { child in
            let name = child.name + String(repeating: " ", count: width - child.name.count)
            let value = child.effective.map { Self.line(of: $0.value) ?? $0.value.brief }
            return "  \(name)  \(child.type)\(value.map { ", \($0)" } ?? "")"
        }
    }

    /// Returns a scalar or an empty list or map on one line; nil for more.
    private static func line(of value: Value) -> String? {
        if value.elements?.isEmpty == false || value.members?.isEmpty == false { return nil }
        let lines = yaml(value)
        return lines.count == 1 ? lines.first : nil
    }

    private static func yaml(_ value: Value) -> [String] {
        var lines = YAMLWriter().write(value).split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map(String.init)
    }
}

extension Explanation.Setting {
    /// Where it was said: the place in a file, else the layer by its name.
    fileprivate var source: String {
        guard let place, place.hasPrefix("\(layer):") else { return layer }
        return place
    }
}

extension ValueHistory.Role {
    /// What became of the word, in a word.
    fileprivate var phrase: String {
        switch self {
        case .wins: "wins"
        case .contributes: "has a part"
        case .shadowed: "shadowed"
        case .deletes: "deletes"
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self
        while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
        return text
    }
}

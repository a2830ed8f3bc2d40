internal import YAML
import Diagnostics
import OrderedCollections
import ValueModel

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
        let origin = place.map { "set at \($0)" } ?? "by default"
        return standardLines + Self.labelled("Value", effective.value, note: origin)
    }

    /// Returns a value behind its label: on the same line if it fits, else as YAML below it.
    private static func labelled(_ label: String, _ value: Value, note: String) -> [String] {
        let head = "\(label):" + String(repeating: " ", count: max(1, 9 - label.count))
        let lines = yaml(value)
        let remark = note.isEmpty ? "" : "  (\(note))"
        guard lines.count == 1, let line = lines.first else {
            return ["\(head)\(note.isEmpty ? "" : "(\(note))")".trimmed] + lines.map { "  \($0)" }
        }
        return ["\(head)\(line)\(remark)"]
    }

    private func line(_ setting: Setting) -> [String] {
        let place = setting.place.map { ", \($0)" } ?? ""
        let above = setting.path == path ? "" : " (`\(setting.path)`)"
        let head = "  \(setting.role.phrase): \(setting.layer)\(place)\(above)"
        let lines = Self.yaml(setting.value)
        guard lines.count == 1, let line = lines.first else { return [head] + lines.map { "    \($0)" } }
        return ["\(head): \(line)"]
    }

    private static func line(_ rule: RuleRecord) -> [String] {
        ["  \(rule.code.severity.rawValue): \(rule.message)"] + (rule.help.map { ["    help: \($0)"] } ?? [])
    }

    private var table: [String] {
        let width = children.map(\.name.count).max() ?? 0
        return children.map { child in
            let name = child.name + String(repeating: " ", count: width - child.name.count)
            return "  \(name)  \(child.type)\(child.effective.map { ", \(Self.brief($0.value))" } ?? "")"
        }
    }

    private static func brief(_ value: Value) -> String {
        switch value {
        case .array, .object: value.brief
        case .null, .bool, .integer, .double, .string: yaml(value).count == 1 ? yaml(value)[0] : "…"
        }
    }

    private static func yaml(_ value: Value) -> [String] {
        var lines = YAMLWriter().write(value).split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map(String.init)
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

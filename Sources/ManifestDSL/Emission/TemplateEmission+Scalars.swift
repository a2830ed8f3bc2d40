import ValueModel
import ValuesSchema

extension TemplateEmission {
    /// The line of a key and a scalar, or two lines in an `if` where it is one of two.
    mutating func scalarLines(
        _ node: ExpressionNode,
        under head: [TemplateLine.Part],
        indent: Int,
        _ scope: EmissionScope
    ) -> [TemplateLine] {
        if case .call(.choose, let parts) = node, !isShortChoice(parts, scope) {
            return branch(
                on: parts[0],
                indent: indent,
                scope,
                canRebind: { !parts[2].mentionsRoot() && Self.canRebind(parts[1], around: $0) },
                then: { $0.scalarLines(parts[1], under: head, indent: indent, $1) },
                otherwise: { $0.scalarLines(parts[2], under: head, indent: indent, $1) }
            )
        }
        let text = scalar(node, scope)
        return flush(indent: indent) + [.text(indent: indent, head + [.literal(" ")] + text)]
    }

    private static func canRebind(_ node: ExpressionNode, around expression: ExpressionNode) -> Bool {
        !node.mentionsRoot(besides: expression)
    }

    /// A scalar as it stands behind its key: everything that YAML could take for something else in quotes.
    mutating func scalar(_ node: ExpressionNode, _ scope: EmissionScope) -> [TemplateLine.Part] {
        switch node {
        case .literal(.string(let text)): return [.literal(YAMLText.scalar(text))]
        case .literal(.integer(let number)): return [.literal("\(number)")]
        case .literal(.bool(let value)): return [.literal(value ? "true" : "false")]
        case .interpolation(let parts): return embedded(parts, scope) ?? [.action(value(node, scope).piped("quote"))]
        default: break
        }
        switch kind(of: node, scope) {
        case .integer: return [.action(value(node, scope))]
        case .boolean: return [.action(strict(node, scope))]
        case .intOrPercent, .list, .map, .object, .scalar, .any: return [.action(.call("toJson", value(node, scope)))]
        case .text:
            return [.action(isPlain(node, scope) ? value(node, scope) : printed(node, scope).piped("quote"))]
        }
    }

    /// A text with holes as a line: in quotes unless it can be nothing but a text; nil where a hole may hold quotes.
    private mutating func embedded(_ parts: [ExpressionNode], _ scope: EmissionScope) -> [TemplateLine.Part]? {
        guard parts.allSatisfy({ kind(of: $0, scope).isEmbeddable || $0.isLiteral }) else { return nil }
        let samples = parts.allSatisfy { $0.isLiteral || isName($0) } ? Self.names : Self.names + Self.marks
        let isPlain = samples.allSatisfy { sample in
            YAMLText.isPlain(parts.map { $0.literalText ?? sample }.joined())
        }
        var line: [TemplateLine.Part] = isPlain ? [] : [.literal("\"")]
        for part in parts {
            if let text = part.literalText {
                line.append(.literal(isPlain ? text : YAMLText.escaped(text)))
            } else {
                line.append(.action(hole(part, scope)))
            }
        }
        return isPlain ? line : line + [.literal("\"")]
    }

    /// What a name may be at worst, for YAML.
    private static let names = ["x", "1", "0x1", "1e5", "true", "null", "2001-01-01"]
    /// What any other hole may hold at worst.
    private static let marks = ["~", "-", "", ":", "[", "*"]

    /// Whether a text consists of letters and digits, with `-` and `.` between them.
    private func isName(_ node: ExpressionNode) -> Bool {
        switch node {
        case .include(let helper): helper.isPlain
        case .release, .call(.sha256, _), .call(.text, _): true
        case .call(.truncate, let parts), .call(.trimSuffix, let parts): isName(parts[0])
        default: false
        }
    }

    /// Whether a text needs no quotes whatever the values.
    private func isPlain(_ node: ExpressionNode, _ scope: EmissionScope) -> Bool {
        if case .choice(let words) = shape(of: node, scope) { return words.allSatisfy(YAMLText.isPlain) }
        return switch node {
        case .include(let helper): helper.isPlain
        case .release(.service), .chart(.name): true
        case .call(.choose, let parts): isPlain(parts[1], scope) && isPlain(parts[2], scope)
        case .literal(.string(let text)): YAMLText.isPlain(text)
        default: false
        }
    }

    /// Whether a choice is short enough for `ternary`: two constants that need no quotes, and a simple condition.
    private func isShortChoice(_ parts: [ExpressionNode], _ scope: EmissionScope) -> Bool {
        guard isPlain(parts[1], scope), isPlain(parts[2], scope), parts[1].isLiteral, parts[2].isLiteral else {
            return false
        }
        switch parts[0] {
        case .member, .shared: return true
        case .call(.equal, _), .call(.notEqual, _): return true
        default: return false
        }
    }
}

extension ExpressionNode {
    fileprivate var isLiteral: Bool { literalText != nil }

    fileprivate var literalText: String? {
        if case .literal(.string(let text)) = self { return text }
        return nil
    }
}

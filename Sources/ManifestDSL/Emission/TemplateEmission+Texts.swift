import GoRuntime
import GoTemplate
import ValueModel
import ValuesSchema

extension TemplateEmission {
    /// The lines of a helper that prints a text, and nothing around it.
    mutating func lines(ofText node: ExpressionNode, _ scope: EmissionScope) -> [TemplateLine] {
        switch node {
        case .call(.choose, let parts): return choice(parts[0], parts[1], parts[2], scope)
        case .call(.ifEmpty, let parts) where parts[1].isStructured:
            return choice(.call(.isNotEmpty, [parts[0]]), parts[0], parts[1], scope)
        case .interpolation(let parts) where parts.contains(where: \.hasLineBreak): return [.raw(raw(parts, scope))]
        default:
            let phrase = printed(node, scope)
            return flush() + [.action(indent: 0, phrase)]
        }
    }

    private mutating func choice(
        _ condition: ExpressionNode,
        _ yes: ExpressionNode,
        _ no: ExpressionNode,
        _ scope: EmissionScope
    ) -> [TemplateLine] {
        branch(
            on: condition,
            indent: 0,
            scope,
            canRebind: { _ in false },
            then: { $0.lines(ofText: yes, $1) },
            otherwise: { $0.lines(ofText: no, $1) }
        )
    }

    /// A text of several lines as it is, with what is printed in it.
    mutating func raw(_ parts: [ExpressionNode], _ scope: EmissionScope) -> [Node] {
        parts.flatMap { part -> [Node] in
            switch part {
            case .literal(.string(let text)): return text.isEmpty ? [] : [.text(TextNode(GoString(text)))]
            case .interpolation(let inner): return raw(inner, scope)
            case .call(.choose, let choice): return [.branch(raw(choice: choice, scope))]
            default: return [.action(ActionNode(printed(part, scope).pipeline))]
            }
        }
    }

    private mutating func raw(choice parts: [ExpressionNode], _ scope: EmissionScope) -> BranchNode {
        let rest = raw([parts[2]], scope)
        let otherwise: BranchNode.Otherwise? = rest.isEmpty ? nil : .nodes(rest, trimming: Trimming())
        switch parts[0] {
        case .call(.isNotEmpty, let inner) where !parts[1].mentionsRoot(besides: inner[0]):
            let pipeline = reference(inner[0], scope).pipeline
            let nodes = raw([parts[1]], scope.rebinding(dot: inner[0]))
            return BranchNode(.with, pipeline, nodes: nodes, otherwise: otherwise)
        case .call(.isSet, let inner)
        where isTruthyWhenSet(inner[0], scope) && !parts[1].mentionsRoot(besides: inner[0]):
            let pipeline = reference(inner[0], scope).pipeline
            var rebound = scope
            rebound.dot = inner[0]
            return BranchNode(.with, pipeline, nodes: raw([parts[1]], rebound), otherwise: otherwise)
        default:
            let pipeline = condition(parts[0], scope).pipeline
            let nodes = raw([parts[1]], scope.knowing(parts[0]))
            return BranchNode(.if, pipeline, nodes: nodes, otherwise: otherwise)
        }
    }
}

extension ExpressionNode {
    /// Whether a text is better written as branches than as one pipeline.
    fileprivate var isStructured: Bool {
        switch self {
        case .call(.choose, _), .call(.generated, _): true
        case .call(.ifEmpty, let parts): parts[1].isStructured
        default: false
        }
    }

    fileprivate var hasLineBreak: Bool {
        switch self {
        case .literal(.string(let text)): text.contains("\n")
        case .interpolation(let parts): parts.contains(where: \.hasLineBreak)
        default: false
        }
    }
}

import Diagnostics
import OrderedCollections
public import ValueModel

/// Computes expressions over resolved values.
///
/// Every result carries the span of the value it was made from, the first one where there are several; nil means that
/// only defaults had a part in it. Integers are exact; nothing is random except ``ExpressionNode/Function/generated``.
public final class ExpressionEvaluator {
    /// The object that ``ExpressionNode/values`` means.
    public let values: ValueNode
    /// The release and the chart.
    public let context: EvaluationContext
    /// The values that were read so far, but for those that only went into a hash.
    public let reads = ReadPaths()
    private var hashing = 0
    private var helpers: [String: ValueNode] = [:]
    private var generated: [String: ValueNode] = [:]
    private var sharedValues: [String: (node: ValueNode, texts: Set<String>)] = [:]

    /// Creates an evaluator.
    public init(values: ValueNode, context: EvaluationContext) {
        self.values = values
        self.context = context
    }

    /// The variables in scope.
    public typealias Variables = [String: ValueNode]

    /// Returns the value of an expression; null where a member is absent.
    public func evaluate(_ node: ExpressionNode, _ variables: Variables = [:]) -> ValueNode {
        switch node {
        case .values: return values
        case .release(.name): return .text(context.releaseName)
        case .release(.namespace): return .text(context.namespace)
        case .release(.service): return .text("Helm")
        case .chart(.name): return .text(context.chartName)
        case .chart(.version): return .text(context.chartVersion)
        case .chart(.appVersion): return .text(context.appVersion)
        case .member:
            if hashing == 0, let keys = node.memberKeys { reads.insert(keys) }
            return member(node, variables)
        case .variable(let name): return variables[name] ?? .null
        case .literal(let value): return ValueNode(value)
        case .list(let elements): return gathered(.sequence(elements.map { evaluate($0, variables) }))
        case .dictionary(let members): return dictionary(members, variables)
        case .interpolation(let parts): return interpolation(parts, variables)
        case .include(let helper):
            if let known = helpers[helper.name] { return known }
            let result = evaluate(helper.body)
            if hashing == 0 { helpers[helper.name] = result }
            return result
        case .call(.sha256, let arguments):
            hashing += 1
            defer { hashing -= 1 }
            return ExpressionNode.Function.sha256.apply(to: [evaluate(arguments[0], variables)])
        case .shared(let value): return shared(value).node
        case .call(.hasElement, let arguments):
            let element = evaluate(arguments[1], variables)
            guard case .shared(let value) = arguments[0] else {
                return ExpressionNode.Function.hasElement.apply(to: [evaluate(arguments[0], variables), element])
            }
            return ValueNode.bool(shared(value).texts.contains(element.spelling)).orSpan(of: element)
        case .call(.map, let arguments): return map(arguments, variables)
        case .call(.choose, let arguments):
            let condition = evaluate(arguments[0], variables)
            return evaluate(condition.isTruthy ? arguments[1] : arguments[2], variables).orSpan(of: condition)
        case .call(.and, let arguments):
            let left = evaluate(arguments[0], variables)
            return left.isTruthy ? evaluate(arguments[1], variables).orSpan(of: left) : left
        case .call(.or, let arguments):
            let left = evaluate(arguments[0], variables)
            return left.isTruthy ? left : evaluate(arguments[1], variables).orSpan(of: left)
        case .call(.ifEmpty, let arguments):
            // What is not asked for is not read, and costs no randomness.
            let text = evaluate(arguments[0], variables)
            return text.isTruthy ? text : evaluate(arguments[1], variables).orSpan(of: text)
        case .call(.generated, let arguments): return generated(arguments, variables)
        case .call(let function, let arguments):
            return function.apply(to: arguments.map { evaluate($0, variables) })
        }
    }

    /// The value of a chain of members, of which only the whole counts as read.
    private func member(_ node: ExpressionNode, _ variables: Variables) -> ValueNode {
        guard case .member(let object, let member) = node else { return evaluate(node, variables) }
        return self.member(object, variables)[member] ?? .null
    }

    /// Whether a condition holds.
    public func holds(_ condition: ExpressionNode, _ variables: Variables = [:]) -> Bool {
        evaluate(condition, variables).isTruthy
    }

    private func shared(_ value: SharedValue) -> (node: ValueNode, texts: Set<String>) {
        if let known = sharedValues[value.name] { return known }
        let node = evaluate(value.body)
        let known = (node, Set((node.sequence ?? []).map(\.spelling)))
        if hashing == 0 { sharedValues[value.name] = known }
        return known
    }

    private func gathered(_ content: ValueNode.Content) -> ValueNode {
        var node = ValueNode(content)
        switch content {
        case .scalar: break
        case .sequence(let nodes): node.span = nodes.lazy.compactMap(\.span).first
        case .mapping(let members): node.span = members.values.lazy.compactMap(\.node.span).first
        }
        return node
    }

    private func dictionary(_ members: [ExpressionNode.DictionaryMember], _ variables: Variables) -> ValueNode {
        var mapping = ValueNode.Mapping()
        for member in members {
            if let condition = member.condition, !holds(condition, variables) { continue }
            mapping[member.key] = ValueNode.Member(node: evaluate(member.value, variables))
        }
        return gathered(.mapping(mapping))
    }

    private func interpolation(_ parts: [ExpressionNode], _ variables: Variables) -> ValueNode {
        var text = ""
        var span: SourceSpan?
        for part in parts {
            let value = evaluate(part, variables)
            text += value.spelling
            span = span ?? value.span
        }
        return ValueNode(.scalar(.string(text)), span: span)
    }

    private func map(_ arguments: [ExpressionNode], _ variables: Variables) -> ValueNode {
        guard case .variable(let name) = arguments[1] else { return .null }
        let list = evaluate(arguments[0], variables)
        var inner = variables
        let elements = (list.sequence ?? []).map { element in
            inner[name] = element
            return evaluate(arguments[2], inner)
        }
        return ValueNode(.sequence(elements), span: list.span)
    }

    /// One text for each Secret and key, so that everything that mentions it agrees.
    private func generated(_ arguments: [ExpressionNode], _ variables: Variables) -> ValueNode {
        let place = "\(evaluate(arguments[2], variables).spelling)/\(evaluate(arguments[3], variables).spelling)"
        if let known = generated[place] { return known }
        guard case .literal(.integer(let length)) = arguments[1] else { return .null }
        let result = ValueNode.text(evaluate(arguments[0], variables).spelling + context.entropy(Int(length)))
        generated[place] = result
        return result
    }
}

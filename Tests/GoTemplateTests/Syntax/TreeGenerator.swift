import GoRuntime
import GoTemplate
import TestSupport

/// Makes random trees that a template can have.
struct TreeGenerator {
    private var random: SeededGenerator
    private var variables: [GoString] = ["$"]
    private var loops = 0
    private var definitions = 0

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func file() -> [Node] {
        var result: [Node] = []
        for _ in 0..<int(6) {
            result += nodes(depth: 3)
            if chance(3) { result.append(.define(definition(depth: 2))) }
        }
        return merged(result)
    }

    /// Texts side by side would come back as one.
    private func merged(_ nodes: [Node]) -> [Node] {
        var result: [Node] = []
        for node in nodes {
            if case .text = node, case .text? = result.last { continue }
            result.append(node)
        }
        return result
    }

    private mutating func nodes(depth: Int) -> [Node] {
        var result: [Node] = []
        for _ in 0..<int(5) { result.append(node(depth: depth)) }
        return merged(result)
    }

    private mutating func node(depth: Int) -> Node {
        switch int(depth > 0 ? 12 : 6) {
        case 0, 1: return .text(TextNode(pick(["a", " ", "\n  b: ", "}}", "x\t", "é"])))
        case 2: return .comment(CommentNode(pick(["/* c */", "/**/", "/* a\nb */"]), trimming: trimming()))
        case 3:
            return .template(
                TemplateNode(pick(["a", "b c", "\"\n"]), chance(2) ? pipeline(2) : nil, trimming: trimming())
            )
        case 4 where loops > 0:
            let exit = LoopExitNode(trimming: trimming())
            return chance(2) ? .break(exit) : .continue(exit)
        case 4, 5: return .action(ActionNode(pipeline(2, declares: true), trimming: trimming()))
        case 6: return .block(BlockNode(definition(depth: depth - 1), pipeline(1)))
        default: return .branch(branch(pick([.if, .range, .with]), depth: depth))
        }
    }

    private mutating func definition(depth: Int) -> DefineNode {
        let (outerVariables, outerLoops) = (variables, loops)
        (variables, loops) = (["$"], 0)
        defer { (variables, loops) = (outerVariables, outerLoops) }
        definitions += 1
        return DefineNode(
            GoString("d\(definitions)"),
            nodes: nodes(depth: depth),
            trimming: trimming(),
            endTrimming: trimming()
        )
    }

    private mutating func branch(_ kind: BranchNode.Kind, depth: Int) -> BranchNode {
        let count = variables.count
        defer { variables.removeLast(variables.count - count) }
        let pipeline = pipeline(2, declares: true, isRange: kind == .range)
        if kind == .range { loops += 1 }
        let first = nodes(depth: depth - 1)
        if kind == .range { loops -= 1 }
        let opening = trimming()
        if kind != .range, depth > 1, chance(3) {
            let inner = branch(kind, depth: depth - 1)
            return BranchNode(
                kind,
                pipeline,
                nodes: first,
                otherwise: .branch(inner),
                trimming: opening,
                endTrimming: inner.endTrimming
            )
        }
        let otherwise: BranchNode.Otherwise? = chance(3) ? .nodes(nodes(depth: depth - 1), trimming: trimming()) : nil
        return BranchNode(
            kind,
            pipeline,
            nodes: first,
            otherwise: otherwise,
            trimming: opening,
            endTrimming: trimming()
        )
    }

    private mutating func pipeline(_ depth: Int, declares: Bool = false, isRange: Bool = false) -> PipeNode {
        var declared: [VariableNode] = []
        if declares, chance(3) {
            for _ in 0..<(isRange ? 1 + int(2) : 1) { declared.append(VariableNode(pick(["$x", "$y", "$é_1"]))) }
        }
        var commands: [CommandNode] = []
        for stage in 0...int(3) { commands.append(command(depth, isFirst: stage == 0)) }
        // A variable may be used only behind the pipeline that declares it.
        variables += declared.map(\.name)
        return PipeNode(variables: declared, assigns: !declared.isEmpty && chance(3), commands)
    }

    private mutating func command(_ depth: Int, isFirst: Bool) -> CommandNode {
        guard isFirst && chance(2) else {
            var operands: [Operand] = [.function(IdentifierNode(pick(["quote", "printf", "include"])))]
            for _ in 0..<int(3) { operands.append(operand(depth)) }
            return CommandNode(operands)
        }
        return CommandNode([operand(depth)])
    }

    private mutating func operand(_ depth: Int) -> Operand {
        switch int(depth > 0 ? 11 : 8) {
        case 0: return .dot(offset: -1)
        case 1: return .nil(offset: -1)
        case 2: return .bool(chance(2), offset: -1)
        case 3: return .field(FieldNode(names()))
        case 4: return .variable(VariableNode(pick(variables), fields: chance(2) ? names() : []))
        case 5: return .function(IdentifierNode("dict"))
        case 6:
            return chance(2)
                ? .string(StringNode(quoted: "\"a\\n\"", text: "a\n"))
                : .string(StringNode(quoted: "`}} {{`", text: "}} {{"))
        case 7: return .number(NumberNode(text: "12", integer: 12, unsigned: 12, float: 12))
        case 8: return .chain(ChainNode(.pipeline(pipeline(depth - 1)), fields: names()))
        case 9: return .chain(ChainNode(.function(IdentifierNode("dict")), fields: names()))
        default: return .pipeline(pipeline(depth - 1))
        }
    }

    private mutating func names() -> [GoString] {
        var result: [GoString] = []
        for _ in 0...int(3) { result.append(pick(["a", "Values", "é", "_x1"])) }
        return result
    }

    private mutating func trimming() -> Trimming { Trimming(before: chance(3), after: chance(3)) }

    private mutating func chance(_ count: Int) -> Bool { int(count) == 0 }

    private mutating func int(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[int(elements.count)] }
}

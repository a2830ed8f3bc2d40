import GoRuntime
import GoTemplate

/// A tree as text, a line a node: what a test compares.
///
/// Places are left out.
enum TreeText {
    static func of(_ tree: SyntaxTree) -> String { lines(tree.nodes).joined(separator: "\n") }

    static func of(_ nodes: [Node]) -> String { lines(nodes).joined(separator: "\n") }

    private static func lines(_ nodes: [Node]) -> [String] { nodes.flatMap(lines) }

    private static func lines(_ node: Node) -> [String] {
        switch node {
        case .text(let text):
            let trimmed = text.text == text.source ? "" : " trimmed to \(Quoting.quoted(text.text))"
            return ["text \(Quoting.quoted(text.source))\(trimmed)"]
        case .comment(let comment): return ["comment \(Quoting.quoted(comment.text))\(mark(comment.trimming))"]
        case .action(let action): return ["action\(mark(action.trimming)) \(of(action.pipeline))"]
        case .branch(let branch): return lines(branch)
        case .template(let call):
            let argument = call.pipeline.map { " " + of($0) } ?? ""
            return ["template\(mark(call.trimming)) \(Quoting.quoted(call.name))\(argument)"]
        case .define(let definition): return lines("define", definition, nil)
        case .block(let block): return lines("block", block.definition, block.pipeline)
        case .break(let exit): return ["break\(mark(exit.trimming))"]
        case .continue(let exit): return ["continue\(mark(exit.trimming))"]
        }
    }

    private static func lines(_ branch: BranchNode) -> [String] {
        var result = ["\(branch.kind.rawValue)\(mark(branch.trimming)) \(of(branch.pipeline))"] + indented(branch.nodes)
        switch branch.otherwise {
        case nil: break
        case .nodes(let nodes, let trimming): result += ["else\(mark(trimming))"] + indented(nodes)
        case .branch(let inner):
            let rest = lines(inner)
            result += ["else \(rest[0])"] + rest.dropFirst().dropLast()
        }
        return result + ["end\(mark(branch.endTrimming))"]
    }

    private static func lines(_ word: String, _ definition: DefineNode, _ pipeline: PipeNode?) -> [String] {
        let argument = pipeline.map { " " + of($0) } ?? ""
        return ["\(word)\(mark(definition.trimming)) \(Quoting.quoted(definition.name))\(argument)"]
            + indented(definition.nodes) + ["end\(mark(definition.endTrimming))"]
    }

    private static func indented(_ nodes: [Node]) -> [String] { lines(nodes).map { "  " + $0 } }

    private static func mark(_ trimming: Trimming) -> String {
        (trimming.before ? " <-" : "") + (trimming.after ? " ->" : "")
    }

    private static func of(_ pipeline: PipeNode) -> String {
        let variables = pipeline.variables.map { "\($0.name.text)\($0.fields.isEmpty ? "" : "!")" }
        let declared = variables.isEmpty ? "" : variables.joined(separator: ",") + (pipeline.assigns ? "= " : ":= ")
        let commands = pipeline.commands.map { "[" + $0.operands.map(of).joined(separator: " ") + "]" }
        return declared + commands.joined(separator: "|")
    }

    private static func of(_ operand: Operand) -> String {
        switch operand {
        case .function(let node): "function:\(node.name)"
        case .variable(let node): "variable:" + ([node.name] + node.fields).map(\.text).joined(separator: "/")
        case .dot: "dot"
        case .nil: "nil"
        case .field(let node): "field:" + node.names.map(\.text).joined(separator: "/")
        case .chain(let node): "chain:(\(of(node.operand)))/" + node.fields.map(\.text).joined(separator: "/")
        case .bool(let value, _): "\(value)"
        case .number(let node): "number:\(node.text)\(values(node))"
        case .string(let node): "string:\(node.quoted)"
        case .pipeline(let node): "(\(of(node)))"
        }
    }

    private static func values(_ node: NumberNode) -> String {
        let integer = node.integer.map { "i\($0)" } ?? ""
        let unsigned = node.unsigned.map { "u\($0)" } ?? ""
        let float = node.float.map { "f\($0)" } ?? ""
        let complex = node.complex.map { "c\($0.real),\($0.imaginary)" } ?? ""
        return "<" + [integer, unsigned, float, complex].filter { !$0.isEmpty }.joined(separator: " ") + ">"
    }
}

extension TemplateParser {
    /// A parser that knows a handful of functions.
    static var sample: TemplateParser {
        TemplateParser { ["quote", "printf", "include", "default", "dict", "eq", "not"].contains($0) }
    }

    /// Parses a text under the name `t`.
    func parse(_ text: String) throws(ParseError) -> [SyntaxTree] {
        try parse(TemplateFile(name: "t", source: Array(text.utf8)))
    }
}

import GoRuntime
import GoTemplate

/// A template's expression while it is built: commands that a `|` joins.
///
/// For example `.Values.nameOverride | default .Chart.Name | trunc 63`.
struct Phrase {
    private let commands: [[Operand]]

    private init(_ commands: [[Operand]]) { self.commands = commands }

    /// A single operand.
    init(_ operand: Operand) { commands = [[operand]] }

    /// A text in quotes.
    static func text(_ text: String) -> Phrase {
        let text = GoString(text)
        return Phrase(.string(StringNode(quoted: Quoting.quoted(text), text: text)))
    }

    /// A whole number.
    static func number(_ number: Int64) -> Phrase {
        let unsigned = UInt64(exactly: number)
        let node = NumberNode(
            text: GoString("\(number)"),
            integer: number,
            unsigned: unsigned,
            float: Double(number)
        )
        return Phrase(.number(node))
    }

    /// A function of arguments.
    static func call(_ function: String, _ arguments: [Phrase]) -> Phrase {
        Phrase([[.function(IdentifierNode(GoString(function)))] + arguments.map(\.operand)])
    }

    /// A function of arguments.
    static func call(_ function: String, _ arguments: Phrase...) -> Phrase { call(function, arguments) }

    /// This phrase as the last argument of a function, behind a `|`.
    func piped(_ function: String, _ arguments: Phrase...) -> Phrase {
        Phrase(commands + [[.function(IdentifierNode(GoString(function)))] + arguments.map(\.operand)])
    }

    /// The phrase as an argument: in parentheses unless it is a single operand.
    var operand: Operand {
        if commands.count == 1, let only = commands[0].first, commands[0].count == 1 { return only }
        return .pipeline(pipeline)
    }

    /// The phrase as a whole action.
    var pipeline: PipeNode { PipeNode(commands.map { CommandNode($0) }) }

    /// The phrase as the first value of variables.
    func declaring(_ variables: String...) -> PipeNode {
        PipeNode(variables: variables.map { VariableNode(GoString("$\($0)")) }, commands.map { CommandNode($0) })
    }

    /// The phrase as the new value of a variable.
    func assigned(to variable: String) -> PipeNode {
        PipeNode(variables: [VariableNode(GoString("$\(variable)"))], assigns: true, commands.map { CommandNode($0) })
    }

    /// A member of what the phrase gives; nil where that is nil, if it is `guarded`.
    func member(_ name: String, isGuarded: Bool) -> Phrase {
        guard Self.isIdentifier(name) else { return .call("index", self, .text(name)) }
        let name = GoString(name)
        switch operand {
        case .dot: return Phrase(.field(FieldNode([name])))
        case .field(let node) where !isGuarded: return Phrase(.field(FieldNode(node.names + [name])))
        case .variable(let node) where !isGuarded:
            return Phrase(.variable(VariableNode(node.name, fields: node.fields + [name])))
        case .chain(let node) where !isGuarded:
            return Phrase(.chain(ChainNode(node.operand, fields: node.fields + [name])))
        default: return Phrase(.chain(ChainNode(.pipeline(pipeline), fields: [name])))
        }
    }

    private static func isIdentifier(_ name: String) -> Bool {
        let isLetter = { (byte: UInt8) in
            (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")) || byte == UInt8(ascii: "_")
        }
        guard let first = name.utf8.first, isLetter(first) else { return false }
        return name.utf8.allSatisfy { isLetter($0) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) }
    }
}

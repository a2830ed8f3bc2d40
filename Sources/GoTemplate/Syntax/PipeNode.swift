public import GoRuntime

/// A pipeline.
///
/// For example `$x := .a | default "b" | quote`.
public final class PipeNode: Sendable {
    /// The variables that it declares or assigns, without the fields of ``VariableNode``.
    public let variables: [VariableNode]
    /// Whether the variables are assigned (`=`), not declared (`:=`).
    public let assigns: Bool
    /// The commands, at least one.
    public let commands: [CommandNode]
    /// Where the pipeline starts.
    public let offset: TemplateOffset

    /// Creates a pipeline.
    public init(
        variables: [VariableNode] = [],
        assigns: Bool = false,
        _ commands: [CommandNode],
        offset: TemplateOffset = -1
    ) {
        self.variables = variables
        self.assigns = assigns
        self.commands = commands
        self.offset = offset
    }
}

/// One command of a pipeline: an operand, or a function and its arguments.
///
/// For example `default "b" .a`.
public final class CommandNode: Sendable {
    /// The operands, at least one; the first one is the function where there is one.
    public let operands: [Operand]
    /// Where the command starts.
    public let offset: TemplateOffset

    /// Creates a command.
    public init(_ operands: [Operand], offset: TemplateOffset = -1) {
        self.operands = operands
        self.offset = offset
    }
}

/// An operand of a command.
public enum Operand: Sendable {
    /// A function's name. For example `quote`.
    case function(IdentifierNode)
    /// For example `$x.name`.
    case variable(VariableNode)
    /// `.`
    case dot(offset: TemplateOffset)
    /// `nil`
    case `nil`(offset: TemplateOffset)
    /// For example `.Values.name`.
    case field(FieldNode)
    /// For example `(index .a 0).name`.
    case chain(ChainNode)
    /// `true` or `false`.
    case bool(Bool, offset: TemplateOffset)
    case number(NumberNode)
    case string(StringNode)
    /// A pipeline in parentheses.
    case pipeline(PipeNode)
}

/// A function's name.
public final class IdentifierNode: Sendable {
    /// The name.
    public let name: GoString
    /// Where it stands.
    public let offset: TemplateOffset

    /// Creates a name.
    public init(_ name: GoString, offset: TemplateOffset = -1) {
        self.name = name
        self.offset = offset
    }
}

/// A variable, with or without fields.
///
/// For example `$`, `$x`, `$x.name.first`.
public final class VariableNode: Sendable {
    /// The name with its `$`.
    public let name: GoString
    /// The names after it, without dots.
    public let fields: [GoString]
    /// Where the `$` stands.
    public let offset: TemplateOffset

    /// Creates a variable.
    public init(_ name: GoString, fields: [GoString] = [], offset: TemplateOffset = -1) {
        self.name = name
        self.fields = fields
        self.offset = offset
    }
}

/// Fields of dot.
///
/// For example `.Values.name`.
public final class FieldNode: Sendable {
    /// The names without dots, at least one.
    public let names: [GoString]
    /// Where it stands, as Go reports it: at the dot of the first name.
    public let offset: TemplateOffset

    /// Creates fields of dot.
    public init(_ names: [GoString], offset: TemplateOffset = -1) {
        self.names = names
        self.offset = offset
    }
}

/// Fields of an operand in parentheses, or of `.`, `nil` and the like.
///
/// For example `(.a).name`.
public final class ChainNode: Sendable {
    /// What the fields belong to.
    public let operand: Operand
    /// The names without dots, at least one.
    public let fields: [GoString]
    /// Where it stands, as Go reports it.
    public let offset: TemplateOffset

    /// Creates a chain.
    public init(_ operand: Operand, fields: [GoString], offset: TemplateOffset = -1) {
        self.operand = operand
        self.fields = fields
        self.offset = offset
    }
}

/// A number or a character constant, with every value that its text can be.
///
/// Go 1.26 parse/node.go, NumberNode.
public final class NumberNode: Sendable {
    /// The text as it was written.
    public let text: GoString
    /// The value as an integer, where it is one that fits.
    public let integer: Int64?
    /// The value as an unsigned integer, where it is one that fits.
    public let unsigned: UInt64?
    /// The value as a float, where it is one.
    public let float: Double?
    /// The value as a complex number, where it is written with an imaginary part: `2i`.
    public let complex: ComplexConstant?
    /// Where it stands.
    public let offset: TemplateOffset

    /// Creates a number.
    public init(
        text: GoString,
        integer: Int64?,
        unsigned: UInt64?,
        float: Double?,
        complex: ComplexConstant? = nil,
        offset: TemplateOffset = -1
    ) {
        self.text = text
        self.integer = integer
        self.unsigned = unsigned
        self.float = float
        self.complex = complex
        self.offset = offset
    }

    /// Whether it is written with an imaginary part: `2i`.
    public var isComplex: Bool { complex != nil }
}

/// A quoted or raw string.
public final class StringNode: Sendable {
    /// The string as it was written, with its quotes.
    public let quoted: GoString
    /// What it says.
    public let text: GoString
    /// Where it stands.
    public let offset: TemplateOffset

    /// Creates a string.
    public init(quoted: GoString, text: GoString, offset: TemplateOffset = -1) {
        self.quoted = quoted
        self.text = text
        self.offset = offset
    }
}

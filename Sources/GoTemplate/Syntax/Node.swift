public import GoRuntime

/// An element of a template's text.
///
/// Go 1.26 text/template/parse node.go.
public enum Node: Sendable {
    case text(TextNode)
    case comment(CommentNode)
    case action(ActionNode)
    case branch(BranchNode)
    case template(TemplateNode)
    /// A `define` within the text; a `block` is a ``BlockNode``.
    case define(DefineNode)
    case block(BlockNode)
    /// For example `{{ break }}`.
    case `break`(LoopExitNode)
    /// For example `{{ continue }}`.
    case `continue`(LoopExitNode)
}

/// Whether the delimiters of an action eat the white space around it: `{{-` and `-}}`.
public struct Trimming: Hashable, Sendable {
    /// Whether the action starts with `{{-`.
    public var before: Bool
    /// Whether the action ends with `-}}`.
    public var after: Bool

    /// Creates the trimming of an action.
    public init(before: Bool = false, after: Bool = false) {
        self.before = before
        self.after = after
    }
}

/// A place in the text of a template, in bytes from its start; the default, -1, is that of a node made by a program.
public typealias TemplateOffset = Int

/// Plain text between actions.
public final class TextNode: Sendable {
    /// The text as it stands in the source.
    public let source: GoString
    /// The text that is printed: the source less what the neighbours trim.
    public let text: GoString
    /// Where the printed text starts.
    public let offset: TemplateOffset

    /// Creates a node; without `text` nothing is trimmed.
    public init(_ source: GoString, trimmedTo text: GoString? = nil, offset: TemplateOffset = -1) {
        self.source = source
        self.text = text ?? source
        self.offset = offset
    }
}

/// For example `{{/* why */}}`.
public final class CommentNode: Sendable {
    /// The comment with its `/*` and `*/`.
    public let text: GoString
    /// The delimiters of the comment.
    public let trimming: Trimming
    /// Where the comment starts, after the delimiter.
    public let offset: TemplateOffset

    /// Creates a comment.
    public init(_ text: GoString, trimming: Trimming = Trimming(), offset: TemplateOffset = -1) {
        self.text = text
        self.trimming = trimming
        self.offset = offset
    }
}

/// A pipeline that is evaluated and, unless it declares or assigns, printed.
///
/// For example `{{ .Values.name | quote }}`.
public final class ActionNode: Sendable {
    /// What is evaluated.
    public let pipeline: PipeNode
    /// The delimiters of the action.
    public let trimming: Trimming
    /// Where the action's first item starts.
    public let offset: TemplateOffset

    /// Creates an action.
    public init(_ pipeline: PipeNode, trimming: Trimming = Trimming(), offset: TemplateOffset = -1) {
        self.pipeline = pipeline
        self.trimming = trimming
        self.offset = offset
    }
}

/// An `if`, `range` or `with` with its branches.
///
/// For example `{{ if .x }}a{{ else if .y }}b{{ else }}c{{ end }}`.
public final class BranchNode: Sendable {
    /// What the branch does.
    public enum Kind: String, Sendable {
        case `if`
        case range
        case with
    }

    /// What stands after `else`.
    public enum Otherwise: Sendable {
        /// `{{ else }}` and the nodes that follow.
        case nodes([Node], trimming: Trimming)
        /// `{{ else if }}` or `{{ else with }}`: a branch that shares the `{{ end }}` of the outer one.
        case branch(BranchNode)
    }

    /// What the branch does.
    public let kind: Kind
    /// What decides, or is ranged over.
    public let pipeline: PipeNode
    /// What happens when the pipeline is true, or for each element.
    public let nodes: [Node]
    /// What happens otherwise; nil without an `else`.
    public let otherwise: Otherwise?
    /// The delimiters of the first action.
    public let trimming: Trimming
    /// The delimiters of `{{ end }}`; those of the outer branch after `else if`.
    public let endTrimming: Trimming
    /// Where it stands, as Go reports it: at the pipeline.
    public let offset: TemplateOffset

    /// Creates a branch.
    public init(
        _ kind: Kind,
        _ pipeline: PipeNode,
        nodes: [Node],
        otherwise: Otherwise? = nil,
        trimming: Trimming = Trimming(),
        endTrimming: Trimming = Trimming(),
        offset: TemplateOffset = -1
    ) {
        self.kind = kind
        self.pipeline = pipeline
        self.nodes = nodes
        self.otherwise = otherwise
        self.trimming = trimming
        self.endTrimming = endTrimming
        self.offset = offset
    }
}

/// For example `{{ template "name" .x }}`.
public final class TemplateNode: Sendable {
    /// The name of the template.
    public let name: GoString
    /// Its dot; nil for none.
    public let pipeline: PipeNode?
    /// The delimiters of the action.
    public let trimming: Trimming
    /// Where the name stands.
    public let offset: TemplateOffset

    /// Creates a call of a template.
    public init(_ name: GoString, _ pipeline: PipeNode?, trimming: Trimming = Trimming(), offset: TemplateOffset = -1) {
        self.name = name
        self.pipeline = pipeline
        self.trimming = trimming
        self.offset = offset
    }
}

/// For example `{{ define "name" }}text{{ end }}`.
///
/// Nothing is printed where it stands.
public final class DefineNode: Sendable {
    /// The name of the template.
    public let name: GoString
    /// What the template consists of.
    public let nodes: [Node]
    /// The delimiters of the first action.
    public let trimming: Trimming
    /// The delimiters of `{{ end }}`.
    public let endTrimming: Trimming
    /// Where the name stands.
    public let offset: TemplateOffset

    /// Creates a definition.
    public init(
        _ name: GoString,
        nodes: [Node],
        trimming: Trimming = Trimming(),
        endTrimming: Trimming = Trimming(),
        offset: TemplateOffset = -1
    ) {
        self.name = name
        self.nodes = nodes
        self.trimming = trimming
        self.endTrimming = endTrimming
        self.offset = offset
    }
}

/// For example `{{ block "name" .x }}text{{ end }}`: a definition that is called where it stands.
public final class BlockNode: Sendable {
    /// What is defined.
    public let definition: DefineNode
    /// The dot of the call.
    public let pipeline: PipeNode

    /// Creates a block.
    public init(_ definition: DefineNode, _ pipeline: PipeNode) {
        self.definition = definition
        self.pipeline = pipeline
    }
}

/// A `break` or `continue`.
public final class LoopExitNode: Sendable {
    /// The delimiters of the action.
    public let trimming: Trimming
    /// Where the keyword stands.
    public let offset: TemplateOffset

    /// Creates an exit from a loop.
    public init(trimming: Trimming = Trimming(), offset: TemplateOffset = -1) {
        self.trimming = trimming
        self.offset = offset
    }
}

import GoRuntime

/// A block whose `{{ end }}` has not come yet.
///
/// The parser keeps a list of them instead of calling itself, so that no
/// text can exhaust the stack.
struct OpenBlock {
    /// What the block will become.
    enum Kind {
        /// A branch whose `else` has not come.
        case branch(BranchNode.Kind, PipeNode)
        /// A branch behind its `else`: with its first nodes and the delimiters of the `else`.
        case otherwise(BranchNode.Kind, PipeNode, [Node], Trimming)
        /// A definition; with the pipeline of a `block`.
        case definition(Definition, PipeNode?)
    }

    /// A template in the making, and the state of the world outside it.
    struct Definition {
        var name: GoString
        /// The token of the name.
        var token: Token
        /// Its place among the templates of the file.
        var index: Int
        var outerVariables: [GoString]
        var outerRangeDepth: Int
        /// The last token before the content.
        var lastToken: Token
    }

    /// What the block will become.
    var kind: Kind
    /// Where its action starts.
    var start: Int
    /// The delimiters of the action that opened it.
    var trimming: Trimming
    /// Where the nodes of its open list start among those of the parser.
    var firstNode: Int
    /// How many variables were defined outside.
    var variableCount: Int
    /// Whether it follows `else` and shares the `{{ end }}` of the block that it stands in.
    var isElseBranch = false
}

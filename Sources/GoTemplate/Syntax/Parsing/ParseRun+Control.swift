import GoRuntime

extension ParseRun {
    /// Parses a branch behind its keyword, with all that follows after `else if`. Go 1.26 parse.go, parseControl.
    mutating func branch(_ kind: BranchNode.Kind, _ delimiter: Token) throws(ParseError) -> BranchNode {
        let variableCount = variables.count
        defer { variables.removeLast(variables.count - variableCount) }
        try enterBlock(delimiter)
        defer { blockDepth -= 1 }
        let context: ParseError.Context =
            switch kind {
            case .if: .if
            case .range: .range
            case .with: .with
            }
        let pipeline = try pipeline(context, until: .rightDelimiter)
        let trimming = trimming(delimiter)
        if kind == .range { rangeDepth += 1 }
        let (nodes, terminator) = try nodeList()
        if kind == .range { rangeDepth -= 1 }
        var otherwise: BranchNode.Otherwise?
        var endTrimming = terminator.trimming
        if terminator.kind == .else {
            let following = peek().kind
            if kind == .if && following == .ifKeyword || kind == .with && following == .withKeyword {
                _ = next()
                var left = delimiter
                left.trimming = terminator.trimming
                let inner = try branch(kind, left)
                otherwise = .branch(inner)
                endTrimming = inner.endTrimming
            } else {
                let (nodes, end) = try nodeList()
                guard end.kind == .end else { throw problem(.secondElse, at: end.token) }
                otherwise = .nodes(nodes, trimming: terminator.trimming)
                endTrimming = end.trimming
            }
        }
        return BranchNode(
            kind,
            pipeline,
            nodes: nodes,
            otherwise: otherwise,
            trimming: trimming,
            endTrimming: endTrimming,
            offset: pipeline.offset
        )
    }

    /// Parses `{{ template "name" pipeline }}` behind its keyword.
    mutating func templateCall(_ delimiter: Token) throws(ParseError) -> TemplateNode {
        let token = nextNonSpace()
        let name = try templateName(token, .templateClause)
        var argument: PipeNode?
        if nextNonSpace().kind != .rightDelimiter {
            backUp()
            argument = try pipeline(.templateClause, until: .rightDelimiter)
        }
        return TemplateNode(name, argument, trimming: trimming(delimiter), offset: token.start)
    }

    /// Parses `{{ break }}` or `{{ continue }}` behind its keyword.
    mutating func loopExit(
        _ delimiter: Token,
        _ keyword: Token,
        _ context: ParseError.Context,
        _ outside: ParseError.Kind
    ) throws(ParseError) -> LoopExitNode {
        let right = try expect(.rightDelimiter, context)
        guard rangeDepth > 0 else { throw problem(outside, at: keyword) }
        return LoopExitNode(trimming: trimming(delimiter, right), offset: keyword.start)
    }

    /// Parses a definition behind its keyword. Go 1.26 parse.go, parseDefinition.
    mutating func definition(_ delimiter: Token) throws(ParseError) -> DefineNode {
        let token = nextNonSpace()
        let name = try templateName(token, .defineClause)
        let right = try expect(.rightDelimiter, .defineClause)
        return try body(name, token, .defineClause, delimiter, trimming(delimiter, right))
    }

    /// Parses `{{ block "name" pipeline }}` behind its keyword. Go 1.26 parse.go, blockControl.
    mutating func block(_ delimiter: Token) throws(ParseError) -> BlockNode {
        let token = nextNonSpace()
        let name = try templateName(token, .blockClause)
        let pipeline = try pipeline(.blockClause, until: .rightDelimiter)
        return BlockNode(try body(name, token, .blockClause, delimiter, trimming(delimiter)), pipeline)
    }

    /// Parses what a template consists of: in a world of its own, without the variables and loops around it.
    private mutating func body(
        _ name: GoString,
        _ token: Token,
        _ context: ParseError.Context,
        _ delimiter: Token,
        _ trimming: Trimming
    ) throws(ParseError) -> DefineNode {
        try enterBlock(delimiter)
        defer { blockDepth -= 1 }
        let (outerVariables, outerRangeDepth) = (variables, rangeDepth)
        (variables, rangeDepth) = (["$"], 0)
        actionStart = nil
        let index = definitions.count
        definitions.append(nil)
        let (nodes, end) = try nodeList()
        guard end.kind == .end else { throw problem(.elseInDefinition(context), at: end.token) }
        (variables, rangeDepth) = (outerVariables, outerRangeDepth)
        try define(SyntaxTree(name: name, nodes: nodes, file: file), index, token)
        return DefineNode(name, nodes: nodes, trimming: trimming, endTrimming: end.trimming, offset: token.start)
    }

    /// Enters a template: an empty one gives way, and does not replace another. Go 1.26 parse.go, add.
    private mutating func define(_ tree: SyntaxTree, _ index: Int, _ token: Token) throws(ParseError) {
        if let earlier = definitionsByName[tree.name] {
            if definitions[earlier]?.isEmpty == false {
                if tree.isEmpty { return }
                throw problem(.multipleDefinition(tree.name), at: token)
            }
            definitions[earlier] = nil
        }
        definitions[index] = tree
        definitionsByName[tree.name] = index
    }

    private mutating func enterBlock(_ token: Token) throws(ParseError) {
        guard blockDepth < NestingLimit.blocks else { throw problem(.blocksTooDeep, at: token) }
        blockDepth += 1
    }

    private func templateName(_ token: Token, _ context: ParseError.Context) throws(ParseError) -> GoString {
        guard token.kind == .string || token.kind == .rawString else { throw unexpected(token, context) }
        return try unquoted(token)
    }
}

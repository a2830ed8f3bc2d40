import GoRuntime

extension ParseRun {
    /// Opens a branch behind its keyword.
    ///
    /// Go 1.26 parse.go, parseControl.
    mutating func openBranch(
        _ kind: BranchNode.Kind,
        _ delimiter: Token,
        isElseBranch: Bool = false
    ) throws(ParseError) {
        let variableCount = variables.count
        let context: ParseError.Context =
            switch kind {
            case .if: .if
            case .range: .range
            case .with: .with
            }
        let pipeline = try pipeline(context, until: .rightDelimiter)
        if kind == .range { rangeDepth += 1 }
        try push(.branch(kind, pipeline), delimiter, variableCount, isElseBranch: isElseBranch)
    }

    /// Opens a definition behind its keyword.
    ///
    /// Go 1.26 parse.go, parseDefinition.
    mutating func openDefinition(_ delimiter: Token) throws(ParseError) {
        let token = nextNonSpace()
        let name = try templateName(token, .defineClause)
        try expect(.rightDelimiter, .defineClause)
        try pushDefinition(name, token, nil, delimiter)
    }

    /// Opens a block behind its keyword.
    ///
    /// Go 1.26 parse.go, blockControl.
    mutating func openBlock(_ delimiter: Token) throws(ParseError) {
        let token = nextNonSpace()
        let name = try templateName(token, .blockClause)
        let pipeline = try pipeline(.blockClause, until: .rightDelimiter)
        try pushDefinition(name, token, pipeline, delimiter)
    }

    /// Goes on behind the keyword `else`.
    ///
    /// Go 1.26 parse.go, elseControl and parseControl.
    mutating func otherwise(_ delimiter: Token, _ keyword: Token) throws(ParseError) {
        let following = peekNonSpace().kind
        let goesOn = following == .ifKeyword || following == .withKeyword
        if !goesOn { try expect(.rightDelimiter, .else) }
        let trimming = goesOn ? delimiter.trimming : trimming(delimiter)
        actionStart = nil
        guard let block = openBlocks.last else { throw problem(.unexpectedListEnd(.else), at: keyword) }
        switch block.kind {
        case .definition(let definition, nil):
            _ = definition
            throw problem(.elseInDefinition(.defineClause), at: keyword)
        case .definition(let definition, _):
            // Go has a second parser for the content of a block; the first, which complains, is still at the start.
            throw problem(.elseInDefinition(.blockClause), at: keyword, reportedAt: definition.lastToken)
        case .otherwise: throw problem(.secondElse, at: keyword)
        case .branch(let kind, let pipeline):
            if kind == .range { rangeDepth -= 1 }
            let first = Self.taken(&nodes, from: block.firstNode)
            openBlocks[openBlocks.count - 1].kind = .otherwise(kind, pipeline, first, trimming)
            guard kind == .if && following == .ifKeyword || kind == .with && following == .withKeyword else { return }
            _ = nextNonSpace()
            try openBranch(kind, delimiter, isElseBranch: true)
        }
    }

    /// Closes the innermost block.
    ///
    /// Go 1.26 parse.go, endControl.
    mutating func end(_ delimiter: Token, _ keyword: Token) throws(ParseError) {
        try expect(.rightDelimiter, .end)
        let trimming = trimming(delimiter)
        var isElseBranch = true
        var inner: BranchNode?
        while isElseBranch {
            guard let block = openBlocks.popLast() else { throw problem(.unexpectedListEnd(.end), at: keyword) }
            let node = try close(block, Self.taken(&nodes, from: block.firstNode), inner, trimming)
            inner = if case .branch(let branch) = node { branch } else { nil }
            isElseBranch = block.isElseBranch
            if !isElseBranch { nodes.append(node) }
        }
    }

    private mutating func close(
        _ block: OpenBlock,
        _ nodes: [Node],
        _ inner: BranchNode?,
        _ trimming: Trimming
    ) throws(ParseError) -> Node {
        switch block.kind {
        case .branch(let kind, let pipeline):
            if kind == .range { rangeDepth -= 1 }
            variables.removeLast(variables.count - block.variableCount)
            return .branch(branch(kind, pipeline, nodes, nil, block, trimming))
        case .otherwise(let kind, let pipeline, let first, let elseTrimming):
            variables.removeLast(variables.count - block.variableCount)
            let otherwise = inner.map { BranchNode.Otherwise.branch($0) } ?? .nodes(nodes, trimming: elseTrimming)
            return .branch(branch(kind, pipeline, first, otherwise, block, trimming))
        case .definition(let definition, let pipeline):
            (variables, rangeDepth) = (definition.outerVariables, definition.outerRangeDepth)
            try define(SyntaxTree(name: definition.name, nodes: nodes, file: file), definition)
            let node = DefineNode(
                definition.name,
                nodes: nodes,
                trimming: block.trimming,
                endTrimming: trimming,
                offset: definition.token.start
            )
            return pipeline.map { .block(BlockNode(node, $0)) } ?? .define(node)
        }
    }

    private func branch(
        _ kind: BranchNode.Kind,
        _ pipeline: PipeNode,
        _ nodes: [Node],
        _ otherwise: BranchNode.Otherwise?,
        _ block: OpenBlock,
        _ endTrimming: Trimming
    ) -> BranchNode {
        BranchNode(
            kind,
            pipeline,
            nodes: nodes,
            otherwise: otherwise,
            trimming: block.trimming,
            endTrimming: endTrimming,
            offset: pipeline.offset
        )
    }

    /// Enters a template: an empty one gives way, and does not replace another.
    ///
    /// Go 1.26 parse.go, add.
    private mutating func define(_ tree: SyntaxTree, _ definition: OpenBlock.Definition) throws(ParseError) {
        if let earlier = definitionsByName[tree.name] {
            if definitions[earlier]?.isEmpty == false {
                if tree.isEmpty { return }
                throw problem(.multipleDefinition(tree.name), at: definition.token)
            }
            definitions[earlier] = nil
        }
        definitions[definition.index] = tree
        definitionsByName[tree.name] = definition.index
    }

    /// Starts the content of a template: a world of its own, without the variables and loops around it.
    private mutating func pushDefinition(
        _ name: GoString,
        _ token: Token,
        _ pipeline: PipeNode?,
        _ delimiter: Token
    ) throws(ParseError) {
        let definition = OpenBlock.Definition(
            name: name,
            token: token,
            index: definitions.count,
            outerVariables: variables,
            outerRangeDepth: rangeDepth,
            lastToken: lastToken
        )
        definitions.append(nil)
        try push(.definition(definition, pipeline), delimiter, variables.count)
        (variables, rangeDepth) = (["$"], 0)
        actionStart = nil
    }

    private mutating func push(
        _ kind: OpenBlock.Kind,
        _ delimiter: Token,
        _ variableCount: Int,
        isElseBranch: Bool = false
    ) throws(ParseError) {
        guard openBlocks.count < NestingLimit.blocks else { throw problem(.blocksTooDeep, at: delimiter) }
        openBlocks.append(
            OpenBlock(
                kind: kind,
                start: delimiter.start,
                trimming: trimming(delimiter),
                firstNode: nodes.count,
                variableCount: variableCount,
                isElseBranch: isElseBranch
            )
        )
    }
}

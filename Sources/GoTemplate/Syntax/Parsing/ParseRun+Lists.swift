import GoRuntime

extension ParseRun {
    /// Parses the whole file.
    ///
    /// Go 1.26 parse.go, parse and itemList.
    mutating func trees() throws(ParseError) -> [SyntaxTree] {
        while true {
            let token = nextNonSpace()
            switch token.kind {
            case .text: nodes.append(.text(textNode(token)))
            case .comment:
                nodes.append(.comment(CommentNode(text(token), trimming: token.trimming, offset: token.start)))
            case .leftDelimiter: try action(token)
            case .endOfText:
                if let block = openBlocks.last {
                    throw problem(.unexpectedEndOfText(opening: block.start), at: token)
                }
                return try allTrees(token)
            default: throw unexpected(token, .input)
            }
        }
    }

    private func allTrees(_ end: Token) throws(ParseError) -> [SyntaxTree] {
        let tree = SyntaxTree(name: file.name, nodes: nodes, file: file)
        if let index = definitionsByName[file.name], definitions[index]?.isEmpty == false, !tree.isEmpty {
            throw problem(.multipleDefinition(file.name), at: end)
        }
        return [tree] + definitions.compactMap { $0 }
    }

    private func textNode(_ token: Token) -> TextNode {
        let source = lexer.textSource
        if source.lowerBound == token.start, source.upperBound == token.end {
            return TextNode(text(token), offset: token.start)
        }
        return TextNode(text(source.lowerBound, source.upperBound), trimmedTo: text(token), offset: token.start)
    }

    /// Parses what follows a left delimiter.
    ///
    /// Go 1.26 parse.go, action.
    private mutating func action(_ delimiter: Token) throws(ParseError) {
        let keyword = nextNonSpace()
        if keyword.kind == .defineKeyword, openBlocks.isEmpty { return try openDefinition(delimiter) }
        actionStart = delimiter.start
        switch keyword.kind {
        case .ifKeyword: return try openBranch(.if, delimiter)
        case .rangeKeyword: return try openBranch(.range, delimiter)
        case .withKeyword: return try openBranch(.with, delimiter)
        case .blockKeyword: return try openBlock(delimiter)
        case .elseKeyword: return try otherwise(delimiter, keyword)
        case .endKeyword: try end(delimiter, keyword)
        case .breakKeyword: nodes.append(.break(try loopExit(delimiter, keyword, .breakAction, .breakOutsideRange)))
        case .continueKeyword:
            nodes.append(.continue(try loopExit(delimiter, keyword, .continueAction, .continueOutsideRange)))
        case .templateKeyword: nodes.append(.template(try templateCall(delimiter)))
        default:
            backUp()
            let pipeline = try pipeline(.command, until: .rightDelimiter)
            nodes.append(.action(ActionNode(pipeline, trimming: trimming(delimiter), offset: keyword.start)))
        }
        actionStart = nil
    }

    /// Parses `{{ break }}` or `{{ continue }}` behind its keyword.
    private mutating func loopExit(
        _ delimiter: Token,
        _ keyword: Token,
        _ context: ParseError.Context,
        _ outside: ParseError.Kind
    ) throws(ParseError) -> LoopExitNode {
        try expect(.rightDelimiter, context)
        guard rangeDepth > 0 else { throw problem(outside, at: keyword) }
        return LoopExitNode(trimming: trimming(delimiter), offset: keyword.start)
    }

    /// Parses `{{ template "name" pipeline }}` behind its keyword.
    private mutating func templateCall(_ delimiter: Token) throws(ParseError) -> TemplateNode {
        let token = nextNonSpace()
        let name = try templateName(token, .templateClause)
        var argument: PipeNode?
        if nextNonSpace().kind != .rightDelimiter {
            backUp()
            argument = try pipeline(.templateClause, until: .rightDelimiter)
        }
        return TemplateNode(name, argument, trimming: trimming(delimiter), offset: token.start)
    }

    /// Returns the name of a template, which must be a string.
    func templateName(_ token: Token, _ context: ParseError.Context) throws(ParseError) -> GoString {
        guard token.kind == .string || token.kind == .rawString else { throw unexpected(token, context) }
        return try unquoted(token)
    }

    /// Returns the trimming of an action whose right delimiter is the last token.
    func trimming(_ left: Token) -> Trimming {
        Trimming(before: left.trimming.before, after: lastToken.trimming.after)
    }
}

import GoRuntime

/// What ended a list of nodes: the delimiters of `{{ end }}` or `{{ else }}`.
struct ListTerminator {
    /// Which of the two.
    var kind: ParseError.ListEnd
    /// The delimiters; after `else`, where a keyword follows, only the left one.
    var trimming: Trimming
    /// The token of the keyword.
    var token: Token
}

extension ParseRun {
    /// Parses the whole file. Go 1.26 parse.go, parse and add.
    mutating func trees() throws(ParseError) -> [SyntaxTree] {
        var nodes: [Node] = []
        while true {
            let token = nextNonSpace()
            if token.kind == .endOfText { break }
            if token.kind == .leftDelimiter {
                if nextNonSpace().kind == .defineKeyword {
                    nodes.append(.define(try definition(token)))
                    continue
                }
                backUp()
            }
            if let end = try appendNode(token, to: &nodes) {
                throw problem(.unexpectedListEnd(end.kind), at: end.token)
            }
        }
        let tree = SyntaxTree(name: file.name, nodes: nodes, file: file)
        let token = Token(kind: .endOfText, start: lexer.bytes.count, end: lexer.bytes.count)
        if let index = definitionsByName[file.name], definitions[index]?.isEmpty == false, !tree.isEmpty {
            throw problem(.multipleDefinition(file.name), at: token)
        }
        return [tree] + definitions.compactMap { $0 }
    }

    /// Parses nodes up to `{{ end }}` or `{{ else }}`. Go 1.26 parse.go, itemList.
    mutating func nodeList() throws(ParseError) -> ([Node], ListTerminator) {
        var nodes: [Node] = []
        while true {
            let token = nextNonSpace()
            if token.kind == .endOfText { throw problem(.unexpectedEndOfText, at: token) }
            if let end = try appendNode(token, to: &nodes) { return (nodes, end) }
        }
    }

    /// Parses a text, a comment or an action. Go 1.26 parse.go, textOrAction.
    ///
    /// - Returns: What ends the list, where the node is no node but an end.
    private mutating func appendNode(_ token: Token, to nodes: inout [Node]) throws(ParseError) -> ListTerminator? {
        switch token.kind {
        case .text: nodes.append(.text(textNode(token)))
        case .comment: nodes.append(.comment(CommentNode(text(token), trimming: token.trimming, offset: token.start)))
        case .leftDelimiter:
            actionStart = token.start
            let keyword = nextNonSpace()
            let end = try appendAction(token, keyword, to: &nodes)
            actionStart = nil
            return end
        default: throw unexpected(token, .input)
        }
        return nil
    }

    private func textNode(_ token: Token) -> TextNode {
        let source = lexer.textSource
        if source.lowerBound == token.start, source.upperBound == token.end {
            return TextNode(text(token), offset: token.start)
        }
        return TextNode(lexer.text(source.lowerBound, source.upperBound), trimmedTo: text(token), offset: token.start)
    }

    /// Parses what follows a left delimiter and its first token. Go 1.26 parse.go, action.
    private mutating func appendAction(
        _ delimiter: Token,
        _ keyword: Token,
        to nodes: inout [Node]
    ) throws(ParseError) -> ListTerminator? {
        switch keyword.kind {
        case .blockKeyword: nodes.append(.block(try block(delimiter)))
        case .breakKeyword: nodes.append(.break(try loopExit(delimiter, keyword, .breakAction, .breakOutsideRange)))
        case .continueKeyword:
            nodes.append(.continue(try loopExit(delimiter, keyword, .continueAction, .continueOutsideRange)))
        case .ifKeyword: nodes.append(.branch(try branch(.if, delimiter)))
        case .rangeKeyword: nodes.append(.branch(try branch(.range, delimiter)))
        case .withKeyword: nodes.append(.branch(try branch(.with, delimiter)))
        case .templateKeyword: nodes.append(.template(try templateCall(delimiter)))
        case .endKeyword:
            let right = try expect(.rightDelimiter, .end)
            return ListTerminator(kind: .end, trimming: trimming(delimiter, right), token: keyword)
        case .elseKeyword:
            let following = peekNonSpace()
            if following.kind == .ifKeyword || following.kind == .withKeyword {
                return ListTerminator(kind: .else, trimming: delimiter.trimming, token: keyword)
            }
            let right = try expect(.rightDelimiter, .else)
            return ListTerminator(kind: .else, trimming: trimming(delimiter, right), token: keyword)
        default:
            backUp()
            let pipeline = try pipeline(.command, until: .rightDelimiter)
            nodes.append(.action(ActionNode(pipeline, trimming: trimming(delimiter), offset: keyword.start)))
        }
        return nil
    }

    /// Returns the trimming of an action whose right delimiter was just read.
    func trimming(_ left: Token, _ right: Token? = nil) -> Trimming {
        Trimming(before: left.trimming.before, after: (right ?? lastToken).trimming.after)
    }
}

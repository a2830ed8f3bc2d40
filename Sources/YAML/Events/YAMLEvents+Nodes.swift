extension YAMLEvents {
    /// Reads a node: an alias, or anchor and tag in any order and what they belong to.
    mutating func node(isBlock: Bool, mayBeIndentless: Bool = false) throws(YAMLSyntaxFailure) -> Kind {
        var token = try scanner.peek()
        if token.kind == .alias {
            leave()
            name = stretch(of: token)
            scanner.take()
            return .alias
        }
        name = UnsafeBufferPointer(start: nil, count: 0)
        tag = nil
        if token.kind == .anchor {
            token = try anchor(token)
            if token.kind == .tag { token = try tag(token) }
        } else if token.kind == .tag {
            token = try tag(token, mayPrecedeAnchor: true)
        }
        switch token.kind {
        case .plain, .text:
            leave()
            isImplicit = tag == nil ? token.kind == .plain : tag == [UInt8(ascii: "!")]
            if token.textIndex < 0 {
                joinedText = nil
                stretch = stretch(of: token)
            } else {
                joinedText = scanner.takeText(token.textIndex)
            }
            scanner.take()
            return .scalar
        case .blockEntry where mayBeIndentless:
            state = .indentlessSequence
            return .sequenceStart
        case .flowSequenceStart:
            state = .flowSequenceFirst
            return .sequenceStart
        case .flowMappingStart:
            state = .flowMappingFirst
            return .mappingStart
        case .blockSequenceStart where isBlock:
            state = .blockSequenceFirst
            return .sequenceStart
        case .blockMappingStart where isBlock:
            state = .blockMappingFirst
            return .mappingStart
        default: break
        }
        guard !name.isEmpty || tag != nil else { throw failure("did not find expected node content", at: token) }
        leave()
        joinedText = nil
        stretch = UnsafeBufferPointer(start: nil, count: 0)
        isImplicit = tag == nil
        return .scalar
    }

    private func stretch(of token: Token) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: scanner.text + token.start, count: token.count)
    }

    /// Takes an anchor; returns the token behind it.
    private mutating func anchor(_ token: Token) throws(YAMLSyntaxFailure) -> Token {
        name = stretch(of: token)
        scanner.take()
        return try scanner.peek()
    }

    /// Takes a tag, perhaps with the anchor behind it; returns the token behind them.
    private mutating func tag(_ token: Token, mayPrecedeAnchor: Bool = false) throws(YAMLSyntaxFailure) -> Token {
        let handle = scanner.takeText(token.textIndex)
        let suffix = scanner.takeText(token.textIndex + 1)
        scanner.take()
        var next = try scanner.peek()
        if mayPrecedeAnchor, next.kind == .anchor { next = try anchor(next) }
        if handle.isEmpty {
            tag = suffix.isEmpty ? nil : suffix
        } else {
            guard let prefix = prefix(of: handle), !(prefix.isEmpty && suffix.isEmpty) else {
                throw failure("found undefined tag handle", at: token)
            }
            tag = prefix + suffix
        }
        return next
    }

    private func prefix(of handle: [UInt8]) -> [UInt8]? {
        if let own = tagPrefixes.first(where: { $0.handle == handle }) { return own.prefix }
        if handle == [UInt8(ascii: "!")] { return handle }
        if handle == Array("!!".utf8) { return Array("tag:yaml.org,2002:".utf8) }
        return nil
    }
}

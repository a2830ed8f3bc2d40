extension YAMLEvents {
    // MARK: Blocks

    mutating func blockSequenceEntry(isFirst: Bool) throws(YAMLSyntaxFailure) -> Kind {
        if isFirst { scanner.take() }
        let token = try scanner.peek()
        switch token.kind {
        case .blockEntry:
            scanner.take()
            switch try scanner.peek().kind {
            case .blockEntry, .blockEnd:
                state = .blockSequence
                return emptyScalar()
            default:
                states.append(.blockSequence)
                return try node(isBlock: true)
            }
        case .blockEnd:
            leave()
            scanner.take()
            return .sequenceEnd
        default: throw failure("did not find expected '-' indicator", at: token)
        }
    }

    mutating func indentlessSequenceEntry() throws(YAMLSyntaxFailure) -> Kind {
        guard try scanner.peek().kind == .blockEntry else {
            leave()
            return .sequenceEnd
        }
        scanner.take()
        switch try scanner.peek().kind {
        case .blockEntry, .key, .value, .blockEnd:
            state = .indentlessSequence
            return emptyScalar()
        default:
            states.append(.indentlessSequence)
            return try node(isBlock: true)
        }
    }

    mutating func blockMappingKey(isFirst: Bool) throws(YAMLSyntaxFailure) -> Kind {
        if isFirst { scanner.take() }
        let token = try scanner.peek()
        switch token.kind {
        case .key:
            scanner.take()
            return try blockMember(then: .blockMappingValue)
        case .blockEnd:
            leave()
            scanner.take()
            return .mappingEnd
        default: throw failure("did not find expected key", at: token)
        }
    }

    mutating func blockMappingValue() throws(YAMLSyntaxFailure) -> Kind {
        guard try scanner.peek().kind == .value else {
            state = .blockMappingKey
            return emptyScalar()
        }
        scanner.take()
        return try blockMember(then: .blockMappingKey)
    }

    private mutating func blockMember(then next: State) throws(YAMLSyntaxFailure) -> Kind {
        switch try scanner.peek().kind {
        case .key, .value, .blockEnd:
            state = next
            return emptyScalar()
        default:
            states.append(next)
            return try node(isBlock: true, mayBeIndentless: true)
        }
    }

    // MARK: Flows

    mutating func flowSequenceEntry(isFirst: Bool) throws(YAMLSyntaxFailure) -> Kind {
        if isFirst { scanner.take() }
        var token = try scanner.peek()
        if token.kind != .flowSequenceEnd {
            if !isFirst {
                guard token.kind == .flowEntry else { throw failure("did not find expected ',' or ']'", at: token) }
                scanner.take()
                token = try scanner.peek()
            }
            if token.kind == .key {
                state = .flowSequencePairKey
                name = UnsafeBufferPointer(start: nil, count: 0)
                tag = nil
                scanner.take()
                return .mappingStart
            }
            if token.kind != .flowSequenceEnd {
                states.append(.flowSequence)
                return try node(isBlock: false)
            }
        }
        leave()
        scanner.take()
        return .sequenceEnd
    }

    mutating func flowSequencePairKey() throws(YAMLSyntaxFailure) -> Kind {
        switch try scanner.peek().kind {
        case .value, .flowEntry, .flowSequenceEnd:
            // parserc.go takes the token here, even the end of the sequence.
            scanner.take()
            state = .flowSequencePairValue
            return emptyScalar()
        default:
            states.append(.flowSequencePairValue)
            return try node(isBlock: false)
        }
    }

    mutating func flowSequencePairValue() throws(YAMLSyntaxFailure) -> Kind {
        if try scanner.peek().kind == .value {
            scanner.take()
            let kind = try scanner.peek().kind
            if kind != .flowEntry, kind != .flowSequenceEnd {
                states.append(.flowSequencePairEnd)
                return try node(isBlock: false)
            }
        }
        state = .flowSequencePairEnd
        return emptyScalar()
    }

    mutating func flowSequencePairEnd() throws(YAMLSyntaxFailure) -> Kind {
        _ = try scanner.peek()
        state = .flowSequence
        return .mappingEnd
    }

    mutating func flowMappingKey(isFirst: Bool) throws(YAMLSyntaxFailure) -> Kind {
        if isFirst { scanner.take() }
        var token = try scanner.peek()
        if token.kind != .flowMappingEnd {
            if !isFirst {
                guard token.kind == .flowEntry else { throw failure("did not find expected ',' or '}'", at: token) }
                scanner.take()
                token = try scanner.peek()
            }
            if token.kind == .key {
                scanner.take()
                switch try scanner.peek().kind {
                case .value, .flowEntry, .flowMappingEnd:
                    state = .flowMappingValue
                    return emptyScalar()
                default:
                    states.append(.flowMappingValue)
                    return try node(isBlock: false)
                }
            }
            if token.kind != .flowMappingEnd {
                states.append(.flowMappingEmptyValue)
                return try node(isBlock: false)
            }
        }
        leave()
        scanner.take()
        return .mappingEnd
    }

    mutating func flowMappingValue(isEmpty: Bool) throws(YAMLSyntaxFailure) -> Kind {
        let token = try scanner.peek()
        if !isEmpty, token.kind == .value {
            scanner.take()
            let kind = try scanner.peek().kind
            if kind != .flowEntry, kind != .flowMappingEnd {
                states.append(.flowMappingKey)
                return try node(isBlock: false)
            }
        }
        state = .flowMappingKey
        return emptyScalar()
    }
}

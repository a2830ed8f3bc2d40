/// The events of a YAML text, one after the other, exactly as go.yaml.in/yaml/v2 2.4.3 parserc.go finds them.
///
/// That is the parser beneath Helm's `fromYaml`, values files and manifests; where the grammar of ``YAMLReader`` is to
/// help people, this one is to agree with Helm on every byte, in what it accepts and in the errors it gives.
public struct YAMLEvents {
    /// What an event says.
    public enum Kind: Sendable {
        case streamEnd
        case documentStart
        case documentEnd
        case alias
        case scalar
        case sequenceStart
        case sequenceEnd
        case mappingStart
        case mappingEnd
    }

    enum State {
        case implicitDocumentStart
        case documentStart
        case documentContent
        case documentEnd
        case blockNode
        case blockSequenceFirst
        case blockSequence
        case indentlessSequence
        case blockMappingFirst
        case blockMappingKey
        case blockMappingValue
        case flowSequenceFirst
        case flowSequence
        case flowSequencePairKey
        case flowSequencePairValue
        case flowSequencePairEnd
        case flowMappingFirst
        case flowMappingKey
        case flowMappingValue
        case flowMappingEmptyValue
        case end
    }

    var scanner: TokenScanner
    var state = State.implicitDocumentStart
    var states: [State] = []
    var tagPrefixes: [(handle: [UInt8], prefix: [UInt8])] = []

    /// The name behind `&` before the current node, or behind `*` of the current alias; empty for none.
    public internal(set) var name = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// The tag of the current node in full, for example `tag:yaml.org,2002:int`; nil for none.
    public internal(set) var tag: [UInt8]?
    /// Whether the current scalar stands without quotes and tag, or behind the tag `!`.
    public internal(set) var isImplicit = false
    /// The text of the current scalar, unless ``joinedText`` has it; valid as long as the events live.
    public internal(set) var stretch = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    /// The text of the current scalar where it is no stretch of the source; nil else.
    public internal(set) var joinedText: [UInt8]?

    /// Creates the events of a text, which is copied.
    public init(of text: UnsafeBufferPointer<UInt8>) {
        scanner = TokenScanner(EventText(text))
    }

    /// Reads the next event; the stream's end repeats.
    public mutating func next() throws(YAMLSyntaxFailure) -> Kind {
        switch state {
        case .blockMappingKey: try blockMappingKey(isFirst: false)
        case .blockMappingValue: try blockMappingValue()
        case .blockSequence: try blockSequenceEntry(isFirst: false)
        case .indentlessSequence: try indentlessSequenceEntry()
        case .blockMappingFirst: try blockMappingKey(isFirst: true)
        case .blockSequenceFirst: try blockSequenceEntry(isFirst: true)
        case .flowSequenceFirst: try flowSequenceEntry(isFirst: true)
        case .flowSequence: try flowSequenceEntry(isFirst: false)
        case .flowSequencePairKey: try flowSequencePairKey()
        case .flowSequencePairValue: try flowSequencePairValue()
        case .flowSequencePairEnd: try flowSequencePairEnd()
        case .flowMappingFirst: try flowMappingKey(isFirst: true)
        case .flowMappingKey: try flowMappingKey(isFirst: false)
        case .flowMappingValue: try flowMappingValue(isEmpty: false)
        case .flowMappingEmptyValue: try flowMappingValue(isEmpty: true)
        case .implicitDocumentStart: try documentStart(isImplicit: true)
        case .documentStart: try documentStart(isImplicit: false)
        case .documentContent: try documentContent()
        case .blockNode: try node(isBlock: true)
        case .documentEnd: try documentEnd()
        case .end: .streamEnd
        }
    }

    func failure(_ problem: String, at token: Token) -> YAMLSyntaxFailure {
        YAMLSyntaxFailure(problem, line: Int(token.line))
    }

    /// Makes an event of a scalar that is not there.
    mutating func emptyScalar() -> Kind {
        name = UnsafeBufferPointer(start: nil, count: 0)
        tag = nil
        isImplicit = true
        stretch = UnsafeBufferPointer(start: nil, count: 0)
        joinedText = nil
        return .scalar
    }

    mutating func leave() { state = states.popLast() ?? .end }

    // MARK: Documents

    private mutating func documentStart(isImplicit: Bool) throws(YAMLSyntaxFailure) -> Kind {
        var token = try scanner.peek()
        if !isImplicit {
            while token.kind == .documentEnd {
                scanner.take()
                token = try scanner.peek()
            }
        }
        switch token.kind {
        case .streamEnd:
            state = .end
            return .streamEnd
        case .versionDirective, .tagDirective, .documentStart: break
        default:
            if isImplicit {
                try readDirectives()
                states.append(.documentEnd)
                state = .blockNode
                return .documentStart
            }
        }
        try readDirectives()
        token = try scanner.peek()
        guard token.kind == .documentStart else { throw failure("did not find expected <document start>", at: token) }
        scanner.take()
        states.append(.documentEnd)
        state = .documentContent
        return .documentStart
    }

    private mutating func documentContent() throws(YAMLSyntaxFailure) -> Kind {
        switch try scanner.peek().kind {
        case .versionDirective, .tagDirective, .documentStart, .documentEnd, .streamEnd:
            leave()
            return emptyScalar()
        default: return try node(isBlock: true)
        }
    }

    private mutating func documentEnd() throws(YAMLSyntaxFailure) -> Kind {
        if try scanner.peek().kind == .documentEnd { scanner.take() }
        tagPrefixes.removeAll()
        state = .documentStart
        return .documentEnd
    }

    private mutating func readDirectives() throws(YAMLSyntaxFailure) {
        var hasVersion = false
        var token = try scanner.peek()
        while token.kind == .versionDirective || token.kind == .tagDirective {
            if token.kind == .versionDirective {
                if hasVersion { throw failure("found duplicate %YAML directive", at: token) }
                guard token.start == 1, token.count == 1 else {
                    throw failure("found incompatible YAML document", at: token)
                }
                hasVersion = true
            } else {
                let handle = scanner.takeText(token.textIndex)
                let prefix = scanner.takeText(token.textIndex + 1)
                if tagPrefixes.contains(where: { $0.handle == handle }) {
                    throw failure("found duplicate %TAG directive", at: token)
                }
                tagPrefixes.append((handle, prefix))
            }
            scanner.take()
            token = try scanner.peek()
        }
    }
}

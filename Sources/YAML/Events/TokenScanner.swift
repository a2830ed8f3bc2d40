/// The scanner: bytes in, tokens out, exactly as go.yaml.in/yaml/v2 2.4.3 scannerc.go finds them, errors included.
struct TokenScanner {
    typealias Failure = YAMLSyntaxFailure

    /// A token that turns out to be a key if a colon follows it on the same line.
    struct SimpleKey {
        var isPossible = false
        var isRequired = false
        var tokenNumber = 0
        var index = 0
        var line = 0
        var column = 0
    }

    static let maxDepth = 10_000

    let text: UnsafePointer<UInt8>
    /// The text that ``text`` points into.
    let source: EventText
    /// The next byte.
    var position = 0
    /// The line of the next byte, from 0.
    var line = 0
    private var lineStart = 0
    /// How many bytes before the next one continue a character.
    var continuations = 0
    private var continuationsAtLineStart = 0

    var queue: [Token] = []
    var head = 0
    /// How many tokens were taken.
    var taken = 0
    /// The texts of tokens in the queue that are no stretch of the source.
    var texts: [[UInt8]] = []

    var flowLevel = 0
    var indent = -1
    var indents: [Int] = []
    var simpleKeys = [SimpleKey()]
    var allowsSimpleKey = true

    init(_ source: EventText) {
        self.source = source
        text = UnsafePointer(source.bytes)
        queue.reserveCapacity(16)
    }

    /// The column of the next byte in characters, from 0.
    @inline(__always)
    var column: Int { position - lineStart - (continuations - continuationsAtLineStart) }

    /// The number of characters before the next byte.
    @inline(__always)
    var index: Int { position - continuations }

    /// Returns the next token without taking it.
    @inline(__always)
    mutating func peek() throws(Failure) -> Token {
        while true {
            if head < queue.count {
                let keyIndex = Int(queue[head].keyIndex)
                guard keyIndex >= 0, keyIndex < simpleKeys.count, simpleKeys[keyIndex].tokenNumber == taken,
                    try isValid(keyIndex)
                else { return queue[head] }
            }
            try fetch()
        }
    }

    /// Takes the next token, which was looked at.
    @inline(__always)
    mutating func take() {
        head += 1
        taken += 1
        if head == queue.count {
            queue.removeAll(keepingCapacity: true)
            if !texts.isEmpty { texts.removeAll(keepingCapacity: true) }
            head = 0
        }
    }

    /// Returns the text of a token, before the token is taken.
    mutating func takeText(_ index: Int32) -> [UInt8] {
        var text: [UInt8] = []
        swap(&text, &texts[Int(index)])
        return text
    }

    /// Adds a token at the end of the queue.
    @inline(__always)
    mutating func append(_ token: Token) { queue.append(token) }

    /// Keeps a text for a token that is about to be added.
    mutating func keep(_ text: [UInt8]) -> Int32 {
        texts.append(text)
        return Int32(truncatingIfNeeded: texts.count - 1)
    }

    /// Makes the error of a problem at the next byte.
    func failure(_ problem: String) -> Failure {
        // The reader would have failed first.
        if let failure = source.failure, position + 1 >= source.count { return failure }
        return Failure(problem, line: line == 0 ? nil : line + 1)
    }

    /// Fails when the scanner needs bytes that the reader could not deliver.
    @inline(__always)
    func checkReader() throws(Failure) {
        guard position &+ 4 > source.count, let failure = source.failure else { return }
        throw failure
    }

    // MARK: Moving

    /// Moves over one character.
    @inline(__always)
    mutating func skip() {
        let width = EventText.width(of: text[position])
        position += width
        continuations += width - 1
    }

    /// Moves over a line break.
    @inline(__always)
    mutating func skipLine() {
        if text[position] == 0x0D, text[position + 1] == 0x0A {
            position += 2
        } else {
            skip()
        }
        startLine()
    }

    @inline(__always)
    private mutating func startLine() {
        line += 1
        lineStart = position
        continuationsAtLineStart = continuations
    }

    /// Moves over a line break and appends it to a text: CR, LF and NEL as LF.
    mutating func readLine(into output: inout [UInt8]) {
        if text[position] == 0xE2 {
            output.append(contentsOf: UnsafeBufferPointer(start: text + position, count: 3))
        } else {
            output.append(0x0A)
        }
        skipLine()
    }

    @inline(__always)
    func isBreak(_ at: Int) -> Bool {
        let byte = text[at]
        if byte == 0x0A || byte == 0x0D { return true }
        return byte >= 0xC2 && isWideBreak(at)
    }

    @inline(never)
    private func isWideBreak(_ at: Int) -> Bool {
        if text[at] == 0xC2 { return text[at + 1] == 0x85 }
        return text[at] == 0xE2 && text[at + 1] == 0x80 && (text[at + 2] == 0xA8 || text[at + 2] == 0xA9)
    }

    @inline(__always)
    func isBlank(_ at: Int) -> Bool { text[at] == 0x20 || text[at] == 0x09 }

    /// Whether a line break or the end stands at an index.
    @inline(__always)
    func isBreakOrEnd(_ at: Int) -> Bool { text[at] == 0 || isBreak(at) }

    /// Whether a space, a tab, a line break or the end stands at an index.
    @inline(__always)
    func isBlankOrEnd(_ at: Int) -> Bool {
        let byte = text[at]
        if byte > 0x20 && byte < 0x80 { return false }
        return byte == 0x20 || byte == 0x09 || byte == 0 || isBreak(at)
    }

    /// Whether `---` or `...` stands at the start of the next line, which is where the scanner must be.
    @inline(__always)
    var isAtDocumentMark: Bool {
        let byte = text[position]
        return (byte == 0x2D || byte == 0x2E) && text[position + 1] == byte && text[position + 2] == byte
            && isBlankOrEnd(position + 3)
    }

    // MARK: Fetching

    private mutating func fetch() throws(Failure) {
        try skipToToken()
        unroll(to: column)
        try checkReader()
        let byte = text[position]
        if byte == 0 { return try fetchEnd() }
        if column == 0 {
            if byte == UInt8(ascii: "%") { return try fetchDirective() }
            if isAtDocumentMark {
                return try fetchDocumentMark(byte == UInt8(ascii: "-") ? .documentStart : .documentEnd)
            }
        }
        switch byte {
        case UInt8(ascii: "["): return try fetchFlowStart(.flowSequenceStart)
        case UInt8(ascii: "{"): return try fetchFlowStart(.flowMappingStart)
        case UInt8(ascii: "]"): return try fetchFlowEnd(.flowSequenceEnd)
        case UInt8(ascii: "}"): return try fetchFlowEnd(.flowMappingEnd)
        case UInt8(ascii: ","): return try fetchFlowEntry()
        case UInt8(ascii: "-"):
            if isBlankOrEnd(position + 1) { return try fetchBlockEntry() }
        case UInt8(ascii: "?"):
            if flowLevel > 0 || isBlankOrEnd(position + 1) { return try fetchKey() }
        case UInt8(ascii: ":"):
            if flowLevel > 0 || isBlankOrEnd(position + 1) { return try fetchValue() }
        case UInt8(ascii: "*"): return try fetchName(.alias)
        case UInt8(ascii: "&"): return try fetchName(.anchor)
        case UInt8(ascii: "!"): return try fetchTag()
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            if flowLevel == 0 { return try fetchBlockScalar(isLiteral: byte == UInt8(ascii: "|")) }
            throw failure("found character that cannot start any token")
        case UInt8(ascii: "'"), UInt8(ascii: "\""): return try fetchQuoted(by: byte)
        case UInt8(ascii: "#"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), 0x09:
            throw failure("found character that cannot start any token")
        default: break
        }
        try fetchPlain()
    }

    private mutating func skipToToken() throws(Failure) {
        if position == 0, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { skip() }
        while true {
            while text[position] == 0x20 || text[position] == 0x09 && (flowLevel > 0 || !allowsSimpleKey) {
                position += 1
            }
            if text[position] == UInt8(ascii: "#") { skipToBreak() }
            guard isBreak(position) else { return }
            skipLine()
            if flowLevel == 0 { allowsSimpleKey = true }
        }
    }

    /// Moves to the end of the line.
    mutating func skipToBreak() {
        while true {
            let byte = text[position]
            if byte >= 0x80 {
                if isBreak(position) { return }
                skip()
            } else {
                if byte == 0x0A || byte == 0 || byte == 0x0D { return }
                position += 1
            }
        }
    }

    private mutating func fetchEnd() throws(Failure) {
        if let failure = source.failure { throw failure }
        if column != 0 { startLine() }
        unroll(to: -1)
        try removeSimpleKey()
        allowsSimpleKey = false
        append(Token(.streamEnd, line: line))
    }

    private mutating func fetchDocumentMark(_ kind: Token.Kind) throws(Failure) {
        unroll(to: -1)
        try removeSimpleKey()
        allowsSimpleKey = false
        append(Token(kind, line: line))
        position += 3
    }
}

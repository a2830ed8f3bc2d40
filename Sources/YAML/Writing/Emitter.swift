/// The state of writing: bytes, column and indentation, with the rules of go-yaml's emitter (emitterc.go).
///
/// Whoever has a tree walks it and calls ``emit(text:isSimpleKey:)`` and ``emit(word:)`` for the scalars,
/// ``enterList(underKey:)`` and ``startItem()``, ``enterMap()`` and ``startMember(_:)`` for the rest.
public struct Emitter {
    /// How much a level is indented.
    static let step = 2

    /// What was written.
    public private(set) var bytes: [UInt8]
    private let margin: Int
    let dialect: YAMLDialect
    /// The column behind which lines fold.
    let width: Int
    /// The column in characters, without the margin.
    private(set) var column = 0
    /// The indentation of the current level; -1 outside of everything.
    private var indent = -1
    /// Whether the line has no margin yet.
    private var needsMargin = true
    /// Whether the last thing written was a blank.
    private var isAfterBlank = true
    /// Whether the line so far has only blanks and the marks `-`, `?` and `:`.
    private var isInIndentation = true

    /// Creates an emitter.
    ///
    /// - Parameters:
    ///   - bytes: What to append to.
    ///   - margin: How many spaces precede every line that is not empty.
    ///   - dialect: The version of go-yaml.
    public init(appendingTo bytes: [UInt8] = [], margin: Int = 0, dialect: YAMLDialect = .v2) {
        self.bytes = bytes
        self.margin = margin
        self.dialect = dialect
        width = dialect.width
        emitMargin()
    }

    /// Ends the document with a line break.
    public mutating func finish() { startLine() }

    /// Begins a list that has elements; what it returns goes to ``leave(_:)``.
    public mutating func enterList(underKey: Bool) -> Int {
        let outer = indent
        if indent < 0 {
            indent = 0
        } else if dialect == .v3 || !underKey || isInIndentation {
            // In version 2 a list under a key stays in the key's column, unless the key is written with `?`.
            indent += Self.step
        }
        return outer
    }

    /// Begins an element of a list.
    public mutating func startItem() {
        startLine()
        emit(mark: UInt8(ascii: "-"), needsBlank: true, isIndentation: true)
    }

    /// Begins a map that has members; what it returns goes to ``leave(_:)``.
    public mutating func enterMap() -> Int {
        let outer = indent
        indent = indent < 0 ? 0 : indent + Self.step
        return outer
    }

    /// Ends a list or map.
    public mutating func leave(_ outer: Int) { indent = outer }

    /// Begins a member of a map: its key and the colon.
    ///
    /// - Parameters:
    ///   - key: The key, in UTF-8.
    ///   - quotesMerge: Whether the key `<<` gets quotes, without which it would be read as a merge.
    public mutating func startMember(_ key: UnsafeBufferPointer<UInt8>, quotesMerge: Bool = false) {
        startLine()
        if key.count <= 128, ScalarStyle.isPlainWord(key) || !TextAnalysis.hasBreaks(key) {
            if quotesMerge, key.elementsEqual("<<".utf8) {
                write(text: key, style: .doubleQuoted, folds: false)
            } else {
                emit(text: key, isSimpleKey: true)
            }
            emit(mark: UInt8(ascii: ":"), needsBlank: false, isIndentation: false)
        } else {
            emit(mark: UInt8(ascii: "?"), needsBlank: true, isIndentation: true)
            emit(text: key, isSimpleKey: false)
            startLine()
            emit(mark: UInt8(ascii: ":"), needsBlank: true, isIndentation: true)
        }
    }

    /// Writes a text in the spelling that it needs.
    public mutating func emit(text: UnsafeBufferPointer<UInt8>, isSimpleKey: Bool = false) {
        if ScalarStyle.isPlainWord(text) { return emit(bytes: text) }
        let outer = indent
        indent = indent < 0 ? Self.step : indent + Self.step
        let style = ScalarStyle(of: text, isSimpleKey: isSimpleKey, dialect: dialect)
        write(text: text, style: style, folds: !isSimpleKey)
        indent = outer
    }

    /// Writes a word of ASCII such as `true` or `[]`.
    public mutating func emit(word: StaticString) {
        emit(bytes: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    /// Writes the bytes of a word of ASCII.
    public mutating func emit(bytes word: UnsafeBufferPointer<UInt8>) {
        if !isAfterBlank { put(UInt8(ascii: " ")) }
        bytes.append(contentsOf: word)
        column += word.count
        isAfterBlank = false
        isInIndentation = false
    }

    /// Writes the text of a binary scalar, base64, behind its tag.
    public mutating func emit(binary text: UnsafeBufferPointer<UInt8>) {
        emit(word: "!!binary")
        let outer = indent
        indent = indent < 0 ? Self.step : indent + Self.step
        write(text: text, style: text.contains(0x0A) ? .literal : .plain, folds: false)
        indent = outer
    }

    /// Writes a blank unless there is one.
    mutating func emitBlankIfNeeded() {
        if !isAfterBlank { put(UInt8(ascii: " ")) }
    }

    // MARK: Bytes

    /// Writes a mark such as `-`, with a blank before it where one is needed and missing.
    mutating func emit(mark: UInt8, needsBlank: Bool, isIndentation: Bool) {
        if needsBlank, !isAfterBlank { put(UInt8(ascii: " ")) }
        put(mark)
        isAfterBlank = false
        isInIndentation = isInIndentation && isIndentation
    }

    /// Goes to the column of the current level, on a new line where the line has something already.
    mutating func startLine() {
        let wanted = max(indent, 0)
        if !isInIndentation || column > wanted || column == wanted && !isAfterBlank { putBreak() }
        if wanted > column {
            if column == 0 { emitMargin() }
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: wanted - column))
            column = wanted
        } else if wanted == 0, indent >= 0 {
            emitMargin()
        }
        isAfterBlank = true
        isInIndentation = true
    }

    /// Writes characters of one byte each.
    mutating func put(ascii characters: UnsafeBufferPointer<UInt8>) {
        bytes.append(contentsOf: characters)
        column += characters.count
    }

    private mutating func emitMargin() {
        guard margin > 0, needsMargin else { return }
        needsMargin = false
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: margin))
    }

    /// Writes one character of one byte.
    mutating func put(_ byte: UInt8) {
        bytes.append(byte)
        column += 1
    }

    /// Writes one character.
    mutating func put(_ character: some Collection<UInt8>) {
        bytes.append(contentsOf: character)
        column += 1
    }

    /// Ends the line.
    mutating func putBreak() {
        bytes.append(0x0A)
        column = 0
        needsMargin = true
    }

    /// Writes a line break of the text itself.
    mutating func putBreak(_ character: some Collection<UInt8>) {
        bytes.append(contentsOf: character)
        column = 0
        needsMargin = true
        isInIndentation = true
    }

    /// Notes that text was written.
    mutating func leaveIndentation() { isInIndentation = false }

    /// Notes that a scalar ended.
    mutating func endScalar() {
        isAfterBlank = false
        isInIndentation = false
    }

    /// Notes that the head of a block was written and its lines follow.
    mutating func beginBlock() {
        putBreak()
        isAfterBlank = true
        isInIndentation = true
    }
}

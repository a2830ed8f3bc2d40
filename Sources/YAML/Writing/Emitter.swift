internal import OrderedCollections
internal import ValueModel

/// The state of writing: bytes, column and indentation, with the rules of go-yaml v2's emitter (emitterc.go).
struct Emitter {
    /// The column behind which lines fold.
    static let width = 80
    /// How much a level is indented.
    static let step = 2

    private(set) var bytes: [UInt8]
    private let margin: Int
    private let order: YAMLWriter.KeyOrder
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

    init(appendingTo bytes: [UInt8], margin: Int, order: YAMLWriter.KeyOrder) {
        self.bytes = bytes
        self.margin = margin
        self.order = order
    }

    /// Writes a value and the line break behind it.
    mutating func emit(document value: Value) {
        emitMargin()
        emit(value, underKey: false)
        startLine()
    }

    private mutating func emit(_ value: Value, underKey: Bool) {
        switch value {
        case .array(let elements): emit(list: elements, underKey: underKey)
        case .object(let members): emit(map: members)
        case .string(let text): emit(text: text, isSimpleKey: false)
        case .null: emit(word: "null")
        case .bool(let value): emit(word: value ? "true" : "false")
        case .integer(let value): emit(word: String(value))
        case .double(let value): emit(word: NumberText.yaml(value))
        }
    }

    private mutating func emit(list elements: [Value], underKey: Bool) {
        guard !elements.isEmpty else { return emit(word: "[]") }
        let outer = indent
        // A list under a key stays in the key's column, unless the key is written with `?`.
        if indent < 0 { indent = 0 } else if !underKey || isInIndentation { indent += Self.step }
        for element in elements {
            startLine()
            emit(mark: UInt8(ascii: "-"), needsBlank: true, isIndentation: true)
            emit(element, underKey: false)
        }
        indent = outer
    }

    private mutating func emit(map members: ValueObject) {
        guard !members.isEmpty else { return emit(word: "{}") }
        let outer = indent
        indent = indent < 0 ? 0 : indent + Self.step
        switch order {
        case .asGiven:
            for (key, value) in members { emit(member: key, value) }
        case .sorted:
            for key in KeyOrdering.sorted(members.keys) { emit(member: key, members[key] ?? .null) }
        }
        indent = outer
    }

    private mutating func emit(member key: String, _ value: Value) {
        startLine()
        if key.utf8.count <= 128, !TextAnalysis(key).hasBreaks {
            emit(text: key, isSimpleKey: true)
            emit(mark: UInt8(ascii: ":"), needsBlank: false, isIndentation: false)
        } else {
            emit(mark: UInt8(ascii: "?"), needsBlank: true, isIndentation: true)
            emit(text: key, isSimpleKey: false)
            startLine()
            emit(mark: UInt8(ascii: ":"), needsBlank: true, isIndentation: true)
        }
        emit(value, underKey: true)
    }

    private mutating func emit(text: String, isSimpleKey: Bool) {
        let outer = indent
        indent = indent < 0 ? Self.step : indent + Self.step
        var text = text
        text.withUTF8 { write(text: $0, style: ScalarStyle(of: $0, isSimpleKey: isSimpleKey), folds: !isSimpleKey) }
        indent = outer
    }

    private mutating func emit(word: String) {
        if !isAfterBlank { put(UInt8(ascii: " ")) }
        bytes.append(contentsOf: word.utf8)
        column += word.utf8.count
        isAfterBlank = false
        isInIndentation = false
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

/// The four spellings of text.
extension Emitter {
    /// Writes a text; where it folds, lines longer than the width break at a space.
    mutating func write(text: UnsafeBufferPointer<UInt8>, style: ScalarStyle, folds: Bool) {
        switch style {
        case .plain: writePlain(text, folds: folds)
        case .singleQuoted: writeSingleQuoted(text, folds: folds)
        case .doubleQuoted: writeDoubleQuoted(text, folds: folds)
        case .literal: writeLiteral(text)
        }
    }

    private mutating func writePlain(_ text: UnsafeBufferPointer<UInt8>, folds: Bool) {
        emitBlankIfNeeded()
        if isUnfolded(text, folds) {
            put(ascii: text)
            return endScalar()
        }
        var wasSpace = false
        var index = 0
        while index < text.count {
            let length = TextAnalysis.length(of: text[index])
            if text[index] == UInt8(ascii: " ") {
                if folds, !wasSpace, column > width, !isSpace(text, index + 1) {
                    startLine()
                } else {
                    put(UInt8(ascii: " "))
                }
                wasSpace = true
            } else {
                put(text, index, length)
                leaveIndentation()
                wasSpace = false
            }
            index += length
        }
        endScalar()
    }

    /// Whether a text of ASCII fits on the line.
    private func isUnfolded(_ text: UnsafeBufferPointer<UInt8>, _ folds: Bool) -> Bool {
        (!folds || column &+ text.count <= width) && text.allSatisfy { $0 < 0x80 }
    }

    private mutating func writeSingleQuoted(_ text: UnsafeBufferPointer<UInt8>, folds: Bool) {
        let quote = UInt8(ascii: "'")
        emit(mark: quote, needsBlank: true, isIndentation: false)
        var wasSpace = false
        var wasBreak = false
        var index = 0
        while index < text.count {
            let length = TextAnalysis.length(of: text[index])
            if text[index] == UInt8(ascii: " ") {
                if folds, !wasSpace, column > width, index > 0, index < text.count - 1, !isSpace(text, index + 1) {
                    startLine()
                } else {
                    put(UInt8(ascii: " "))
                }
                wasSpace = true
            } else if TextAnalysis.isBreak(text, index) {
                if !wasBreak, text[index] == 0x0A { putBreak() }
                putBreak(UnsafeBufferPointer(rebasing: text[index..<index + length]))
                wasBreak = true
            } else {
                if wasBreak { startLine() }
                if text[index] == quote { put(quote) }
                put(text, index, length)
                leaveIndentation()
                (wasSpace, wasBreak) = (false, false)
            }
            index += length
        }
        emit(mark: quote, needsBlank: false, isIndentation: false)
        endScalar()
    }

    private mutating func writeDoubleQuoted(_ text: UnsafeBufferPointer<UInt8>, folds: Bool) {
        let quote = UInt8(ascii: "\"")
        emit(mark: quote, needsBlank: true, isIndentation: false)
        // yamlprivateh.go, is_bom looks at the start of the text only: behind a byte order mark everything is escaped.
        let escapesAll = text.starts(with: [0xEF, 0xBB, 0xBF])
        var wasSpace = false
        var index = 0
        while index < text.count {
            let byte = text[index]
            let length = TextAnalysis.length(of: byte)
            if escapesAll || byte == quote || byte == UInt8(ascii: "\\") || !TextAnalysis.isPrintable(text, index)
                || TextAnalysis.isBreak(text, index)
            {
                let scalar = UTF8Decoding.scalar(in: text, at: index)?.scalar ?? 0xFFFD
                for byte in Escape.sequence(of: scalar) { put(byte) }
                wasSpace = false
            } else if byte == UInt8(ascii: " ") {
                if folds, !wasSpace, column > width, index > 0, index < text.count - 1 {
                    startLine()
                    if isSpace(text, index + 1) { put(UInt8(ascii: "\\")) }
                } else {
                    put(byte)
                }
                wasSpace = true
            } else {
                put(text, index, length)
                wasSpace = false
            }
            index += length
        }
        emit(mark: quote, needsBlank: false, isIndentation: false)
        endScalar()
    }

    private mutating func writeLiteral(_ text: UnsafeBufferPointer<UInt8>) {
        emit(mark: UInt8(ascii: "|"), needsBlank: true, isIndentation: false)
        if text[0] == UInt8(ascii: " ") || TextAnalysis.isBreak(text, 0) { put(UInt8(ascii: "0") + UInt8(Self.step)) }
        if let mark = Chomping.mark(for: text) { put(mark) }
        beginBlock()
        var wasBreak = true
        var index = 0
        while index < text.count {
            let length = TextAnalysis.length(of: text[index])
            if TextAnalysis.isBreak(text, index) {
                putBreak(UnsafeBufferPointer(rebasing: text[index..<index + length]))
                wasBreak = true
            } else {
                if wasBreak { startLine() }
                var end = index
                while end < text.count, text[end] >= 0x20, text[end] < 0x80 { end += 1 }
                leaveIndentation()
                wasBreak = false
                if end > index {
                    put(ascii: UnsafeBufferPointer(rebasing: text[index..<end]))
                    index = end
                    continue
                }
                put(text, index, length)
            }
            index += length
        }
    }

    private mutating func put(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) {
        if length == 1 { put(text[index]) } else { put(UnsafeBufferPointer(rebasing: text[index..<index + length])) }
    }

    private func isSpace(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index < text.count && text[index] == UInt8(ascii: " ")
    }
}

internal import GoRuntime

/// Cuts a string into runs of characters of one kind, as huandu/xstrings 1.5.0 does (convert.go, nextWord).
///
/// Bytes that are not UTF-8, and U+FFFD, belong to whatever they stand in.
struct WordScanner {
    /// What a word is made of.
    enum Kind {
        /// Nothing but what is not UTF-8.
        case invalid
        case number
        /// One upper-case letter with the lower-case ones behind it, or several upper-case letters.
        case upperCase
        /// Letters that begin with none of upper case.
        case letters
        case connector
        case punctuation
        case other
    }

    /// A run of characters of one kind.
    struct Word {
        let kind: Kind
        let bytes: ArraySlice<UInt8>
    }

    private let bytes: [UInt8]
    private var start = 0

    /// Creates a scanner at the beginning of a text.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether all words are read.
    var isAtEnd: Bool { start == bytes.count }

    /// Returns the next word; nil behind the last one.
    mutating func next() -> Word? {
        guard !isAtEnd else { return nil }
        let begin = start
        guard let first = rune(at: start) else {
            start = bytes.count
            return Word(kind: .invalid, bytes: bytes[begin...])
        }
        start = first.end
        let kind: Kind
        if first.rune.isConnector {
            kind = .connector
            skip { $0.isConnector }
        } else if RuneClass.isPunctuation(first.rune) {
            kind = .punctuation
            skip { RuneClass.isPunctuation($0) }
        } else if RuneClass.isUpper(first.rune) {
            kind = .upperCase
            skipUpperCaseWord()
        } else if first.rune.isAlphabetic {
            kind = .letters
            skip { $0.isAlphabetic && !RuneClass.isUpper($0) }
        } else if RuneClass.isNumber(first.rune) {
            kind = .number
            skip { RuneClass.isNumber($0) }
        } else {
            kind = .other
            skip { rune in
                !(rune.isConnector || rune.isAlphabetic || RuneClass.isNumber(rune) || RuneClass.isPunctuation(rune))
            }
        }
        return Word(kind: kind, bytes: bytes[begin..<start])
    }

    /// Goes on behind an upper-case letter: over lower-case letters, or over upper-case ones but the last before a
    /// lower-case one, which begins the next word.
    private mutating func skipUpperCaseWord() {
        guard let second = rune(at: start) else {
            start = bytes.count
            return
        }
        guard RuneClass.isUpper(second.rune) else {
            if second.rune.isAlphabetic { skip { $0.isAlphabetic && !RuneClass.isUpper($0) } }
            return
        }
        var last = start
        start = second.end
        while let next = rune(at: start) {
            guard RuneClass.isUpper(next.rune) else {
                if next.rune.isAlphabetic { start = last }
                return
            }
            last = start
            start = next.end
        }
        start = bytes.count
    }

    /// Goes on while the characters are of a kind; what is not UTF-8 at the end goes with them.
    private mutating func skip(while isOfKind: (Unicode.Scalar) -> Bool) {
        while !isAtEnd {
            guard let next = rune(at: start) else {
                start = bytes.count
                return
            }
            guard isOfKind(next.rune) else { return }
            start = next.end
        }
    }

    /// Returns the first valid character from an offset on, and where it ends.
    private func rune(at offset: Int) -> (rune: Unicode.Scalar, end: Int)? {
        var offset = offset
        while offset < bytes.count {
            let (rune, width) = Runes.decode(bytes, at: offset)
            offset += width
            if rune != Runes.replacement { return (rune, offset) }
        }
        return nil
    }
}

extension Unicode.Scalar {
    /// Whether xstrings 1.5.0 takes the character for a letter: those of Chinese, Japanese and Korean are none
    /// (count.go, isAlphabet).
    fileprivate var isAlphabetic: Bool {
        switch value {
        case 0x4E00...0x9FCC, 0x3400...0x4D85, 0x20000...0x2B81D: false
        default: RuneClass.isLetter(self)
        }
    }
}

import GoRuntime

extension Lexer {
    /// Returns the bytes between two offsets.
    func text(_ start: Int, _ end: Int) -> GoString {
        GoString(Array(UnsafeBufferPointer(rebasing: bytes[start..<end])))
    }

    /// Moves behind letters, digits and underscores.
    mutating func skipWord() {
        while position < bytes.count {
            let length = wordCharacter(at: position)
            if length == 0 { return }
            position += length
        }
    }

    /// Returns the length in bytes of a letter, digit or underscore; 0 for anything else.
    func wordCharacter(at index: Int) -> Int {
        let byte = bytes[index]
        guard byte >= 0x80 else {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                return 1
            default:
                return 0
            }
        }
        let (rune, width) = Runes.decode(bytes, at: index)
        return RuneClass.isLetter(rune) || RuneClass.isDigit(rune) ? width : 0
    }

    /// Returns the character at an offset; what is not UTF-8 is U+FFFD.
    func scalar(at index: Int) -> Unicode.Scalar { Runes.decode(bytes, at: index).scalar }
}

/// The words that mean something to the parser.
struct LoopKeywords {
    /// Whether `break` leaves a loop.
    var breaks = true
    /// Whether `continue` goes on with the next element.
    var continues = true

    /// Returns what kind of token a word is.
    func kind(of word: UnsafeBufferPointer<UInt8>) -> TokenKind {
        switch word.count {
        case 2 where word.equals("if"): .ifKeyword
        case 3 where word.equals("end"): .endKeyword
        case 3 where word.equals("nil"): .nilKeyword
        case 4 where word.equals("else"): .elseKeyword
        case 4 where word.equals("with"): .withKeyword
        case 4 where word.equals("true"): .bool
        case 5 where word.equals("false"): .bool
        case 5 where word.equals("range"): .rangeKeyword
        case 5 where word.equals("block"): .blockKeyword
        case 5 where breaks && word.equals("break"): .breakKeyword
        case 6 where word.equals("define"): .defineKeyword
        case 8 where word.equals("template"): .templateKeyword
        case 8 where continues && word.equals("continue"): .continueKeyword
        default: .identifier
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes are those of a word of the same length.
    fileprivate func equals(_ word: StaticString) -> Bool {
        for index in indices where self[index] != word.utf8Start[index] { return false }
        return true
    }
}

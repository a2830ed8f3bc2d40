/// The spelling of a text.
enum ScalarStyle {
    case plain
    case singleQuoted
    case doubleQuoted
    /// A block behind `|`.
    case literal

    /// Chooses as go-yaml does: encode.go stringv, then emitterc.go yaml_emitter_select_scalar_style.
    init(of text: UnsafeBufferPointer<UInt8>, isSimpleKey: Bool, dialect: YAMLDialect = .v2) {
        let analysis = TextAnalysis(text, dialect: dialect)
        if text.contains(0x0A) {
            self = analysis.allowsBlock && !isSimpleKey ? .literal : .doubleQuoted
        } else if isSimpleKey, analysis.hasBreaks {
            self = .doubleQuoted
        } else if Self.wouldBeRead(asOtherThanText: text) || dialect == .v3 && Self.isSignedOctal(text) {
            self = .doubleQuoted
        } else if analysis.allowsPlain {
            self = .plain
        } else {
            self = analysis.allowsSingleQuotes ? .singleQuoted : .doubleQuoted
        }
    }

    /// Whether a text has only letters, digits and a few signs, and nothing makes it other than plain.
    @inline(__always)
    static func isPlainWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count > 5, (text[0] | 0x20) &- UInt8(ascii: "a") < 26 else { return false }
        return text.allSatisfy { byte in
            (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "-") < 13 || byte == UInt8(ascii: "_")
        }
    }

    /// Whether version 3 takes a text for an octal number with a sign behind its prefix, such as `0o-7`.
    private static func isSignedOctal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let digits = text.filter { $0 != UInt8(ascii: "_") }
        guard digits.count > 3, digits.starts(with: "0o-".utf8) || digits.starts(with: "0o+".utf8) else { return false }
        return digits.count < 24 && digits[3...].allSatisfy { $0 &- UInt8(ascii: "0") < 8 }
    }

    private static func wouldBeRead(asOtherThanText text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first else { return true }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"):
            if isBase60(text) { return true }
        case UInt8(ascii: "."), UInt8(ascii: "~"): break
        case UInt8(ascii: "y"), UInt8(ascii: "Y"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"),
            UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"), UInt8(ascii: "o"), UInt8(ascii: "O"):
            guard text.count <= 5 else { return false }
        default: return false
        }
        if case .string = ScalarResolution.resolve(text) { return false }
        return true
    }

    /// Whether a text is a number to base 60 in YAML 1.1, such as `1:30` or `-12:30:45.5`.
    private static func isBase60(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let isDigit = { (byte: UInt8) in byte &- UInt8(ascii: "0") < 10 }
        var index = text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-") ? 1 : 0
        guard index < text.count, isDigit(text[index]) else { return false }
        while index < text.count, isDigit(text[index]) || text[index] == UInt8(ascii: "_") { index += 1 }
        var groups = 0
        while index < text.count, text[index] == UInt8(ascii: ":") {
            index += 1
            let start = index
            while index < text.count, index - start < 2, isDigit(text[index]) { index += 1 }
            guard index > start, index - start == 1 || text[start] <= UInt8(ascii: "5") else { return false }
            groups += 1
        }
        guard groups > 0 else { return false }
        guard index < text.count else { return true }
        guard text[index] == UInt8(ascii: ".") else { return false }
        return text[(index + 1)...].allSatisfy { isDigit($0) || $0 == UInt8(ascii: "_") }
    }
}

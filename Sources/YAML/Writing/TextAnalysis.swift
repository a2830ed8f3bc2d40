/// What matters in a text for the choice of its spelling (emitterc.go, yaml_emitter_analyze_scalar).
struct TextAnalysis {
    /// Whether it has a line break of any kind.
    private(set) var hasBreaks = false
    /// Whether it can stand without quotes, as far as the grammar goes.
    private(set) var allowsPlain = true
    /// Whether it can stand in single quotes.
    private(set) var allowsSingleQuotes = true
    /// Whether it can stand as a block.
    private(set) var allowsBlock = true

    init(_ text: UnsafeBufferPointer<UInt8>, dialect: YAMLDialect = .v2) {
        guard !text.isEmpty else {
            allowsBlock = false
            return
        }
        var hasIndicators = text.starts(with: "---".utf8) || text.starts(with: "...".utf8)
        var isSpecial = false
        var hasTab = false
        var hasSpaceBeforeBreak = false
        var hasSpaceAfterBreak = false
        var wasSpace = false
        var wasBreak = false
        var isAfterBlank = true
        var index = 0
        while index < text.count {
            let byte = text[index]
            let length = Self.length(of: byte)
            let next = index + length
            let isBeforeBlank = next >= text.count || text[next] == 0x20 || text[next] == 0x09
            if Self.isIndicator(byte, isFirst: index == 0, isAfterBlank: isAfterBlank, isBeforeBlank: isBeforeBlank) {
                hasIndicators = true
            }
            if byte == 0x09, dialect == .v3 {
                hasTab = true
            } else if !Self.isPrintable(text, index) {
                isSpecial = true
            }
            let isSpace = byte == 0x20
            let isBreak = !isSpace && Self.isBreak(text, index)
            if isSpace, wasBreak { hasSpaceAfterBreak = true }
            if isBreak {
                hasBreaks = true
                if wasSpace { hasSpaceBeforeBreak = true }
            }
            (wasSpace, wasBreak) = (isSpace, isBreak)
            isAfterBlank = isSpace || isBreak || byte == 0x09 || byte == 0
            index = next
        }
        let startsBlank = text[0] == 0x20 || Self.isBreak(text, 0)
        if startsBlank || wasSpace || wasBreak || hasBreaks || hasIndicators { allowsPlain = false }
        if wasSpace { allowsBlock = false }
        if hasSpaceAfterBreak { (allowsPlain, allowsSingleQuotes) = (false, false) }
        if hasTab { (allowsPlain, allowsSingleQuotes) = (false, false) }
        if hasSpaceBeforeBreak || isSpecial { (allowsPlain, allowsSingleQuotes, allowsBlock) = (false, false, false) }
    }

    /// Whether a text has a line break of any kind.
    static func hasBreaks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.indices.contains { isBreak(text, $0) }
    }

    private static func isIndicator(_ byte: UInt8, isFirst: Bool, isAfterBlank: Bool, isBeforeBlank: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"),
            UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
            isFirst
        case UInt8(ascii: "#"): isAfterBlank
        case UInt8(ascii: ":"): isBeforeBlank
        case UInt8(ascii: "?"), UInt8(ascii: "-"): isFirst && isBeforeBlank
        default: false
        }
    }

    /// Returns the length in bytes of the character that starts with a byte.
    @inline(__always)
    static func length(of byte: UInt8) -> Int {
        switch byte {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }

    /// Whether the character at an index is a line break: LF, CR, NEL, LS or PS.
    @inline(__always)
    static func isBreak(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch text[index] {
        case 0x0A, 0x0D: true
        case 0xC2: text[index + 1] == 0x85
        case 0xE2: text[index + 1] == 0x80 && (text[index + 2] == 0xA8 || text[index + 2] == 0xA9)
        default: false
        }
    }

    /// Whether go-yaml v2 takes the character at an index for printable; those beyond U+FFFF are not.
    @inline(__always)
    static func isPrintable(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch text[index] {
        case 0x0A, 0x20...0x7E: true
        case 0xC2: text[index + 1] >= 0xA0
        case 0xC3...0xEC, 0xEE: true
        case 0xED: text[index + 1] < 0xA0
        case 0xEF:
            switch (text[index + 1], text[index + 2]) {
            case (0xBB, 0xBF), (0xBF, 0xBE...): false
            default: true
            }
        default: false
        }
    }
}

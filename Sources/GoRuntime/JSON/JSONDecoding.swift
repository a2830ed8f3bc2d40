/// The reader of JSON.
///
/// Go 1.26 encoding/json scanner.go and decode.go.
///
/// Go checks the whole text first and decodes it then; both are one here, as nothing of a bad text is kept. Lists and
/// maps wait on a stack of their own, not on the thread's.
struct JSONDecoding {
    private static let maxDepth = 10_000

    private struct Frame {
        let isMap: Bool
        var keys: [GoString] = []
        var values: [GoValue] = []
    }

    private let text: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var frames: [Frame] = []
    /// The first number that is none.
    private(set) var failure: JSONFailure?

    /// Whether numbers stay as they are written, as after `UseNumber`.
    private let keepsNumbers: Bool

    init(_ text: UnsafeBufferPointer<UInt8>, keepsNumbers: Bool = false) {
        self.text = text
        self.keepsNumbers = keepsNumbers
    }

    /// Whether nothing but space is left.
    mutating func isAtEnd() -> Bool {
        skipSpace()
        return index == text.count
    }

    /// Reads the text as a whole.
    mutating func read() throws(JSONFailure) -> GoValue {
        let value = try readValue()
        guard isAtEnd() else { throw unexpected("after top-level value") }
        return value
    }

    /// Reads the next value.
    mutating func readValue() throws(JSONFailure) -> GoValue {
        skipSpace()
        while true {
            guard var value = try valueOrBegin() else { continue }
            // A value ends the lists and maps that close behind it.
            while let next = try deliver(value) { value = next }
            if frames.isEmpty { return root }
        }
    }

    private var root = GoValue.null

    /// Reads a scalar or an empty collection; nil after the start of another one.
    private mutating func valueOrBegin() throws(JSONFailure) -> GoValue? {
        guard index < text.count else { throw Self.end }
        switch text[index] {
        case UInt8(ascii: "{"):
            try begin(isMap: true)
            if take(UInt8(ascii: "}")) {
                frames.removeLast()
                return .map(GoMap())
            }
            try readKey()
            return nil
        case UInt8(ascii: "["):
            try begin(isMap: false)
            if take(UInt8(ascii: "]")) {
                frames.removeLast()
                return .list(GoList())
            }
            return nil
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: throw unexpected("looking for beginning of value")
        }
    }

    private mutating func begin(isMap: Bool) throws(JSONFailure) {
        frames.append(Frame(isMap: isMap))
        guard frames.count <= Self.maxDepth else { throw unexpected("exceeded max depth") }
        index += 1
        skipSpace()
    }

    /// Puts a value into the innermost collection; returns the collection when it ends.
    private mutating func deliver(_ value: GoValue) throws(JSONFailure) -> GoValue? {
        let last = frames.count - 1
        guard last >= 0 else {
            root = value
            return nil
        }
        frames[last].values.append(value)
        skipSpace()
        let isMap = frames[last].isMap
        guard index < text.count else { throw Self.end }
        if take(UInt8(ascii: ",")) {
            skipSpace()
            if isMap { try readKey() }
            return nil
        }
        guard take(isMap ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
            throw unexpected(isMap ? "after object key:value pair" : "after array element")
        }
        let frame = frames.removeLast()
        return isMap ? .map(GoMap(keys: frame.keys, values: frame.values)) : .list(GoList(frame.values))
    }

    private mutating func readKey() throws(JSONFailure) {
        guard index < text.count else { throw Self.end }
        guard text[index] == UInt8(ascii: "\"") else { throw unexpected("looking for beginning of object key string") }
        let key = try string()
        frames[frames.count - 1].keys.append(key)
        skipSpace()
        guard index < text.count else { throw Self.end }
        guard take(UInt8(ascii: ":")) else { throw unexpected("after object key") }
        skipSpace()
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < text.count, text[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while index < text.count {
            switch text[index] {
            case 0x20, 0x09, 0x0A, 0x0D: index += 1
            default: return
            }
        }
    }

    // MARK: Scalars

    private mutating func literal(_ name: StaticString, _ value: GoValue) throws(JSONFailure) -> GoValue {
        for offset in 0..<name.utf8CodeUnitCount {
            let expected = name.utf8Start[offset]
            guard index < text.count, text[index] == expected else {
                throw unexpected("in literal \(name) (expecting '\(Unicode.Scalar(expected))')")
            }
            index += 1
        }
        return value
    }

    private mutating func number() throws(JSONFailure) -> GoValue {
        let start = index
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits("in numeric literal") }
        var isWhole = true
        if take(UInt8(ascii: ".")) {
            isWhole = false
            try digits("after decimal point in numeric literal")
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isWhole = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits("in exponent of numeric literal")
        }
        let literal = UnsafeBufferPointer(rebasing: text[start..<index])
        if keepsNumbers { return .object(JSONNumber(GoString(Array(literal)))) }
        if isWhole, literal.count <= 15, literal[0] != UInt8(ascii: "-") {
            return .float(Double(literal.reduce(0) { $0 &* 10 &+ Int($1 &- UInt8(ascii: "0")) }))
        }
        let name = String(decoding: literal, as: UTF8.self)
        guard let value = Double(name), value.isFinite else {
            failure = failure ?? JSONFailure(cannotUnmarshal: "number \(name)", into: .float64)
            return .null
        }
        return .float(value)
    }

    private mutating func digits(_ place: String) throws(JSONFailure) {
        let start = index
        while index < text.count, text[index] &- UInt8(ascii: "0") < 10 { index += 1 }
        if index == start { throw unexpected(place) }
    }

    private mutating func string() throws(JSONFailure) -> GoString {
        index += 1
        let start = index
        while index < text.count {
            switch text[index] {
            case UInt8(ascii: "\""):
                index += 1
                return GoString(Array(text[start..<index - 1]))
            case UInt8(ascii: "\\"), 0x80..., 0..<0x20: return try unquoted(from: start)
            default: index += 1
            }
        }
        throw Self.end
    }

    /// Reads the rest of a string with escapes or bytes beyond ASCII.
    private mutating func unquoted(from start: Int) throws(JSONFailure) -> GoString {
        var output = Array(text[start..<index])
        while index < text.count {
            let byte = text[index]
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return GoString(output)
            case UInt8(ascii: "\\"): try escape(into: &output)
            case 0..<0x20: throw unexpected("in string literal")
            case 0..<0x80:
                output.append(byte)
                index += 1
            default:
                let width = UTF8Repair.width(text, at: index)
                if width == 0 {
                    output.append(contentsOf: [0xEF, 0xBF, 0xBD])
                } else {
                    output.append(contentsOf: text[index..<index + width])
                }
                index += max(width, 1)
            }
        }
        throw Self.end
    }

    private mutating func escape(into output: inout [UInt8]) throws(JSONFailure) {
        index += 1
        guard index < text.count else { throw unexpected("in string escape code") }
        switch text[index] {
        case UInt8(ascii: "b"): output.append(0x08)
        case UInt8(ascii: "f"): output.append(0x0C)
        case UInt8(ascii: "n"): output.append(0x0A)
        case UInt8(ascii: "r"): output.append(0x0D)
        case UInt8(ascii: "t"): output.append(0x09)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(text[index])
        case UInt8(ascii: "u"):
            index += 1
            return try unicodeEscape(into: &output)
        default: throw unexpected("in string escape code")
        }
        index += 1
    }

    /// Reads the digits behind `\u`; a surrogate without its partner becomes U+FFFD.
    ///
    /// decode.go, unquoteBytes.
    private mutating func unicodeEscape(into output: inout [UInt8]) throws(JSONFailure) {
        let unit = try codeUnit()
        var scalar = Unicode.Scalar(unit)
        if unit & 0xFC00 == 0xD800, index + 1 < text.count, text[index] == UInt8(ascii: "\\"),
            text[index + 1] == UInt8(ascii: "u")
        {
            let before = index
            index += 2
            let low = try codeUnit()
            if low & 0xFC00 == 0xDC00 {
                scalar = Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
            } else {
                index = before
            }
        }
        output.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? .init())
    }

    private mutating func codeUnit() throws(JSONFailure) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard index < text.count, let digit = Character(Unicode.Scalar(text[index])).hexDigitValue else {
                throw unexpected("in \\u hexadecimal character escape")
            }
            unit = unit << 4 | UInt32(digit)
            index += 1
        }
        return unit
    }

    // MARK: Failures

    static let end = JSONFailure("unexpected end of JSON input")

    /// Makes the failure of the next byte; at the end, that of the space which Go tries there.
    private func unexpected(_ place: String) -> JSONFailure {
        let byte = index < text.count ? text[index] : 0x20
        return JSONFailure(GoString("invalid character \(Self.quoted(byte)) \(place)"))
    }

    /// Returns a byte as Go's message quotes it: as the character of that number.
    ///
    /// scanner.go, quoteChar.
    private static func quoted(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "'"): return "'\\''"
        case UInt8(ascii: "\""): return "'\"'"
        case UInt8(ascii: "\\"): return "'\\\\'"
        case 0x07: return "'\\a'"
        case 0x08: return "'\\b'"
        case 0x09: return "'\\t'"
        case 0x0A: return "'\\n'"
        case 0x0B: return "'\\v'"
        case 0x0C: return "'\\f'"
        case 0x0D: return "'\\r'"
        case 0x20..<0x7F, 0xA1..<0xAD, 0xAE...0xFF: return "'\(Unicode.Scalar(byte))'"
        case 0..<0x80: return "'\\x" + hexadecimal(byte) + "'"
        default: return "'\\u00" + hexadecimal(byte) + "'"
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return (digits.utf8.count < 2 ? "0" : "") + digits
    }
}

import Diagnostics
import OrderedCollections

/// A parser of one JSON value from an offset of a text on; it accepts what Go's encoding/json accepts.
struct JSONParser {
    /// A key that stands twice in one object.
    struct Duplicate {
        var key: String
        var first: SourceSpan?
        var second: SourceSpan
    }

    let bytes: [UInt8]
    /// The text that spans point into; without one, nodes have no spans.
    let file: SourceFile?
    let maximumDepth: Int
    /// The next byte to read.
    var offset = 0
    /// The keys that were overwritten by a later member of the same name.
    var duplicates: [Duplicate] = []
    private var depth = 0

    init(bytes: [UInt8], file: SourceFile?, offset: Int = 0, maximumDepth: Int) {
        self.bytes = bytes
        self.file = file
        self.offset = offset
        self.maximumDepth = maximumDepth
    }

    /// The next byte, or nil at the end.
    var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// Returns a span up to the next byte.
    func span(from start: Int) -> SourceSpan? { file.map { SourceSpan(file: $0, start: start, end: offset) } }

    /// Moves behind blanks; JSON knows four.
    mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { offset += 1 }
    }

    /// Reads the next value and stops right behind it.
    mutating func value() throws(JSONProblem) -> ValueNode {
        skipBlanks()
        let start = offset
        switch next {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""):
            let text = try string()
            return ValueNode(.scalar(.string(text)), span: span(from: start))
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case let byte? where byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
            let number = try number()
            return ValueNode(.scalar(number), span: span(from: start))
        default: throw unexpected(expected: "a JSON value", help: "strings need double quotes: \"text\"")
        }
    }

    private mutating func object() throws(JSONProblem) -> ValueNode {
        let start = offset
        try descend()
        var mapping = ValueNode.Mapping()
        skipBlanks()
        if next == UInt8(ascii: "}") {
            offset += 1
        } else {
            repeat { try member(into: &mapping) } while try separator(closing: "}", opened: start)
        }
        depth -= 1
        return ValueNode(.mapping(mapping), span: span(from: start))
    }

    private mutating func member(into mapping: inout ValueNode.Mapping) throws(JSONProblem) {
        skipBlanks()
        let start = offset
        guard next == UInt8(ascii: "\"") else {
            throw unexpected(expected: "a key in double quotes", help: "write keys as \"key\", and no comma before }")
        }
        let key = try string()
        let keySpan = span(from: start)
        skipBlanks()
        guard next == UInt8(ascii: ":") else { throw unexpected(expected: "`:` after the key", help: nil) }
        offset += 1
        let node = try value()
        if let earlier = mapping[key], let keySpan {
            duplicates.append(Duplicate(key: key, first: earlier.keySpan, second: keySpan))
        }
        mapping[key] = ValueNode.Member(keySpan: keySpan, node: node)
    }

    private mutating func array() throws(JSONProblem) -> ValueNode {
        let start = offset
        try descend()
        var nodes: [ValueNode] = []
        skipBlanks()
        if next == UInt8(ascii: "]") {
            offset += 1
        } else {
            repeat {
                let node = try value()
                nodes.append(node)
            } while try separator(closing: "]", opened: start)
        }
        depth -= 1
        return ValueNode(.sequence(nodes), span: span(from: start))
    }

    /// Moves behind a comma (true) or behind the closing bracket (false).
    private mutating func separator(closing: Unicode.Scalar, opened: Int) throws(JSONProblem) -> Bool {
        skipBlanks()
        guard let byte = next else {
            throw JSONProblem(
                code: .jsonSyntax,
                message: "the JSON text ends inside \(closing == "}" ? "an object" : "a list")",
                start: opened,
                end: opened + 1,
                label: "never closed",
                help: "close it with `\(closing)`"
            )
        }
        if byte == UInt8(ascii: ",") {
            offset += 1
            return true
        }
        guard byte == UInt8(ascii: closing) else {
            throw unexpected(expected: "`,` or `\(closing)`", help: nil)
        }
        offset += 1
        return false
    }

    private mutating func descend() throws(JSONProblem) {
        depth += 1
        guard depth <= maximumDepth else {
            throw JSONProblem(
                code: .jsonTooDeep,
                message: "JSON is nested more than \(maximumDepth) levels deep",
                start: offset,
                end: offset + 1
            )
        }
        offset += 1
    }

    private mutating func word(_ word: String, _ value: Value) throws(JSONProblem) -> ValueNode {
        let start = offset
        for byte in word.utf8 {
            guard next == byte else { throw unexpected(expected: "`\(word)`", help: "strings need double quotes") }
            offset += 1
        }
        return ValueNode(.scalar(value), span: span(from: start))
    }

    /// Returns the problem of meeting the next byte, or the end.
    func unexpected(expected: String, help: String?) -> JSONProblem {
        guard offset < bytes.count else {
            return JSONProblem(
                code: .jsonSyntax,
                message: "the JSON text ends where \(expected) was expected",
                start: bytes.count,
                end: bytes.count,
                label: "expected \(expected)",
                help: help
            )
        }
        let (scalar, width) = GoRune.decode(bytes, at: offset)
        return JSONProblem(
            code: .jsonSyntax,
            message: "expected \(expected), found \(scalar.value < 0x20 ? "a control character" : "`\(scalar)`")",
            start: offset,
            end: offset + width,
            label: "expected \(expected)",
            help: help
        )
    }
}

extension JSONValue {
    /// How many lists and objects may stand inside each other.
    public static let depthLimit = 512

    /// Reads one JSON text, strictly after RFC 8259.
    ///
    /// Of members with equal names the last one's value wins, at the first one's place, as in Python. The reasons of
    /// failures are orjson's (3.13.0), which LiteLLM shows to its clients; its depth limit is 1024.
    ///
    /// - Parameter bytes: The whole text, UTF-8 without a byte order mark.
    /// - Throws: ``JSONFailure`` when the bytes are not JSON, not UTF-8, or deeper than ``depthLimit``.
    public init(parsing bytes: UnsafeRawBufferPointer) throws(JSONFailure) {
        var reader = JSONReader(bytes)
        do {
            self = try reader.document()
        } catch {
            throw JSONReader.encodingFailure(of: bytes) ?? error
        }
        if reader.hasHighBytes, let failure = JSONReader.encodingFailure(of: bytes) { throw failure }
    }

    /// Reads one JSON text, strictly after RFC 8259.
    ///
    /// - Parameter bytes: The whole text, UTF-8 without a byte order mark.
    /// - Throws: ``JSONFailure`` when the bytes are not JSON, not UTF-8, or deeper than ``depthLimit``.
    public init(parsing bytes: [UInt8]) throws(JSONFailure) {
        let result = bytes.withUnsafeBytes { buffer -> Result<JSONValue, JSONFailure> in
            do throws(JSONFailure) {
                return .success(try JSONValue(parsing: buffer))
            } catch {
                return .failure(error)
            }
        }
        self = try result.get()
    }
}

/// Reads values from bytes, left to right, once.
struct JSONReader {
    let bytes: UnsafeRawBufferPointer
    var position = 0
    var depth = 0
    /// Whether strings have bytes that are no ASCII: the whole text's encoding is checked once then.
    var hasHighBytes = false

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// The byte at the position, or nil at the end.
    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// What is wrong with the whole text's encoding, which outranks every other failure.
    static func encodingFailure(of bytes: UnsafeRawBufferPointer) -> JSONFailure? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return JSONFailure("UTF-8 byte order mark (BOM) is not supported", at: 0)
        }
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        return JSONFailure("str is not valid UTF-8: surrogates not allowed", at: 0)
    }

    mutating func document() throws(JSONFailure) -> JSONValue {
        guard !bytes.isEmpty else { throw JSONFailure("Input is a zero-length, empty document", at: 0) }
        skipBlanks()
        guard next != nil else { throw JSONFailure("input data is empty", at: 0) }
        let value = try value()
        skipBlanks()
        guard next == nil else { throw JSONFailure("unexpected content after document", at: position) }
        return value
    }

    mutating func skipBlanks() {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
            default: return
            }
        }
    }

    mutating func value() throws(JSONFailure) -> JSONValue {
        guard let first = next else { throw endOfData() }
        switch first {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return .number(try number())
        case UInt8(ascii: "+"), UInt8(ascii: "."): throw JSONFailure("no digit after sign", at: position)
        default: throw failure("unexpected character, expected a JSON value")
        }
    }

    func failure(_ reason: String) -> JSONFailure { JSONFailure(reason, at: position) }

    func endOfData() -> JSONFailure { JSONFailure("unexpected end of data", at: bytes.count) }

    private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONFailure) -> JSONValue {
        let start = position
        for index in 0..<word.utf8CodeUnitCount {
            guard let byte = next else { throw endOfData() }
            guard byte == word.utf8Start[index] else {
                throw JSONFailure("invalid literal, expected '\(word)'", at: start)
            }
            position += 1
        }
        return value
    }

    private mutating func enter() throws(JSONFailure) {
        position += 1
        depth += 1
        guard depth <= JSONValue.depthLimit else { throw failure("depth limit exceeded") }
        skipBlanks()
    }

    private mutating func leave() {
        position += 1
        depth -= 1
    }

    private mutating func array() throws(JSONFailure) -> JSONValue {
        try enter()
        var elements: [JSONValue] = []
        if next == UInt8(ascii: "]") {
            leave()
            return .array(elements)
        }
        while true {
            elements.append(try value())
            guard try anotherFollows(before: UInt8(ascii: "]")) else { return .array(elements) }
        }
    }

    private mutating func object() throws(JSONFailure) -> JSONValue {
        try enter()
        var builder = JSONObjectBuilder()
        if next == UInt8(ascii: "}") {
            leave()
            return .object(JSONObject())
        }
        while true {
            guard let quote = next else { throw endOfData() }
            guard quote == UInt8(ascii: "\"") else { throw failure("unexpected character, expected a string key") }
            let name = try string()
            skipBlanks()
            guard let colon = next else { throw endOfData() }
            guard colon == UInt8(ascii: ":") else { throw failure("unexpected character, expected ':' after key") }
            position += 1
            skipBlanks()
            builder.append(name, try value())
            guard try anotherFollows(before: UInt8(ascii: "}")) else { return .object(builder.object) }
        }
    }

    /// Steps over a comma and says true, or over the closing bracket and says false.
    private mutating func anotherFollows(before closing: UInt8) throws(JSONFailure) -> Bool {
        skipBlanks()
        guard let byte = next else { throw endOfData() }
        if byte == closing {
            leave()
            return false
        }
        guard byte == UInt8(ascii: ",") else {
            throw failure("unexpected character, expected ',' or '\(Unicode.Scalar(closing))'")
        }
        let comma = position
        position += 1
        skipBlanks()
        guard next != closing else { throw JSONFailure("trailing comma is not allowed", at: comma) }
        return true
    }
}

/// Collects members so that a name stands once, in time linear in their number.
private struct JSONObjectBuilder {
    private var members: [JSONObject.Member] = []
    /// The places of many members by their names.
    private var places: [String: Int] = [:]
    /// From this number of members on, names are found in a dictionary.
    private static let fewMembers = 16

    var object: JSONObject { JSONObject(distinct: members) }

    mutating func append(_ name: String, _ value: JSONValue) {
        if let place = place(of: name) {
            members[place].value = value
            return
        }
        members.append(JSONObject.Member(name, value))
        if members.count == Self.fewMembers {
            for (place, member) in members.enumerated() { places[member.name] = place }
        } else if members.count > Self.fewMembers {
            places[name] = members.count - 1
        }
    }

    private func place(of name: String) -> Int? {
        if members.count >= Self.fewMembers { return places[name] }
        return members.firstIndex { $0.name == name }
    }
}

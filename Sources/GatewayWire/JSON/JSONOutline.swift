/// The members of a JSON object by their places in its bytes; the whole text is checked, no tree is made.
public struct JSONOutline: Sendable {
    /// A member of the object.
    public struct Member: Sendable {
        /// The bytes of the key, quotes included.
        public var key: Range<Int>
        /// The bytes of the value.
        public var value: Range<Int>
        /// Whether the key has escapes, so that its bytes are not its text.
        public var hasEscapedKey: Bool
    }

    /// The members, in the order of the text.
    public private(set) var members: [Member] = []

    /// Reads an object.
    ///
    /// - Parameter bytes: The whole text; blanks around the object are allowed.
    /// - Throws: ``JSONFailure`` for bytes that are not one JSON value, or a value that is no object.
    public init(_ bytes: UnsafeRawBufferPointer) throws(JSONFailure) {
        var scanner = JSONScanner(bytes)
        scanner.skipBlanks()
        guard scanner.next == UInt8(ascii: "{") else {
            try scanner.skipValue()
            throw JSONFailure(Self.noObject, at: 0)
        }
        members.reserveCapacity(16)
        scanner.offset &+= 1
        scanner.skipBlanks()
        if scanner.next == UInt8(ascii: "}") {
            scanner.offset &+= 1
        } else {
            try readMembers(&scanner)
        }
        scanner.skipBlanks()
        if scanner.next != nil { throw JSONFailure("unexpected content after document", at: scanner.offset) }
    }

    /// The reason of a failure that is about a value of another kind, not about its spelling.
    public static let noObject = "the value is no object"

    private mutating func readMembers(_ scanner: inout JSONScanner) throws(JSONFailure) {
        while true {
            guard scanner.next == UInt8(ascii: "\"") else { throw scanner.unexpected() }
            let key = scanner.offset
            let hasEscapedKey = try scanner.skipString()
            let keyEnd = scanner.offset
            try scanner.skipColon()
            let value = scanner.offset
            try scanner.skipValue(depth: 1)
            members.append(
                Member(key: key..<keyEnd, value: value..<scanner.offset, hasEscapedKey: hasEscapedKey)
            )
            guard try scanner.skipComma(before: UInt8(ascii: "}")) else { return }
        }
    }

    /// Returns the place of a member's value; the last of several with the same key.
    ///
    /// - Parameters:
    ///   - key: The key as its text.
    ///   - bytes: The bytes that were read.
    /// - Returns: The value, or nil.
    public func value(_ key: StaticString, in bytes: UnsafeRawBufferPointer) -> Range<Int>? {
        var index = members.count
        while index > 0 {
            index &-= 1
            if members[index].isNamed(key, in: bytes) { return members[index].value }
        }
        return nil
    }
}

extension JSONOutline.Member {
    /// Whether the key is a text.
    ///
    /// - Parameters:
    ///   - name: The text.
    ///   - bytes: The bytes that were read.
    /// - Returns: Whether it is.
    public func isNamed(_ name: StaticString, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard !hasEscapedKey else {
            return JSONText.decode(UnsafeRawBufferPointer(rebasing: bytes[key])) == name.description
        }
        let count = name.utf8CodeUnitCount
        guard key.count == count &+ 2 else { return false }
        for index in 0..<count where bytes[key.lowerBound &+ 1 &+ index] != name.utf8Start[index] { return false }
        return true
    }

    /// Returns the key's text.
    ///
    /// - Parameter bytes: The bytes that were read.
    /// - Returns: The text.
    public func name(in bytes: UnsafeRawBufferPointer) -> String {
        JSONText.decode(UnsafeRawBufferPointer(rebasing: bytes[key]))
    }
}

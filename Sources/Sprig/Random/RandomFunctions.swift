public import GoRuntime

extension SprigFunctions {
    /// The longest random text in characters, and the most random bytes.
    ///
    /// Go has no limit but its memory.
    public static let longestRandomText = 16 << 20

    /// Returns the functions that answer differently each time: random texts, bytes, numbers, orders, identifiers.
    ///
    /// Sprig 3.3.0 strings.go, crypto.go and functions.go.
    ///
    /// - Parameter random: Where the chance comes from.
    /// - Returns: `randAlphaNum` and its kind, `randBytes`, `randInt`, `shuffle`, `uuidv4`.
    public static func random(_ random: RandomSource) -> [GoFunction] {
        [
            text("randAlphaNum", of: digits + upper + lower, random),
            text("randAlpha", of: upper + lower, random),
            text("randAscii", of: Array(0x20...0x7E), random),
            text("randNumeric", of: digits, random),
            GoFunction("randBytes", .int) { arguments throws(FunctionFailure) in
                let count = arguments.int(0)
                guard count >= 0, count >> 47 == 0 else { throw .sliceLengthOutOfRange }
                try check(randomCount: count)
                return .string(GoString(Base64.encoded(random.bytes(count))))
            },
            GoFunction("randInt", .int, .int) { arguments throws(FunctionFailure) in
                let low = arguments.int(0)
                let span = arguments.int(1) &- low
                guard span > 0 else { throw .message("invalid argument to Intn") }
                return .int(random.number(below: span) &+ low)
            },
            GoFunction("shuffle", .string) { arguments throws(FunctionFailure) in
                .string(shuffled(arguments.string(0), random))
            },
            GoFunction("uuidv4") { _ throws(FunctionFailure) in .string(identifier(random.bytes(16))) },
        ]
    }

    private static let digits = Array(UInt8(ascii: "0")...UInt8(ascii: "9"))
    private static let upper = Array(UInt8(ascii: "A")...UInt8(ascii: "Z"))
    private static let lower = Array(UInt8(ascii: "a")...UInt8(ascii: "z"))

    /// A function of a length; a negative one gives nothing.
    private static func text(_ name: GoString, of alphabet: [UInt8], _ random: RandomSource) -> GoFunction {
        GoFunction(name, .int) { arguments throws(FunctionFailure) in
            let count = max(0, arguments.int(0))
            try check(randomCount: count)
            return .string(GoString(random.text(count, of: alphabet)))
        }
    }

    private static func check(randomCount count: Int) throws(FunctionFailure) {
        guard count <= longestRandomText else {
            throw .text("\(count) random characters are more than the limit of \(longestRandomText)")
        }
    }

    /// Returns the characters in another order, each order as likely; bytes that are not UTF-8 become U+FFFD.
    private static func shuffled(_ text: GoString, _ random: RandomSource) -> GoString {
        var runes = text.runes
        for index in runes.indices.dropFirst().reversed() { runes.swapAt(index, random.number(below: index + 1)) }
        return GoString(runes: runes)
    }

    /// Returns 16 bytes as a UUID of version 4, in lower case.
    private static func identifier(_ bytes: [UInt8]) -> GoString {
        var bytes = bytes
        bytes[6] = bytes[6] & 0x0F | 0x40
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
            text.append(contentsOf: Hexadecimal.encode([byte]))
        }
        return GoString(text)
    }
}

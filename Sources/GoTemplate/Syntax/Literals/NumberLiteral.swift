import GoRuntime

/// The values that a number's text can be.
///
/// Go 1.26 text/template/parse node.go, newNumber, with strconv's grammar.
struct NumberLiteral {
    var integer: Int64?
    var unsigned: UInt64?
    var float: Double?
    var complex: ComplexConstant?

    private init() {}

    /// Reads the text of a number or an imaginary one.
    init(_ text: GoString) throws(NumberProblem) {
        if text.bytes.last == UInt8(ascii: "i") {
            if case .value(let imaginary) = FloatLiteral.read(text.bytes.dropLast()) {
                self.init(ComplexConstant(real: 0, imaginary: imaginary))
                return
            }
        }
        self.init()
        readIntegers(text.bytes)
        if let integer {
            float = Double(integer)
        } else if let unsigned {
            float = Double(unsigned)
        } else if case .value(let value) = FloatLiteral.read(text.bytes[...]) {
            guard text.bytes.contains(where: { ".eEpP".utf8.contains($0) }) else { throw .overflow }
            float = value
            integer = Int64(exactly: value)
            unsigned = UInt64(exactly: value)
        } else {
            throw .illegal
        }
    }

    /// Reads a character constant with its quotes.
    init(character text: GoString) throws(NumberProblem) {
        let bytes = text.bytes
        var index = 1
        let quote = UInt8(ascii: "'")
        let character = bytes.withUnsafeBufferPointer { EscapedCharacter.read($0, at: &index, quote: quote) }
        guard let character else { throw .badEscape }
        guard index == bytes.count - 1 else { throw .malformedCharacter }
        self.init()
        integer = Int64(character.value)
        unsigned = UInt64(character.value)
        float = Double(character.value)
    }

    /// Gives a complex number's other values, where it has no imaginary part.
    init(_ complex: ComplexConstant) {
        self.init()
        self.complex = complex
        guard complex.imaginary == 0 else { return }
        float = complex.real
        integer = Int64(exactly: complex.real)
        unsigned = UInt64(exactly: complex.real)
    }

    /// Go 1.26 strconv/atoi.go, ParseUint and ParseInt with base 0.
    private mutating func readIntegers(_ text: [UInt8]) {
        var digits = text[...]
        var isNegative = false
        let isSigned = digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+")
        if isSigned { isNegative = digits.removeFirst() == UInt8(ascii: "-") }
        guard NumberGrammar.hasGoodUnderscores(text[...]), let magnitude = NumberGrammar.magnitude(digits) else {
            return
        }
        if !isSigned { unsigned = magnitude }
        if isNegative {
            integer = magnitude <= UInt64(1) << 63 ? Int64(truncatingIfNeeded: 0 &- magnitude) : nil
        } else {
            integer = Int64(exactly: magnitude)
        }
        if integer == 0 { unsigned = 0 }
    }
}

/// A complex number.
///
/// For example `1+2i`.
public struct ComplexConstant: Hashable, Sendable {
    /// The real part.
    public let real: Double
    /// The imaginary part.
    public let imaginary: Double

    /// Creates a number.
    public init(real: Double, imaginary: Double) {
        self.real = real
        self.imaginary = imaginary
    }
}

/// Why a text is no number.
enum NumberProblem: Error {
    case illegal
    case overflow
    case badEscape
    case malformedCharacter
    case badComplex
    case badComplexPart(GoString, isTooLarge: Bool)
}

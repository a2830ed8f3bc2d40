import GoRuntime

extension ComplexConstant {
    /// Reads a number of two parts, for example `1+2i`.
    ///
    /// Go 1.26 fmt/scan.go, scanComplex.
    init(scanning text: GoString) throws(NumberProblem) {
        let bytes = text.bytes
        let split = Self.endOfFloat(bytes, from: 0)
        guard split < bytes.count, bytes[split] == UInt8(ascii: "+") || bytes[split] == UInt8(ascii: "-") else {
            throw .badComplex
        }
        let end = Self.endOfFloat(bytes, from: split + 1)
        guard end < bytes.count, bytes[end] == UInt8(ascii: "i") else { throw .badComplex }
        let real = try Self.part(bytes[..<split])
        let imaginary = try Self.part(bytes[split..<end])
        self.init(real: real, imaginary: imaginary)
    }

    private static func part(_ text: ArraySlice<UInt8>) throws(NumberProblem) -> Double {
        switch FloatLiteral.read(text) {
        case .value(let value): return value
        case .tooLarge: throw .badComplexPart(GoString(text), isTooLarge: true)
        case .malformed: throw .badComplexPart(GoString(text), isTooLarge: false)
        }
    }

    /// Go 1.26 fmt/scan.go, floatToken.
    private static func endOfFloat(_ bytes: [UInt8], from start: Int) -> Int {
        var index = start
        func at(_ letters: StaticString) -> Bool {
            index < bytes.count && letters.withUTF8Buffer { $0.contains(bytes[index]) }
        }
        func skip(_ letters: StaticString) { while at(letters) { index += 1 } }
        if at("+-") { index += 1 }
        // Go looks for `Inf` here and does not give the letter back.
        if at("iI") { index += 1 }
        var digits: StaticString = "0123456789_"
        var exponent: StaticString = "eEpP"
        if at("0") {
            index += 1
            if at("xX") {
                index += 1
                digits = "0123456789aAbBcCdDeEfF_"
                exponent = "pP"
            }
        }
        skip(digits)
        if at(".") {
            index += 1
            skip(digits)
        }
        if at(exponent) {
            index += 1
            if at("+-") { index += 1 }
            skip("0123456789_")
        }
        return index
    }
}

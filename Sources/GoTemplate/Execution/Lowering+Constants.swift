import GoRuntime

extension Lowering {
    /// Lowers a constant without a type to go by.
    ///
    /// Go 1.26 text/template exec.go, idealConstant.
    mutating func lowerConstant(_ operand: Operand) {
        switch ConstantOperand.value(of: operand) {
        case .success(let value): emitConstant(value)
        case .failure(let failure): emitFailure(failure.kind, growth: 1)
        }
    }

    /// Lowers a constant argument.
    mutating func lowerConstant(_ operand: Operand, for type: GoType?) {
        switch ConstantOperand.value(of: operand, for: type) {
        case .success(let value): emitConstant(value)
        case .failure(let failure): emitFailure(failure.kind, growth: 1)
        }
    }
}

/// The values that constants have as arguments.
///
/// Go 1.26 text/template exec.go, evalArg.
enum ConstantOperand {
    /// Why a constant has no value.
    struct Failure: Error {
        /// The error.
        let kind: TemplateError.Kind
    }

    /// Returns the value of a constant for a parameter; `type` is nil where anything will do.
    static func value(of operand: Operand, for type: GoType?) -> Result<GoValue, Failure> {
        guard let type else { return value(of: operand) }
        switch (type.underlying, operand) {
        case (_, .nil): return type.canBeNil ? .success(type.zero) : .failure(Failure(kind: .nilConstant(type)))
        case (.interface, _): return value(of: operand)
        case (.bool, .bool(let bool, _)): return .success(.bool(bool))
        case (.string, .string(let string)): return .success(.string(string.text))
        case (.integer(let kind), .number(let number)):
            if kind.isUnsigned {
                if let value = number.unsigned {
                    return .success(.integer(kind.truncating(Int64(bitPattern: value)), kind))
                }
            } else if let value = number.integer {
                return .success(.integer(kind.truncating(value), kind))
            }
        case (.float64, .number(let number)), (.float32, .number(let number)):
            if let value = number.float { return .success(.float(value)) }
        default: break
        }
        guard let expected = TemplateError.ConstantKind(type) else {
            return .failure(Failure(kind: .constantForType(operand, type)))
        }
        return .failure(Failure(kind: .wrongConstant(expected: expected, found: operand)))
    }

    /// Returns the value that a constant has by itself.
    static func value(of operand: Operand) -> Result<GoValue, Failure> {
        switch operand {
        case .bool(let bool, _): .success(.bool(bool))
        case .string(let string): .success(.string(string.text))
        case .number(let number): value(of: number)
        default: .success(.absent)
        }
    }

    private static func value(of number: NumberNode) -> Result<GoValue, Failure> {
        if number.isComplex { return .failure(Failure(kind: .complexNumber(text: number.text))) }
        if let float = number.float, number.looksLikeFloat { return .success(.float(float)) }
        if let integer = number.integer { return .success(.integer(integer, .int)) }
        if number.unsigned != nil { return .failure(Failure(kind: .overflow(text: number.text))) }
        return .success(.absent)
    }
}

extension NumberNode {
    /// Whether it is written as a float, not as an integer that is also one.
    fileprivate var looksLikeFloat: Bool {
        let bytes = text.bytes
        guard bytes.first != UInt8(ascii: "'") else { return false }
        let hasExponent = bytes.contains(UInt8(ascii: "p")) || bytes.contains(UInt8(ascii: "P"))
        if bytes.count > 2, bytes[0] == UInt8(ascii: "0"), bytes[1] | 0x20 == UInt8(ascii: "x"), !hasExponent {
            return false
        }
        return hasExponent || bytes.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
    }
}

extension TemplateError.ConstantKind {
    /// The kind of constant that a parameter wants; nil for a type that takes none.
    fileprivate init?(_ type: GoType) {
        switch type.underlying {
        case .bool: self = .bool
        case .string: self = .string
        case .integer(let kind): self = kind.isUnsigned ? .unsigned : .integer
        case .float32, .float64: self = .float
        case .complex128: self = .complex
        default: return nil
        }
    }
}

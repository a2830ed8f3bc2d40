import GoRuntime

extension GoType {
    /// Whether nil is a value of the type.
    ///
    /// Go 1.26 text/template exec.go, canBeNil.
    var canBeNil: Bool {
        switch underlying {
        case .interface, .methods, .slice, .map, .pointer, .function: true
        default: false
        }
    }

    /// The zero value of the type.
    var zero: GoValue {
        switch underlying {
        case .bool: .bool(false)
        case .integer(let kind): .integer(0, kind)
        case .float32, .float64: .float(0)
        case .string: .string(GoString())
        case .slice(.integer(.uint8)): .bytes([])
        case .slice(let element): .list(GoList([], of: element, isNil: true))
        case .map: .map(GoMap(type: self, isNil: true))
        case .interface, .methods, .pointer, .function, .structure, .complex128, .named: .null
        }
    }

    /// Whether the type has a name: types of different names are never assignable to each other.
    private var isNamed: Bool {
        switch self {
        case .slice, .map, .pointer, .function, .interface: false
        default: true
        }
    }

    /// Whether a value of the type can be assigned to another type.
    ///
    /// The Go specification, Assignability.
    func isAssignable(to other: GoType) -> Bool {
        switch other {
        case .interface: return true
        case .methods:
            switch self {
            case .structure, .pointer, .named, .methods: return true
            default: return false
            }
        default: break
        }
        if self == other { return true }
        return !(isNamed && other.isNamed) && underlying == other.underlying
    }
}

extension GoInteger {
    /// Returns a number cut to the width of the kind.
    func truncating(_ value: Int64) -> Int64 {
        switch self {
        case .int, .int64, .uint, .uint64, .uintptr: value
        case .int8: Int64(Int8(truncatingIfNeeded: value))
        case .int16: Int64(Int16(truncatingIfNeeded: value))
        case .int32: Int64(Int32(truncatingIfNeeded: value))
        case .uint8: Int64(UInt8(truncatingIfNeeded: value))
        case .uint16: Int64(UInt16(truncatingIfNeeded: value))
        case .uint32: Int64(UInt32(truncatingIfNeeded: value))
        }
    }
}

/// The check of arguments against the types of parameters.
///
/// Go 1.26 text/template exec.go, validateType.
enum Assignment {
    /// Returns a value as a parameter's type has it.
    static func convert(_ value: GoValue, to type: GoType) throws(MachineFailure) -> GoValue {
        switch (type, value) {
        case (.string, .string), (.interface, _): return value
        default: break
        }
        guard let found = value.type else {
            if case .null = value { throw .kind(.wrongType(expected: type, found: .interface)) }
            if type.canBeNil { return type.zero }
            throw .kind(.noValue(expected: type))
        }
        if found.isAssignable(to: type) {
            guard case .object(let object) = value, found != type, let underlying = object.underlying else {
                return value
            }
            if case .methods = type { return value }
            return underlying
        }
        if case .pointer(let element) = found, element.isAssignable(to: type) { return value }
        throw .kind(.wrongType(expected: type, found: found))
    }
}

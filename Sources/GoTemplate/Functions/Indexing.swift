import GoRuntime

/// The functions that take containers apart.
///
/// Go 1.26 text/template funcs.go.
enum Indexing {
    /// `index`.
    static func element(
        of value: GoValue,
        at indices: Slice<UnsafeBufferPointer<GoValue>>
    ) throws(FunctionFailure) -> GoValue {
        guard !value.isNil else { throw .message("index of untyped nil") }
        var item = value
        for index in indices {
            switch item.plain {
            case .absent, .null: throw .message("index of nil pointer")
            case .map(let map): item = map[try key(index, of: map)] ?? map.elementType.zero
            case .list(let list):
                let position = try position(index, limit: list.elements.count)
                guard position < list.elements.count else { throw .message("reflect: slice index out of range") }
                item = list.elements[position]
            case .bytes(let bytes):
                let position = try position(index, limit: bytes.count)
                guard position < bytes.count else { throw .message("reflect: slice index out of range") }
                item = .integer(Int64(bytes[position]), .uint8)
            case .string(let string):
                let position = try position(index, limit: string.count)
                guard position < string.count else { throw .message("reflect: string index out of range") }
                item = .integer(Int64(string.bytes[position]), .uint8)
            default: throw .message(GoString("can't index item of type \((item.type ?? .interface).pointee)"))
            }
        }
        return item
    }

    /// `slice`.
    static func slice(
        of value: GoValue,
        from indices: Slice<UnsafeBufferPointer<GoValue>>
    ) throws(FunctionFailure) -> GoValue {
        guard !value.isNil else { throw .message("slice of untyped nil") }
        guard indices.count <= 3 else { throw .message(GoString("too many slice indexes: \(indices.count)")) }
        let count: Int
        switch value.plain {
        case .string(let string):
            guard indices.count < 3 else { throw .message("cannot 3-index slice a string") }
            count = string.count
        case .list(let list): count = list.elements.count
        case .bytes(let bytes): count = bytes.count
        default: throw .message(GoString("can't slice item of type \((value.type ?? .interface).pointee)"))
        }
        var bounds = [0, count, count]
        for (place, index) in indices.enumerated() { bounds[place] = try position(index, limit: count) }
        for (low, high) in [(bounds[0], bounds[1]), (bounds[1], bounds[2])] where low > high {
            throw .message(GoString("invalid slice index: \(low) > \(high)"))
        }
        switch value.plain {
        case .string(let string): return .string(GoString(string.bytes[bounds[0]..<bounds[1]]))
        case .list(let list):
            return .list(GoList(Array(list.elements[bounds[0]..<bounds[1]]), of: list.elementType))
        case .bytes(let bytes): return .bytes(Array(bytes[bounds[0]..<bounds[1]]))
        default: return value
        }
    }

    /// `len`.
    static func length(of value: GoValue) throws(FunctionFailure) -> Int {
        switch value.plain {
        case .absent: throw .message("reflect: call of reflect.Value.Type on zero Value")
        case .null: throw .message("len of nil pointer")
        case .string(let string): return string.count
        case .bytes(let bytes): return bytes.count
        case .list(let list): return list.elements.count
        case .map(let map): return map.count
        default: throw .message(GoString("len of type \((value.type ?? .interface).pointee)"))
        }
    }

    /// Returns an index into a slice or string; the limit itself is let through, as in Go.
    private static func position(_ index: GoValue, limit: Int) throws(FunctionFailure) -> Int {
        switch index.plain {
        case .integer(let position, _):
            guard position >= 0, position <= limit else {
                throw .message(GoString("index out of range: \(position)"))
            }
            return Int(position)
        case .absent, .null: throw .message("cannot index slice/array with nil")
        default: throw .message(GoString("cannot index slice/array with type \(index.type ?? .interface)"))
        }
    }

    private static func key(_ index: GoValue, of map: GoMap) throws(FunctionFailure) -> GoString {
        guard let type = index.type else { throw .message("value is nil; should be of type string") }
        guard type == .string, case .string(let key) = index else {
            throw .message(GoString("value has type \(type); should be string"))
        }
        return key
    }
}

extension GoType {
    /// The type that a pointer points to, the type itself otherwise: Go looks behind pointers first.
    fileprivate var pointee: GoType {
        guard case .pointer(let type) = self else { return self }
        return type
    }
}

internal import GoRuntime

extension GoValue {
    /// The list beneath, for what Go's reflection calls a slice; nil for anything else.
    var sequence: GoList? {
        switch self {
        case .list(let list): list
        case .bytes(let bytes): GoList(bytes.map { .integer(Int64($0), .uint8) }, of: .integer(.uint8))
        case .object(let object): object.underlying?.sequence
        default: nil
        }
    }

    /// The kind as `reflect.ValueOf(x).Kind()` prints it.
    var kind: String { type?.kind ?? "invalid" }

    /// Returns the elements of a slice.
    ///
    /// Sprig 3.3.0 list.go: each function there asks for the kind first, which fails for nil, and says in `refusal` and
    /// the kind what it cannot do.
    func elements(orFail refusal: StaticString) throws(FunctionFailure) -> [GoValue] {
        if case .list(let list) = self { return list.elements }
        if isNil { throw .nilPointer }
        guard let list = sequence else { throw .text("\(refusal) \(kind)") }
        return list.elements
    }
}

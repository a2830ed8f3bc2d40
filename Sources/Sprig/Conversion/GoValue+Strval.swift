internal import GoRuntime

extension GoValue {
    /// The text that Sprig makes of a value: bytes and what has `Error()` or `String()` by their text, all else as `%v`.
    ///
    /// Sprig 3.3.0 strings.go, strval.
    var strval: GoString {
        switch self {
        case .string(let text): return text
        case .bytes(let bytes): return GoString(bytes)
        default:
            var output: [UInt8] = []
            GoFormat.append(self, to: &output)
            return GoString(output)
        }
    }

    /// The `[]string` that Sprig makes of a value: nil elements fall out, what is no list becomes its only element.
    ///
    /// Sprig 3.3.0 strings.go, strslice: a `[]string` is handed on as the same slice.
    var stringList: GoList {
        if case .list(let list) = self, list.type == .strings { return list }
        if isNil { return GoList(of: .string) }
        guard let list = sequence else { return GoList([.string(strval)], of: .string) }
        return GoList(list.elements.compactMap { $0.isNil ? nil : .string($0.strval) }, of: .string)
    }
}

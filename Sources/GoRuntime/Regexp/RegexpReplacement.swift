/// The text that replaces a match, taken apart once: literal pieces and groups.
struct RegexpReplacement {
    private enum Piece {
        case literal(ArraySlice<UInt8>)
        /// The groups of one name or number; the first that took part counts.
        case groups([Int])
    }

    private var pieces: [Piece] = []
    /// Whether any group is used.
    let usesGroups: Bool

    /// Reads `$1`, `${name}` and `$$`.
    ///
    /// Go 1.26 regexp, Expand: a `$` that starts nothing stands for itself, an unknown group for nothing.
    init(_ template: GoString, groupNames: [GoString]) {
        let bytes = template.bytes
        usesGroups = bytes.contains(UInt8(ascii: "$"))
        var start = 0
        while let dollar = bytes[start...].firstIndex(of: UInt8(ascii: "$")) {
            pieces.append(.literal(bytes[start..<dollar]))
            start = dollar + 1
            if start < bytes.count, bytes[start] == UInt8(ascii: "$") {
                pieces.append(.literal(bytes[start..<(start + 1)]))
                start += 1
            } else if let (name, next) = Self.name(bytes, from: start) {
                pieces.append(.groups(Self.groups(named: name, groupNames)))
                start = next
            } else {
                pieces.append(.literal(bytes[dollar..<start]))
            }
        }
        pieces.append(.literal(bytes[start...]))
    }

    /// Appends the replacement of one match.
    func append(_ bounds: [Int], of text: GoString, to result: inout [UInt8]) {
        for piece in pieces {
            switch piece {
            case .literal(let bytes): result.append(contentsOf: bytes)
            case .groups(let groups):
                for group in groups where 2 * group + 1 < bounds.count && bounds[2 * group] >= 0 {
                    result.append(contentsOf: text.bytes[bounds[2 * group]..<bounds[2 * group + 1]])
                    break
                }
            }
        }
    }

    /// Reads the name that follows a `$`, with or without braces.
    private static func name(_ bytes: [UInt8], from start: Int) -> (ArraySlice<UInt8>, next: Int)? {
        let isBraced = start < bytes.count && bytes[start] == UInt8(ascii: "{")
        let begin = isBraced ? start + 1 : start
        var end = begin
        while end < bytes.count {
            let (rune, width) = Runes.decode(bytes, at: end)
            guard RuneClass.isLetter(rune) || RuneClass.isDigit(rune) || rune == "_" else { break }
            end += width
        }
        guard end > begin else { return nil }
        guard isBraced else { return (bytes[begin..<end], end) }
        guard end < bytes.count, bytes[end] == UInt8(ascii: "}") else { return nil }
        return (bytes[begin..<end], end + 1)
    }

    private static func groups(named name: ArraySlice<UInt8>, _ names: [GoString]) -> [Int] {
        let isNumber = name.allSatisfy { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
        if isNumber, name.count == 1 || name.first != UInt8(ascii: "0"), name.count <= 9,
            let number = Int(String(decoding: name, as: UTF8.self))
        {
            return [number]
        }
        let name = GoString(name)
        return names.indices.filter { names[$0] == name }
    }
}

extension ValuePath {
    /// What is wrong with the text of a path.
    public enum Malformation: Error, Sendable, Hashable {
        /// There is no key where one must be: at the start, between two dots, or at the end.
        case emptyKey
        /// A `[` that no whole number and `]` follow.
        case badIndex
        /// Something other than `.` or `[` behind a `]`.
        case textAfterIndex
        /// A backslash at the end.
        case danglingBackslash

        /// The problem as a phrase: `has an empty key`.
        public var phrase: String {
            switch self {
            case .emptyKey: "has an empty key"
            case .badIndex: "has a `[` without a whole number and `]` behind it"
            case .textAfterIndex: "has text behind a `]`; write `.` before a key"
            case .danglingBackslash: "ends with a backslash"
            }
        }
    }

    /// Reads a path as ``description`` writes it, for example `ingress.hosts[0].host`; the empty text is the root.
    ///
    /// A backslash takes the next character into the key, as in `podAnnotations.prometheus\.io/scrape`.
    public init(parsing text: String) throws(Malformation) {
        var scanner = PathScanner(rest: text.unicodeScalars[...])
        self.init(try scanner.scan())
    }
}

private struct PathScanner {
    var rest: Substring.UnicodeScalarView

    mutating func scan() throws(ValuePath.Malformation) -> [ValuePath.Step] {
        var steps: [ValuePath.Step] = []
        if !rest.isEmpty, rest.first != "[" { steps.append(.key(try key())) }
        while let next = rest.popFirst() {
            switch next {
            case "[": steps.append(.index(try index()))
            case ".": steps.append(.key(try key()))
            default: throw .textAfterIndex
            }
        }
        return steps
    }

    private mutating func key() throws(ValuePath.Malformation) -> String {
        var key = String.UnicodeScalarView()
        while let next = rest.first, next != ".", next != "[" {
            rest.removeFirst()
            if next == "\\" {
                guard let escaped = rest.popFirst() else { throw .danglingBackslash }
                key.append(escaped)
            } else {
                key.append(next)
            }
        }
        if key.isEmpty { throw .emptyKey }
        return String(key)
    }

    private mutating func index() throws(ValuePath.Malformation) -> Int {
        let digits = rest.prefix { $0 != "]" }
        rest = rest[digits.endIndex...]
        guard rest.popFirst() != nil, digits.allSatisfy({ ("0"..."9").contains($0) }), let index = Int(String(digits))
        else { throw .badIndex }
        return index
    }
}

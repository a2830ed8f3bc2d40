public import GoRuntime

extension KubeVersion {
    /// What is wrong with the text of a version.
    public enum Problem: Error, Hashable, Sendable {
        /// It does not begin with a number.
        case notAVersion(GoString)
        /// It has one number only.
        case tooShort(GoString)
        /// Its first number begins with a zero.
        case leadingZero(component: GoString, GoString)
        /// One of its numbers is beyond 64 bits.
        case tooLarge(component: GoString, GoString)

        /// The problem in the words of Helm v4.2.3, which has them from k8s.io/apimachinery.
        public var helmText: GoString {
            let reason =
                switch self {
                case .notAVersion(let text): "could not parse \(Quoting.quoted(text)) as version"
                case .tooShort(let text): "illegal version string \(Quoting.quoted(text))"
                case .leadingZero(let component, let text):
                    "illegal zero-prefixed version component \(Quoting.quoted(component)) in \(Quoting.quoted(text))"
                case .tooLarge(let component, let text):
                    "illegal non-numeric version component \(Quoting.quoted(component)) in \(Quoting.quoted(text)): "
                        + "strconv.ParseUint: parsing \(Quoting.quoted(component)): value out of range"
                }
            return GoString("invalid kube version '\(text)': \(reason)")
        }

        private var text: GoString {
            switch self {
            case .notAVersion(let text), .tooShort(let text), .leadingZero(_, let text), .tooLarge(_, let text): text
            }
        }
    }

    /// Reads a version such as `1.31` or `v1.31.2-gke.100`.
    ///
    /// Helm v4.2.3 pkg/chart/common/capabilities.go, ParseKubeVersion, over k8s.io/apimachinery pkg/util/version,
    /// ParseGeneric.
    public init(parsing text: GoString) throws(Problem) {
        var rest = text.bytes[...]
        while let first = rest.first, first == 0x20 || (0x09...0x0D).contains(first) { rest.removeFirst() }
        if rest.first == UInt8(ascii: "v") { rest.removeFirst() }
        var components: [GoString] = []
        while true {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            if digits.isEmpty { break }
            components.append(GoString(digits))
            let next = rest.dropFirst(digits.count)
            guard next.first == UInt8(ascii: "."), let digit = next.dropFirst().first, (0x30...0x39).contains(digit)
            else { break }
            rest = next.dropFirst()
        }
        guard let major = components.first else { throw .notAVersion(text) }
        guard components.count >= 2 else { throw .tooShort(text) }
        if major.count > 1, major.bytes.first == 0x30 { throw .leadingZero(component: major, text) }
        var numbers: [String] = []
        for component in components {
            guard let number = UInt64(component.text) else { throw .tooLarge(component: component, text) }
            numbers.append(String(number))
        }
        self.init(
            version: text.hasPrefix("v") ? text : GoString(Array("v".utf8) + text.bytes),
            normalized: GoString("v\(numbers.joined(separator: "."))"),
            major: GoString(numbers[0]),
            minor: GoString(numbers[1])
        )
    }
}

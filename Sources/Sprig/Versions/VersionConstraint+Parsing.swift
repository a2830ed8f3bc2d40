public import GoRuntime

/// Why a text is no constraint.
public enum VersionConstraintFailure: Error, Hashable, Sendable {
    /// An alternative has not the form of a constraint.
    case improper(GoString)
    /// A version in it is none, for example `1.2x` or `1.0.0-01`.
    case badVersion
    /// It is longer than ``VersionConstraint/longestText``.
    case tooLong

    /// The reason, in Masterminds semver's words where it has some.
    public var message: GoString {
        switch self {
        case .improper(let text): GoString(Array("improper constraint: ".utf8) + Quoting.quoted(text).bytes)
        case .badVersion: "constraint parser error"
        case .tooLong: GoString("constraint is longer than the limit of \(VersionConstraint.longestText) bytes")
        }
    }
}

extension VersionConstraint {
    /// The longest constraint, in bytes.
    ///
    /// Hyphen ranges are found and replaced in quadratic time.
    public static let longestText = 65_536

    /// Reads a constraint.
    ///
    /// Masterminds semver 3.5.0 constraints.go, NewConstraint.
    public init(_ text: GoString) throws(VersionConstraintFailure) {
        guard text.count <= VersionConstraint.longestText else { throw .tooLong }
        var groups: [Group] = []
        for alternative in VersionConstraint.alternatives(of: VersionConstraint.expandingRanges(in: text).bytes) {
            groups.append(try VersionConstraint.group(alternative))
        }
        self.groups = groups
    }

    /// Cuts at every `||`.
    private static func alternatives(of text: [UInt8]) -> [ArraySlice<UInt8>] {
        let bar = UInt8(ascii: "|")
        var alternatives: [ArraySlice<UInt8>] = []
        var start = 0
        var position = 0
        while position + 1 < text.count {
            if text[position] == bar, text[position + 1] == bar {
                alternatives.append(text[start..<position])
                position += 2
                start = position
            } else {
                position += 1
            }
        }
        alternatives.append(text[start...])
        return alternatives
    }

    /// Reads comparisons that are separated by white space or commas.
    private static func group(_ text: ArraySlice<UInt8>) throws(VersionConstraintFailure) -> Group {
        var found: [(comparator: VersionComparison.Operator, parts: VersionParts)] = []
        var rest = text.drop(while: \.isPatternSpace)
        repeat {
            let (comparator, length) = comparator(at: rest)
            rest = rest.dropFirst(length).drop(while: \.isPatternSpace)
            guard let parts = VersionParts(rest, number: .wildcard) else { throw .improper(GoString(text)) }
            found.append((comparator, parts))
            let end = rest[parts.end...]
            rest = end.drop(while: \.isPatternSpace)
            if rest.isEmpty { break }
            if rest.first == UInt8(ascii: ",") {
                rest = rest.dropFirst().drop(while: \.isPatternSpace)
            } else if rest.startIndex == end.startIndex {
                throw .improper(GoString(text))
            }
        } while true
        var comparisons: [VersionComparison] = []
        comparisons.reserveCapacity(found.count)
        for (comparator, parts) in found { comparisons.append(try VersionComparison(comparator, parts)) }
        return Group(
            comparisons: comparisons,
            admitsPrereleases: comparisons.contains { !$0.bound.prerelease.isEmpty }
        )
    }

    /// Returns the operator at the beginning of some text, and its length; none means equality.
    private static func comparator(at text: ArraySlice<UInt8>) -> (VersionComparison.Operator, length: Int) {
        let second = text.dropFirst().first
        switch (text.first, second) {
        case (UInt8(ascii: "!"), UInt8(ascii: "=")): return (.notEqual, 2)
        case (UInt8(ascii: ">"), UInt8(ascii: "=")), (UInt8(ascii: "="), UInt8(ascii: ">")): return (.greaterOrEqual, 2)
        case (UInt8(ascii: "<"), UInt8(ascii: "=")), (UInt8(ascii: "="), UInt8(ascii: "<")): return (.lessOrEqual, 2)
        case (UInt8(ascii: "~"), UInt8(ascii: ">")): return (.tilde, 2)
        case (UInt8(ascii: "="), _): return (.equal, 1)
        case (UInt8(ascii: ">"), _): return (.greater, 1)
        case (UInt8(ascii: "<"), _): return (.less, 1)
        case (UInt8(ascii: "~"), _): return (.tilde, 1)
        case (UInt8(ascii: "^"), _): return (.caret, 1)
        default: return (.equal, 0)
        }
    }
}

extension VersionComparison {
    /// Makes a comparison with a version that may have wildcards or lack numbers.
    fileprivate init(_ comparator: Operator, _ parts: VersionParts) throws(VersionConstraintFailure) {
        self.comparator = comparator
        let open = parts.numbers.firstIndex {
            $0.count == 1 && $0.first?.isDecimalDigit == false && $0.first != UInt8(ascii: "|")
        }
        let known = open ?? parts.numbers.count
        wildcard =
            switch known {
            case 0: .major
            case 1: .minor
            case 2: .patch
            default: .none
            }
        // What stands open becomes 0, and what is known of the version is read as any version.
        let length = parts.numbers.prefix(known).reduce(0) { $0 + $1.count } + 3 - known + 2 + parts.prerelease.count
        guard length + (known == 3 ? parts.metadata.count : 0) <= SemanticVersion.longestText else { throw .badVersion }
        var numbers: [UInt64] = []
        for digits in parts.numbers.prefix(known) {
            guard let number = UInt64(decimalDigits: digits) else { throw .badVersion }
            numbers.append(number)
        }
        numbers += repeatElement(0, count: 3 - numbers.count)
        let prerelease = parts.prerelease.dropFirst()
        if !prerelease.isEmpty {
            guard (try? SemanticVersion.checkPrerelease(prerelease)) != nil else { throw .badVersion }
        }
        bound = SemanticVersion(
            major: numbers[0],
            minor: numbers[1],
            patch: numbers[2],
            prerelease: GoString(prerelease),
            metadata: "",
            original: ""
        )
    }
}

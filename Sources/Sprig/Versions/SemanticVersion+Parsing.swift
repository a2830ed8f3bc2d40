public import GoRuntime

/// Why a text is no version.
public enum SemanticVersionFailure: Error, Hashable, Sendable {
    /// It has not the form of a version.
    case malformed
    /// It is longer than 256 bytes.
    case tooLong
    /// A strict version is empty.
    case empty
    /// A strict version has other characters where digits belong.
    case invalidCharacters
    /// A number that must not begin with a zero does.
    case leadingZero
    /// A number is beyond 64 bits.
    case outOfRange(GoString)
    /// A number of a strict version is missing.
    case missingNumber
    /// What follows the hyphen is not made of identifiers.
    case invalidPrerelease
    /// What follows the plus sign is not made of identifiers.
    case invalidMetadata

    /// The reason in Masterminds semver's words.
    public var message: GoString {
        switch self {
        case .malformed: "invalid semantic version"
        case .tooLong: GoString("version string is too long (max \(SemanticVersion.longestText) bytes)")
        case .empty: "version string empty"
        case .invalidCharacters: "invalid characters in version"
        case .leadingZero: "version segment starts with 0"
        case .outOfRange(let digits):
            GoString("error parsing version segment: strconv.ParseUint: parsing \"\(digits)\": value out of range")
        case .missingNumber: "strconv.ParseUint: parsing \"\": invalid syntax"
        case .invalidPrerelease: "invalid prerelease string"
        case .invalidMetadata: "invalid metadata string"
        }
    }
}

extension SemanticVersion {
    static let longestText = 256

    /// Reads a version loosely: with a leading `v`, with fewer than three numbers, with leading zeros.
    ///
    /// Masterminds semver 3.5.0 version.go, NewVersion.
    public init(_ text: GoString) throws(SemanticVersionFailure) {
        guard text.count <= Self.longestText else { throw .tooLong }
        let parts = VersionParts(text.bytes[...], number: .decimal)
        guard let parts, parts.end == text.count, let first = parts.numbers.first else { throw .malformed }
        self.init(
            major: try SemanticVersion.number(first),
            minor: parts.numbers.count > 1 ? try SemanticVersion.number(parts.numbers[1]) : 0,
            patch: parts.numbers.count > 2 ? try SemanticVersion.number(parts.numbers[2]) : 0,
            prerelease: GoString(parts.prerelease.dropFirst()),
            metadata: GoString(parts.metadata.dropFirst()),
            original: text
        )
        if !prerelease.isEmpty { try SemanticVersion.checkPrerelease(prerelease.bytes[...]) }
    }

    /// Reads a version that must have all three numbers and nothing loose about it.
    ///
    /// Masterminds semver 3.5.0 version.go, StrictNewVersion.
    public init(strict text: GoString) throws(SemanticVersionFailure) {
        guard !text.isEmpty else { throw .empty }
        guard text.count <= Self.longestText else { throw .tooLong }
        var parts = text.bytes.split(separator: UInt8(ascii: "."), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .malformed }
        var metadata: ArraySlice<UInt8> = []
        var prerelease: ArraySlice<UInt8> = []
        if let plus = parts[2].firstIndex(of: UInt8(ascii: "+")) {
            metadata = parts[2][(plus + 1)...]
            parts[2] = parts[2][..<plus]
            try SemanticVersion.checkMetadata(metadata)
        }
        if let hyphen = parts[2].firstIndex(of: UInt8(ascii: "-")) {
            prerelease = parts[2][(hyphen + 1)...]
            parts[2] = parts[2][..<hyphen]
            try SemanticVersion.checkPrerelease(prerelease)
        }
        for part in parts {
            guard part.allSatisfy(\.isDecimalDigit) else { throw .invalidCharacters }
            if part.count > 1, part.first == UInt8(ascii: "0") { throw .leadingZero }
        }
        self.init(
            major: try SemanticVersion.strictNumber(parts[0]),
            minor: try SemanticVersion.strictNumber(parts[1]),
            patch: try SemanticVersion.strictNumber(parts[2]),
            prerelease: GoString(prerelease),
            metadata: GoString(metadata),
            original: text
        )
    }

    static func checkPrerelease(_ text: ArraySlice<UInt8>) throws(SemanticVersionFailure) {
        for part in text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
            guard !part.isEmpty, part.allSatisfy(\.isIdentifierByte) else { throw .invalidPrerelease }
            if part.count > 1, part.first == UInt8(ascii: "0"), part.allSatisfy(\.isDecimalDigit) { throw .leadingZero }
        }
    }

    static func checkMetadata(_ text: ArraySlice<UInt8>) throws(SemanticVersionFailure) {
        for part in text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
            guard !part.isEmpty, part.allSatisfy(\.isIdentifierByte) else { throw .invalidMetadata }
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) throws(SemanticVersionFailure) -> UInt64 {
        guard let number = UInt64(decimalDigits: digits) else { throw .outOfRange(GoString(digits)) }
        return number
    }

    private static func strictNumber(_ digits: ArraySlice<UInt8>) throws(SemanticVersionFailure) -> UInt64 {
        guard !digits.isEmpty else { throw .missingNumber }
        return try number(digits)
    }
}

public import GoRuntime

/// A semantic version, as charts and templates write it: `1.2.3-rc.1+build`, and loosely `v1` or `1.2`.
///
/// Masterminds semver 3.5.0 version.go.
public struct SemanticVersion: Sendable {
    /// The first number.
    public internal(set) var major: UInt64
    /// The second number; 0 where none was written.
    public internal(set) var minor: UInt64
    /// The third number; 0 where none was written.
    public internal(set) var patch: UInt64
    /// What follows the hyphen; empty for a release.
    public internal(set) var prerelease: GoString
    /// What follows the plus sign; it takes no part in comparisons.
    public internal(set) var metadata: GoString
    /// The text that was read.
    public internal(set) var original: GoString

    /// The canonical text, with three numbers and without a leading `v`.
    public var text: GoString {
        var text = "\(major).\(minor).\(patch)"
        if !prerelease.isEmpty { text += "-\(prerelease)" }
        if !metadata.isEmpty { text += "+\(metadata)" }
        return GoString(text)
    }

    /// The version after this one that differs in the third number at most: of a prerelease, its release; nil past the last.
    public var nextPatch: SemanticVersion? {
        guard prerelease.isEmpty else { return release(major, minor, patch) }
        let (next, overflow) = patch.addingReportingOverflow(1)
        return overflow ? nil : release(major, minor, next)
    }

    /// The next minor version; nil past the last.
    public var nextMinor: SemanticVersion? {
        let (next, overflow) = minor.addingReportingOverflow(1)
        return overflow ? nil : release(major, next, 0)
    }

    /// The next major version; nil past the last.
    public var nextMajor: SemanticVersion? {
        let (next, overflow) = major.addingReportingOverflow(1)
        return overflow ? nil : release(next, 0, 0)
    }

    /// Returns this version with another part after the hyphen; empty for none.
    public func withPrerelease(_ prerelease: GoString) throws(SemanticVersionFailure) -> SemanticVersion {
        if !prerelease.isEmpty { try SemanticVersion.checkPrerelease(prerelease.bytes[...]) }
        var next = self
        next.prerelease = prerelease
        next.restoreOriginal()
        return next
    }

    /// Returns this version with another part after the plus sign; empty for none.
    public func withMetadata(_ metadata: GoString) throws(SemanticVersionFailure) -> SemanticVersion {
        if !metadata.isEmpty { try SemanticVersion.checkMetadata(metadata.bytes[...]) }
        var next = self
        next.metadata = metadata
        next.restoreOriginal()
        return next
    }

    private func release(_ major: UInt64, _ minor: UInt64, _ patch: UInt64) -> SemanticVersion {
        var next = SemanticVersion(
            major: major,
            minor: minor,
            patch: patch,
            prerelease: "",
            metadata: "",
            original: original
        )
        next.restoreOriginal()
        return next
    }

    /// Writes the text anew, with the `v` that it began with.
    private mutating func restoreOriginal() {
        let prefix = original.bytes.prefix { $0 == UInt8(ascii: "v") }.prefix(1)
        original = GoString(Array(prefix) + text.bytes)
    }
}

extension SemanticVersion: Comparable {
    /// Whether both are the same version, whatever their metadata.
    public static func == (left: SemanticVersion, right: SemanticVersion) -> Bool { left.compare(right) == 0 }

    /// Whether one comes before the other; a prerelease comes before its release.
    public static func < (left: SemanticVersion, right: SemanticVersion) -> Bool { left.compare(right) < 0 }

    /// Returns -1, 0 or 1 where this version comes before, with or after the other.
    public func compare(_ other: SemanticVersion) -> Int {
        if major != other.major { return major < other.major ? -1 : 1 }
        if minor != other.minor { return minor < other.minor ? -1 : 1 }
        if patch != other.patch { return patch < other.patch ? -1 : 1 }
        switch (prerelease.isEmpty, other.prerelease.isEmpty) {
        case (true, true): return 0
        case (true, false): return 1
        case (false, true): return -1
        case (false, false): return SemanticVersion.comparePrereleases(prerelease, other.prerelease)
        }
    }

    /// Returns how two prereleases compare, identifier by identifier; a missing identifier comes first.
    static func comparePrereleases(_ left: GoString, _ right: GoString) -> Int {
        guard left != right else { return 0 }
        let dot = UInt8(ascii: ".")
        let left = left.bytes.split(separator: dot, omittingEmptySubsequences: false)
        let right = right.bytes.split(separator: dot, omittingEmptySubsequences: false)
        for index in 0..<max(left.count, right.count) {
            let order = compareIdentifiers(
                index < left.count ? left[index] : [],
                index < right.count ? right[index] : []
            )
            if order != 0 { return order }
        }
        return 0
    }

    /// Numbers come before words; a number beyond 64 bits is a word.
    private static func compareIdentifiers(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
        if left.elementsEqual(right) { return 0 }
        if left.isEmpty { return -1 }
        if right.isEmpty { return 1 }
        switch (UInt64(decimalDigits: left), UInt64(decimalDigits: right)) {
        case (let left?, let right?): return left > right ? 1 : -1
        case (_?, nil): return -1
        case (nil, _?): return 1
        case (nil, nil): return right.lexicographicallyPrecedes(left) ? 1 : -1
        }
    }
}

extension UInt64 {
    /// The number that decimal digits write; nil for anything else, and beyond 64 bits.
    init?(decimalDigits digits: ArraySlice<UInt8>) {
        guard !digits.isEmpty else { return nil }
        var value: UInt64 = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit - UInt8(ascii: "0")))
            guard !overflow, !carry else { return nil }
            value = sum
        }
        self = value
    }
}

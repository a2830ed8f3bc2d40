import GoRuntime

/// One comparison of a constraint, for example `>=1.2` or `~1.x`.
///
/// Whether prereleases count is decided for the whole group before. Masterminds semver 3.5.0 constraints.go, the
/// constraint functions.
struct VersionComparison: Sendable {
    /// How a version is compared.
    enum Operator: Sendable {
        case equal
        case notEqual
        case greater
        case less
        case greaterOrEqual
        case lessOrEqual
        case tilde
        case caret
    }

    /// From which number on the version was left open.
    enum Wildcard: Sendable {
        case none
        case major
        case minor
        case patch
    }

    let comparator: Operator
    let bound: SemanticVersion
    let wildcard: Wildcard

    /// Whether a version satisfies the comparison.
    func holds(for version: SemanticVersion) -> Bool {
        switch comparator {
        case .equal: wildcard == .none ? version == bound : isWithinTilde(version)
        case .notEqual: differs(version)
        case .greater: exceeds(version)
        case .less: version < bound
        case .greaterOrEqual: version >= bound
        case .lessOrEqual: isAtMost(version)
        case .tilde: isWithinTilde(version)
        case .caret: isWithinCaret(version)
        }
    }

    private func differs(_ version: SemanticVersion) -> Bool {
        switch wildcard {
        case .none, .major: return version != bound
        case .minor: return version.major != bound.major
        case .patch:
            guard version.major == bound.major, version.minor == bound.minor else { return true }
            return SemanticVersion.comparePrereleases(version.prerelease, bound.prerelease) != 0
        }
    }

    private func exceeds(_ version: SemanticVersion) -> Bool {
        switch wildcard {
        case .none, .major: version > bound
        case .minor: version.major > bound.major
        case .patch: (version.major, version.minor) > (bound.major, bound.minor)
        }
    }

    private func isAtMost(_ version: SemanticVersion) -> Bool {
        switch wildcard {
        case .none: version <= bound
        case .minor: version.major <= bound.major
        case .major, .patch: (version.major, version.minor) <= (bound.major, bound.minor)
        }
    }

    private func isWithinTilde(_ version: SemanticVersion) -> Bool {
        guard version >= bound else { return false }
        let isZero = bound.major == 0 && bound.minor == 0 && bound.patch == 0
        if isZero, wildcard == .none || wildcard == .major { return true }
        return version.major == bound.major && (version.minor == bound.minor || wildcard == .minor)
    }

    private func isWithinCaret(_ version: SemanticVersion) -> Bool {
        guard version >= bound else { return false }
        if bound.major > 0 || wildcard == .minor { return version.major == bound.major }
        guard version.major == 0 else { return false }
        if bound.minor > 0 || wildcard == .patch { return version.minor == bound.minor }
        return version.minor == 0 && version.patch == bound.patch
    }
}

import GoRuntime

/// A condition on versions, as charts write it: `>=1.2 <2 || ^3.1`, `~1.2`, `1.x`, `1.2 - 3`.
///
/// Masterminds semver 3.5.0 constraints.go.
public struct VersionConstraint: Sendable {
    /// Comparisons that must all hold.
    struct Group: Sendable {
        let comparisons: [VersionComparison]
        /// Whether one of them names a prerelease; only then may a prerelease satisfy the group.
        let admitsPrereleases: Bool
    }

    /// The groups, of which one must hold.
    let groups: [Group]

    /// Whether a version satisfies the constraint.
    public func isSatisfied(by version: SemanticVersion) -> Bool {
        groups.contains { group in
            (version.prerelease.isEmpty || group.admitsPrereleases)
                && group.comparisons.allSatisfy { $0.holds(for: version) }
        }
    }
}

import GoRuntime

/// What Chart.lock says: which versions of the dependencies were taken when.
///
/// Helm v4.2.3 pkg/chart/v2/dependency.go, Lock.
struct ChartLock {
    /// When the lock was made; the year 1 where it does not say.
    var generated = GoTime.zero
    /// A checksum of the dependencies in Chart.yaml.
    var digest: GoString = ""
    /// The dependencies with their versions; nil where none were given.
    var dependencies: [ChartDependency?]?

    /// The lock as a document.
    var document: GoValue {
        .map(
            GoMap([
                ("generated", .object(TimeObject(generated))),
                ("digest", .string(digest)),
                ("dependencies", dependencies.map { .list($0.map { $0?.document ?? .null }) } ?? .null),
            ])
        )
    }
}

import GoRuntime

extension Coalescing {
    /// Lays a map over another; both are changed.
    ///
    /// Helm v4.2.3 pkg/chart/common/util/coalesce.go, coalesceTablesFullKey.
    func coalesce(_ upper: GoMap, over lower: GoMap, prefix: GoString, keepsNulls: Bool, depth: Int = 0) {
        // Only maps that hold themselves are so deep, and who lets them arise looks for them.
        guard depth < 1000 else { return }
        // Only a null that meets a value removes it; one that meets a null or nothing stays.
        var nullified: Set<GoString> = []
        for (key, value) in zip(upper.keys, upper.values) where value.isNil {
            if !keepsNulls, let below = lower[key], !below.isNil { nullified.insert(key) }
            lower[key] = .null
        }
        for (key, below) in zip(lower.keys, lower.values) {
            guard let above = upper[key] else {
                upper[key] = below
                continue
            }
            if above.isNil, nullified.contains(key) {
                upper[key] = nil
            } else if case .map(let lowerTable) = below {
                if case .map(let table) = above {
                    coalesce(
                        table,
                        over: lowerTable,
                        prefix: prefix.appending(key),
                        keepsNulls: keepsNulls,
                        depth: depth + 1
                    )
                } else {
                    warn(.values(.tableOverwritten(path: prefix.appending(key), value: below.printed)))
                }
            } else if case .map = above, !below.isNil {
                warn(.values(.tableKept(path: prefix.appending(key), value: below.printed)))
            }
        }
    }
}

extension GoValue {
    /// The value as Go prints it with `%v`.
    var printed: GoString { GoFormat.sprint([self]) }
}

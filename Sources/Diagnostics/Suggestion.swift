/// The search for the name that was probably meant.
public enum Suggestion {
    /// Returns the candidate nearest to a misspelt name, or nil when none is near enough to be worth printing.
    ///
    /// The distance is Damerau-Levenshtein over lower-cased bytes (insert, delete, replace, swap neighbours);
    /// up to a third of the longer name may differ. A candidate that starts with the name (`replicaCont` aside, think
    /// of `replica` for `replicaCount`) counts as near too. Ties go to the candidate listed first.
    public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let typed = folded(name)
        guard !typed.isEmpty else { return nil }
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let wanted = folded(candidate)
            let limit = max(1, max(typed.count, wanted.count) / 3)
            var distance = self.distance(typed, wanted, limit: limit)
            if distance > limit, typed.count >= 3, wanted.starts(with: typed) { distance = limit }
            // A name of which nothing stays is another name, however short it is.
            guard distance <= limit, distance < max(typed.count, wanted.count) else { continue }
            if let found = best, found.distance <= distance { continue }
            best = (candidate, distance)
        }
        return best?.candidate
    }

    private static func folded(_ name: String) -> [UInt8] {
        name.utf8.compactMap { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
            case UInt8(ascii: "-"), UInt8(ascii: "_"): nil
            default: byte
            }
        }
    }

    private static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
        if abs(a.count - b.count) > limit { return limit + 1 }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        var current = last
        for i in a.indices {
            current[0] = i + 1
            for j in b.indices {
                var cost = min(last[j + 1] + 1, current[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
                current[j + 1] = cost
            }
            (beforeLast, last, current) = (last, current, beforeLast)
        }
        return last[b.count]
    }
}

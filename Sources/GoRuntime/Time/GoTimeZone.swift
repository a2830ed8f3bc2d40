/// A time zone: Go's `*time.Location`.
public final class GoTimeZone: Sendable {
    /// A time for which one offset holds.
    struct Period {
        var name: GoString
        /// Seconds to the east of UTC.
        var offset: Int64
        var isDaylight: Bool
        /// The first second, since the epoch.
        var start: Int64 = .min
        /// The second after the last.
        var end: Int64 = .max
    }

    /// The name: `UTC`, `Local`, or that of the file, such as `Europe/Berlin`.
    public let name: GoString
    private let kinds: [Period]
    private let transitions: [Int64]
    private let transitionKinds: [Int]
    private let rule: TimeZoneRule?

    /// Coordinated universal time.
    public static let utc = GoTimeZone(name: "UTC", kinds: [Period(name: "UTC", offset: 0, isDaylight: false)])

    /// Creates a zone with one offset, in seconds to the east.
    ///
    /// Go 1.26 time, FixedZone.
    public static func fixed(_ name: GoString, offset: Int64) -> GoTimeZone {
        GoTimeZone(name: name, kinds: [Period(name: name, offset: offset, isDaylight: false)])
    }

    init(
        name: GoString,
        kinds: [Period],
        transitions: [Int64] = [],
        transitionKinds: [Int] = [],
        rule: TimeZoneRule? = nil
    ) {
        self.name = name
        self.kinds = kinds
        self.transitions = transitions
        self.transitionKinds = transitionKinds
        self.rule = rule
    }

    /// Returns the same zone under another name.
    func named(_ name: GoString) -> GoTimeZone {
        GoTimeZone(name: name, kinds: kinds, transitions: transitions, transitionKinds: transitionKinds, rule: rule)
    }

    /// Returns what holds at an instant.
    ///
    /// Go 1.26 time/zoneinfo.go, lookup.
    func period(at seconds: Int64) -> Period {
        guard let first = transitions.first, seconds >= first else {
            var period = kinds[firstKind]
            period.end = transitions.first ?? .max
            // A file may leave everything to its rule.
            if transitions.isEmpty, let rule, let ruled = rule.period(at: seconds) { return ruled }
            return period
        }
        var low = 0
        var high = transitions.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if seconds < transitions[middle] { high = middle } else { low = middle }
        }
        if low == transitions.count - 1, let rule, let ruled = rule.period(at: seconds) { return ruled }
        var period = kinds[transitionKinds[low]]
        period.start = transitions[low]
        period.end = low + 1 < transitions.count ? transitions[low + 1] : .max
        return period
    }

    /// What holds before the first transition.
    private var firstKind: Int {
        if !transitionKinds.contains(0) { return 0 }
        if let first = transitionKinds.first, kinds[first].isDaylight {
            for index in stride(from: first - 1, through: 0, by: -1) where !kinds[index].isDaylight { return index }
        }
        return kinds.firstIndex { !$0.isDaylight } ?? 0
    }

    /// Returns the offset that a name stands for in this zone around an instant.
    ///
    /// Go 1.26 time/zoneinfo.go, lookupName.
    func offset(named name: GoString, around seconds: Int64) -> Int64? {
        for kind in kinds where kind.name == name {
            let period = period(at: seconds &- kind.offset)
            if period.name == name { return period.offset }
        }
        return kinds.first { $0.name == name }?.offset
    }
}

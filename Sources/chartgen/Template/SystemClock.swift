import GoRuntime

/// The time of this machine.
enum SystemClock {
    /// Returns the present time in the local zone.
    static func now() -> GoTime {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return GoTime(seconds: Int64(time.tv_sec), nanoseconds: Int(time.tv_nsec), zone: zone)
    }

    /// The zone that `TZ` names, or the machine's own.
    private static let zone: GoZone = {
        GoZone.local(named: getenv("TZ").map { String(cString: $0) })
    }()
}

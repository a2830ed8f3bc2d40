import GoRuntime

/// The time of this machine.
enum SystemClock {
    /// Returns the present time in the zone that `TZ` names, or in the machine's own.
    static func now() -> GoTime {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return GoTime(seconds: Int64(time.tv_sec), nanoseconds: Int64(time.tv_nsec), zone: zone)
    }

    private static let zone = TimeZoneFolder.local(variable: getenv("TZ").map { GoString(String(cString: $0)) })
}

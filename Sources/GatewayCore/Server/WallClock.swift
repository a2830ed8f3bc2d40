#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The time of day.
enum WallClock {
    /// Returns nanoseconds since 1970 in UTC.
    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

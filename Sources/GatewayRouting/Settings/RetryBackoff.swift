/// How long to wait before a retry where no other deployment can take the request.
///
/// LiteLLM 1.106.2, utils.py, calculate_retry_after: what the upstream asks for, up to a minute, or half a second
/// doubled with each retry up to eight seconds; and up to 0.75 seconds more by chance.
public enum RetryBackoff {
    /// The first wait in seconds.
    public static let first = 0.5
    /// The longest wait in seconds that is not asked for by the upstream.
    public static let longest = 8.0
    /// The most seconds that chance adds.
    public static let jitter = 0.75
    /// The most seconds that an upstream can ask for.
    public static let longestAsked = 60.0

    /// Returns the seconds to wait.
    ///
    /// - Parameters:
    ///   - retriesMade: Retries of the group so far, from zero.
    ///   - retryAfter: The seconds that the upstream asks for, if any.
    ///   - minimum: `router_settings.retry_after` in seconds.
    ///   - random: Where chance comes from.
    /// - Returns: Seconds, from zero to 60.75.
    public static func seconds(
        retriesMade: Int,
        retryAfter: Double?,
        minimum: Double,
        random: inout some RandomNumberGenerator
    ) -> Double {
        let extra = random.share() * jitter
        if let retryAfter, retryAfter > 0, retryAfter <= longestAsked { return retryAfter + extra }
        var wait = first
        for _ in 0..<min(max(retriesMade, 0), 8) { wait *= 2 }
        return min(max(wait, minimum), longest) + extra
    }
}

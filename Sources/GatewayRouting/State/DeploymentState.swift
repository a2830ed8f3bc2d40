/// What is remembered of a deployment between requests.
struct DeploymentState: Sendable {
    /// When its cooldown ends, in seconds of ``Moment/seconds``.
    var cooldownEnd = -Double.infinity
    /// Whether this gateway put it out of use and has not told others yet.
    var isCooldownUntold = false
    /// Attempts under way.
    var inFlight = 0
    /// The minute that the counts are of.
    private(set) var minute = Int64.min
    /// Attempts in that minute, counted when they start.
    private(set) var requests = 0
    /// Tokens in that minute, counted when answers are complete.
    private(set) var tokens = 0
    /// Good answers in that minute.
    private(set) var successes = 0
    /// Failures in that minute that say something of the deployment.
    private(set) var failures = 0
    private var failuresByKind: [FailureKind: Int] = [:]
    /// What of ``requests`` and ``tokens`` was counted by this gateway and not yet told to others.
    private(set) var untold = (requests: 0, tokens: 0)
    /// Seconds per output token, or of the whole where tokens are unknown.
    var latencies = LatencyList()
    /// Seconds until the first token of streams.
    var firstTokens = LatencyList()
    /// When something was measured last.
    var measured = -Double.infinity

    /// More tokens than this are not counted for one answer or minute, so that sums cannot overflow.
    static let mostTokens = 1 << 40

    /// Starts the counts anew in a new minute.
    mutating func turn(to minute: Int64) {
        guard minute != self.minute else { return }
        self.minute = minute
        requests = 0
        tokens = 0
        successes = 0
        failures = 0
        failuresByKind.removeAll(keepingCapacity: true)
        // Counts of a minute that is over limit nobody any more.
        untold = (0, 0)
    }

    mutating func count(requests: Int, tokens: Int) {
        self.requests = Self.sum(self.requests, requests)
        self.tokens = Self.sum(self.tokens, tokens)
    }

    /// Remembers that other gateways are to be told of counts.
    mutating func countUntold(requests: Int, tokens: Int) {
        untold = (Self.sum(untold.requests, requests), Self.sum(untold.tokens, tokens))
    }

    /// Returns what other gateways are to be told of the minute of the counts, and forgets it.
    mutating func takeUntold() -> (requests: Int, tokens: Int) {
        defer { untold = (0, 0) }
        return untold
    }

    private static func sum(_ count: Int, _ more: Int) -> Int {
        min(count + min(max(more, 0), mostTokens), mostTokens)
    }

    mutating func countSuccess() { successes += 1 }

    mutating func countFailure(_ kind: FailureKind) {
        failures += 1
        failuresByKind[kind, default: 0] += 1
    }

    /// Returns the failures of a kind in the minute of the counts.
    func failures(of kind: FailureKind) -> Int { failuresByKind[kind] ?? 0 }

    /// Whether the deployment is out of use.
    func isCoolingDown(at now: Moment) -> Bool { cooldownEnd > now.seconds }

    /// Returns the counts of a minute without changing them.
    func usage(in minute: Int64) -> (requests: Int, tokens: Int) {
        minute == self.minute ? (requests, tokens) : (0, 0)
    }
}

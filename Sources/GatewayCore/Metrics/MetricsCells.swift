/// A number that is kept for each ``CallKey``.
enum CallCount: Int, CaseIterable {
    case inputTokens, outputTokens, totalTokens, cachedInputTokens, cacheCreationTokens, reasoningTokens
    case cacheHits, cacheMisses, tokensFromCache, failures
}

/// A histogram that is kept for each ``CallKey``.
enum CallHistogram: Int, CaseIterable {
    case total, upstream, firstToken, overhead, queue, perOutputToken
}

/// Where the numbers of a ``CallKey`` stand among the numbers of a shard.
enum CallLayout {
    static let stride = CallCount.allCases.count + CallHistogram.allCases.count * Buckets.latency.width

    static func place(_ count: CallCount) -> Int { count.rawValue }

    static func place(_ histogram: CallHistogram) -> Int {
        CallCount.allCases.count + histogram.rawValue * Buckets.latency.width
    }
}

/// A number that is kept for each ``ClientKey``.
enum ClientCount: Int, CaseIterable {
    case requests, spend

    static let stride = 2
}

/// A number of the gateway itself that only grows.
enum GatewayCounter: Int, CaseIterable, Sendable {
    /// Connections to upstreams that were opened.
    case upstreamConnectionsOpened
    /// Requests that found an open connection to their upstream.
    case upstreamConnectionsReused
    /// Connections to upstreams that could not be opened.
    case upstreamConnectionsFailed
    /// Clients that left before their response was complete.
    case clientsLeft
    /// Requests refused because too many were under way.
    case requestsRejected
    /// Requests whose labels were folded into `other`.
    case labelsFolded
}

/// A histogram of the gateway itself, in seconds.
enum GatewayHistogram: Int, CaseIterable, Sendable {
    /// The time to open a connection to an upstream.
    case upstreamConnect
    /// The time that requests waited for their turn.
    case queueWait
    /// How late an event loop runs what is due.
    case eventLoopLag
}

/// Numbers by key: a place in one array for each, so that a copy is one copy of memory.
struct MetricsTable<Key: Hashable> {
    private(set) var keys: [Key] = []
    private var places: [Key: Int] = [:]
    var values: [Double] = []
    private let stride: Int

    init(stride: Int) { self.stride = stride }

    /// The number of keys.
    var count: Int { keys.count }

    /// Returns where the numbers of a known key start.
    func place(of key: Key) -> Int? { places[key] }

    /// Adds a key and returns where its numbers start.
    mutating func add(_ key: Key) -> Int {
        let place = values.count
        places[key] = place
        keys.append(key)
        values.append(contentsOf: repeatElement(0, count: stride))
        return place
    }
}

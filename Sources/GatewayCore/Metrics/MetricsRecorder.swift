import Synchronization

/// Counts what happens on one event loop.
///
/// The loop alone writes, so the lock is free but for the moment in which a scrape copies the numbers. Everything is
/// kept by the whole set of labels; metrics with fewer labels are put together when they are read.
final class MetricsRecorder: Sendable {
    /// How many sets of labels a loop tells apart; beyond it clients count as `other`, and beyond twice as many also
    /// models and end users, which clients choose freely.
    let seriesLimit: Int

    /// Creates a recorder.
    init(seriesLimit: Int) {
        self.seriesLimit = seriesLimit
    }

    /// All numbers of the loop.
    struct Numbers {
        var clients = MetricsTable<ClientKey>(stride: ClientCount.stride)
        var calls = MetricsTable<CallKey>(stride: CallLayout.stride)
        var routes = MetricsTable<RouteKey>(stride: Buckets.fine.width)
        var fallbacks = MetricsTable<FallbackKey>(stride: 1)
        var cooldowns = MetricsTable<CooldownKey>(stride: 1)
        var counters = [Double](repeating: 0, count: GatewayCounter.allCases.count)
        var histograms = [Double](repeating: 0, count: GatewayHistogram.allCases.count * Buckets.fine.width)
        var inFlight = 0
        /// Where the numbers of each client's key, of its call and of its route stand.
        fileprivate var places: [ClientKey: Places] = [:]
    }

    fileprivate struct Places {
        var client: Int
        var call: Int
        var route: Int
    }

    private let numbers = Mutex(Numbers())

    /// Counts a request that began.
    func begin() { numbers.withLock { $0.inFlight += 1 } }

    /// Counts a request that is over.
    func record(_ record: RequestRecord) {
        let callKey = CallKey(
            deployment: record.deployment,
            key: record.key,
            requestedModel: record.requestedModel.map(LabelValue.shortened),
            group: record.group,
            endUser: record.endUser.map(LabelValue.shortened)
        )
        let key = ClientKey(
            kind: .request,
            call: callKey,
            route: record.route,
            status: record.status,
            exceptionClass: record.exceptionClass,
            clientAddress: record.clientAddress,
            userAgent: record.userAgent.map(LabelValue.shortened)
        )
        numbers.withLock { numbers in
            numbers.inFlight -= 1
            let places = numbers.places(of: key, limit: seriesLimit)
            numbers.clients.values[places.client + ClientCount.requests.rawValue] += 1
            numbers.clients.values[places.client + ClientCount.spend.rawValue] += record.cost ?? 0
            numbers.add(record, at: places.call)
            Buckets.fine.add(Self.seconds(record.totalTime), to: &numbers.routes.values, at: places.route)
        }
    }

    /// Counts an attempt that failed; the last one of a request too.
    func record(_ attempt: FailedAttempt) {
        let key = ClientKey(
            kind: .failedAttempt,
            call: CallKey(
                deployment: attempt.deployment,
                key: attempt.key,
                requestedModel: LabelValue.shortened(attempt.requestedModel),
                group: attempt.group,
                endUser: nil
            ),
            route: "",
            status: attempt.status,
            exceptionClass: attempt.exceptionClass,
            clientAddress: attempt.clientAddress,
            userAgent: attempt.userAgent.map(LabelValue.shortened)
        )
        numbers.withLock { numbers in
            let places = numbers.places(of: key, limit: seriesLimit)
            numbers.clients.values[places.client + ClientCount.requests.rawValue] += 1
        }
    }

    /// Counts a step from a group to another.
    func record(_ fallback: FallbackRecord) {
        var key = FallbackKey(
            requestedModel: LabelValue.shortened(fallback.requestedModel),
            fallbackModel: fallback.fallbackModel,
            key: fallback.key,
            status: fallback.status,
            exceptionClass: fallback.exceptionClass,
            succeeded: fallback.succeeded
        )
        numbers.withLock { numbers in
            if numbers.fallbacks.count >= seriesLimit, numbers.fallbacks.place(of: key) == nil {
                key.requestedModel = LabelValue.other
                key.fallbackModel = LabelValue.other
            }
            let place = numbers.fallbacks.place(of: key) ?? numbers.fallbacks.add(key)
            numbers.fallbacks.values[place] += 1
        }
    }

    /// Counts that a deployment was taken out of use.
    ///
    /// - Parameters:
    ///   - deployment: The deployment.
    ///   - status: The status of the failure that was one too many.
    func recordCooldown(_ deployment: DeploymentLabels, status: Int) {
        let key = CooldownKey(deployment: deployment, status: status)
        numbers.withLock { numbers in
            let place = numbers.cooldowns.place(of: key) ?? numbers.cooldowns.add(key)
            numbers.cooldowns.values[place] += 1
        }
    }

    /// Counts an event of the gateway itself.
    func count(_ counter: GatewayCounter) {
        numbers.withLock { $0.counters[counter.rawValue] += 1 }
    }

    /// Adds a time, in nanoseconds, to a histogram of the gateway itself.
    func observe(_ nanoseconds: Int64, _ histogram: GatewayHistogram) {
        numbers.withLock { numbers in
            let place = histogram.rawValue * Buckets.fine.width
            Buckets.fine.add(Self.seconds(nanoseconds), to: &numbers.histograms, at: place)
        }
    }

    /// Returns a copy of the numbers, the keys of which are shared.
    func copy() -> Numbers {
        numbers.withLock { numbers in
            var copy = numbers
            // The memory is copied now, on the thread that reads, not by the next request.
            copy.clients.values = numbers.clients.values.map { $0 }
            copy.calls.values = numbers.calls.values.map { $0 }
            copy.routes.values = numbers.routes.values.map { $0 }
            copy.fallbacks.values = numbers.fallbacks.values.map { $0 }
            copy.cooldowns.values = numbers.cooldowns.values.map { $0 }
            copy.counters = numbers.counters.map { $0 }
            copy.histograms = numbers.histograms.map { $0 }
            return copy
        }
    }

    fileprivate static func seconds(_ nanoseconds: Int64) -> Double { Double(max(0, nanoseconds)) / 1e9 }
}

extension MetricsRecorder.Numbers {
    /// Returns where the numbers of a key stand, and makes room for new ones within the limits.
    fileprivate mutating func places(of key: ClientKey, limit: Int) -> MetricsRecorder.Places {
        if let known = places[key] { return known }
        var kept = key
        let isFolded = clients.count >= limit
        if isFolded {
            counters[GatewayCounter.labelsFolded.rawValue] += 1
            kept.clientAddress = LabelValue.other
            kept.userAgent = LabelValue.other
        }
        if clients.count >= 2 * limit || calls.count >= limit / 4 {
            if kept.call.requestedModel != kept.call.group { kept.call.requestedModel = LabelValue.other }
            if kept.call.endUser != nil { kept.call.endUser = LabelValue.other }
            if kept.call.deployment == nil { kept.call.group = nil }
        }
        let found = MetricsRecorder.Places(
            client: clients.place(of: kept) ?? clients.add(kept),
            call: calls.place(of: kept.call) ?? calls.add(kept.call),
            route: place(of: RouteKey(route: key.route, status: key.status), of: key.kind)
        )
        // What is folded is looked up each time: there is no end to its keys.
        if !isFolded, kept == key { places[key] = found }
        return found
    }

    /// Where the histogram of a route stands; attempts have none, and their place is never used.
    private mutating func place(of route: RouteKey, of kind: ClientKey.Kind) -> Int {
        guard kind == .request else { return 0 }
        return routes.place(of: route) ?? routes.add(route)
    }

    fileprivate mutating func add(_ record: RequestRecord, at call: Int) {
        guard record.requestedModel != nil else { return }
        guard record.status < 400 else {
            calls.values[call + CallLayout.place(.failures)] += 1
            return
        }
        add(.inputTokens, record.inputTokens, at: call)
        add(.outputTokens, record.outputTokens, at: call)
        add(.totalTokens, record.inputTokens + record.outputTokens, at: call)
        add(.cachedInputTokens, record.cachedInputTokens, at: call)
        add(.cacheCreationTokens, record.cacheCreationTokens, at: call)
        add(.reasoningTokens, record.reasoningTokens, at: call)
        switch record.cache {
        case .unused: break
        case .hit:
            add(.cacheHits, 1, at: call)
            add(.tokensFromCache, record.inputTokens + record.outputTokens, at: call)
        case .miss: add(.cacheMisses, 1, at: call)
        }
        observe(.total, record.totalTime, at: call)
        observe(.queue, record.queueTime, at: call)
        guard let upstream = record.upstreamTime else { return }
        observe(.upstream, upstream, at: call)
        observe(.overhead, record.overheadTime, at: call)
        if let first = record.firstTokenTime { observe(.firstToken, first, at: call) }
        if record.outputTokens > 0 { observe(.perOutputToken, upstream / Int64(record.outputTokens), at: call) }
    }

    @inline(__always)
    private mutating func add(_ count: CallCount, _ number: Int, at call: Int) {
        if number != 0 { calls.values[call + CallLayout.place(count)] += Double(number) }
    }

    @inline(__always)
    private mutating func observe(_ histogram: CallHistogram, _ nanoseconds: Int64, at call: Int) {
        let place = call + CallLayout.place(histogram)
        Buckets.latency.add(MetricsRecorder.seconds(nanoseconds), to: &calls.values, at: place)
    }
}

public import GatewayConfiguration
import OrderedCollections
import ValueModel

/// How many requests are taken in at once.
///
/// LiteLLM 1.106.2, admission_control_middleware.py; a worker there is the whole gateway here. Without
/// `max_in_flight_requests_per_worker` nothing is limited.
public struct AdmissionLimits: Sendable, Hashable {
    /// Requests under way at once; nil for any number.
    public var maxInFlight: Int?
    /// Requests that wait beyond those; as many as may be under way if missing.
    public var maxQueued: Int
    /// Seconds that a request waits at most.
    public var queueTimeout: Double
    /// `general_settings.global_max_parallel_requests`, beyond which nothing waits; nil for any number.
    public var globalMaxParallelRequests: Int?

    /// Creates limits; numbers below their least count as the least: one under way, none queued.
    public init(
        maxInFlight: Int? = nil,
        maxQueued: Int? = nil,
        queueTimeout: Double = 1,
        globalMaxParallelRequests: Int? = nil
    ) {
        self.maxInFlight = maxInFlight.map { max(1, $0) }
        self.maxQueued = max(0, maxQueued ?? self.maxInFlight ?? 0)
        self.queueTimeout = queueTimeout > 0 && queueTimeout.isFinite ? queueTimeout : 1
        self.globalMaxParallelRequests = globalMaxParallelRequests.map { max(1, $0) }
    }

    /// Reads the limits of a configuration.
    ///
    /// - Parameters:
    ///   - settings: `general_settings`.
    ///   - variable: Returns the value of an environment variable.
    public init(_ settings: GeneralSettings, variable: (String) -> String?) {
        let environment = withoutActuallyEscaping(variable) { variable in
            let environment = EnvironmentValues(variable: variable)
            return [
                "max_in_flight_requests_per_worker", "max_queued_requests_per_worker",
                "admission_queue_timeout_seconds",
            ].map { settings.extras[$0].map(environment.resolved) }
        }
        func count(_ value: Value?) -> Int? { value.flatMap { Int64(settingValue: $0) }.map { Int(clamping: $0) } }
        self.init(
            maxInFlight: count(environment[0]),
            maxQueued: count(environment[1]),
            queueTimeout: environment[2].flatMap { Double(settingValue: $0) } ?? 1,
            globalMaxParallelRequests: settings.globalMaxParallelRequests?.resolved(variable)
                .map { Int(clamping: $0) }
        )
    }
}

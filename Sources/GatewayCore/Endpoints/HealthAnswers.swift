import GatewayConfiguration
import GatewayWire

/// The answers of the health endpoints that ask no upstream.
enum HealthAnswers {
    /// `/health/readiness`: 503 while the program stops.
    static func readiness(_ status: GatewayStatus, _ state: GatewayState) -> PlainAnswer {
        guard !status.isDraining else {
            return PlainAnswer(503, .json, Array(#"{"status":"draining","db":"Not connected"}"#.utf8))
        }
        return PlainAnswer(200, .json, Array(#"{"status":"healthy","db":"Not connected"}"#.utf8))
    }

    /// `/health/readiness/details`, in the form of LiteLLM 1.106.2.
    static func readinessDetails(_ status: GatewayStatus, _ state: GatewayState) -> PlainAnswer {
        let callbacks = state.configuration.gateway.callbacks + state.configuration.gateway.successCallbacks
        let body: JSONObject = [
            "status": status.isDraining ? "draining" : "healthy", "db": "Not connected",
            "cache": state.cache.map { $0.policy.store == .memory ? "local" : "redis" } ?? .null,
            "litellm_version": "1.106.2", "success_callbacks": .array(callbacks.map { .string($0) }),
            "use_aiohttp_transport": false, "log_level": .string("\(status.settings.logLevel)".uppercased()),
            "is_detailed_debug": false,
        ]
        return PlainAnswer(status.isDraining ? 503 : 200, .json, body.bytes)
    }

    /// `/health/backlog`.
    static func backlog(_ status: GatewayStatus) -> PlainAnswer {
        let counts = status.admission.counts
        let body: JSONObject = [
            "in_flight_requests": .integer(counts.inFlight), "admitted_requests": .integer(counts.inFlight),
            "queued_requests": .integer(counts.queued), "rejected_requests": .integer(counts.refused),
        ]
        return PlainAnswer(200, .json, body.bytes)
    }
}

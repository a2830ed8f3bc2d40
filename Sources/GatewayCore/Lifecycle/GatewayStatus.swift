import NIOCore
import Synchronization

/// What is known of the program as a whole: whether it takes requests, its metrics and its settings.
final class GatewayStatus: Sendable {
    /// How the server listens and stops.
    let settings: ServerSettings
    /// The metrics of all loops.
    let metrics: GatewayMetrics
    /// The door of the data plane.
    let admission: Admission
    private let draining = Atomic(false)

    init(settings: ServerSettings, metrics: GatewayMetrics, admission: Admission) {
        self.settings = settings
        self.metrics = metrics
        self.admission = admission
    }

    /// Whether the program is about to stop.
    var isDraining: Bool {
        get { draining.load(ordering: .relaxed) }
        set { draining.store(newValue, ordering: .relaxed) }
    }
}

import Synchronization

/// All metrics of the gateway: a recorder for each event loop, and what is known of deployments and reloads.
public final class GatewayMetrics: Sendable {
    /// What a configuration says about a deployment.
    struct ConfiguredDeployment: Sendable {
        /// The group of the deployment.
        var group: String
        /// Its labels.
        var labels: DeploymentLabels
        /// Tokens a minute, where there is a limit.
        var tpm: Double?
        /// Requests a minute, where there is a limit.
        var rpm: Double?
    }

    private struct Shared {
        var labels: [[String]: DeploymentLabels] = [:]
        var deployments: [ConfiguredDeployment] = []
        var reloads = (accepted: 0, refused: 0)
        var lastReload: Double = 0
        var readings: [(name: String, help: String, isCounter: Bool, read: @Sendable () -> Double)] = []
    }

    private let recorders: [MetricsRecorder]
    private let shared = Mutex(Shared())
    /// The version of the program.
    let version: String
    private let startTime: Double

    /// Creates metrics without a number.
    ///
    /// - Parameters:
    ///   - loops: The number of event loops.
    ///   - version: The version of the program.
    ///   - startTime: The seconds since 1970 at which the program started.
    public convenience init(loops: Int, version: String, startTime: Double) {
        self.init(loops: loops, version: version, startTime: startTime, seriesLimit: 2000)
    }

    /// Creates metrics whose recorders tell so many sets of labels apart.
    init(loops: Int, version: String, startTime: Double, seriesLimit: Int) {
        recorders = (0..<max(1, loops)).map { _ in MetricsRecorder(seriesLimit: seriesLimit) }
        self.version = version
        self.startTime = startTime
    }

    /// Returns the recorder of an event loop, by its number from 0.
    func recorder(on loop: Int) -> MetricsRecorder { recorders[loop % recorders.count] }

    /// Returns the labels of a deployment: the same object for the same facts.
    func deployment(id: String, model: String, provider: String, apiBase: String) -> DeploymentLabels {
        shared.withLock { shared in
            let facts = [id, model, provider, apiBase]
            if let labels = shared.labels[facts] { return labels }
            let labels = DeploymentLabels(id: id, model: model, provider: provider, apiBase: apiBase)
            shared.labels[facts] = labels
            return labels
        }
    }

    /// Takes the deployments of a configuration in place of those before.
    func setDeployments(_ deployments: [ConfiguredDeployment]) {
        shared.withLock { $0.deployments = deployments }
    }

    /// Counts a reload of the configuration.
    ///
    /// - Parameters:
    ///   - accepted: Whether the new configuration is served now.
    ///   - time: The seconds since 1970.
    public func recordReload(accepted: Bool, at time: Double) {
        shared.withLock { shared in
            if accepted {
                shared.reloads.accepted += 1
                shared.lastReload = time
            } else {
                shared.reloads.refused += 1
            }
        }
    }

    /// Adds a number that is asked for whenever metrics are read.
    ///
    /// - Parameters:
    ///   - name: The name of the metric, without `_total`.
    ///   - help: What it says, in one sentence.
    ///   - isCounter: Whether it only grows.
    ///   - read: Returns the number; called on any thread.
    func add(_ name: String, _ help: String, isCounter: Bool, read: @escaping @Sendable () -> Double) {
        shared.withLock { $0.readings.append((name, help, isCounter, read)) }
    }

    /// Counts the lines that a log has dropped.
    public func countDroppedLines(of log: GatewayLog) {
        add("gateway_log_lines_dropped", "Log lines dropped as the output was too slow.", isCounter: true) {
            Double(log.droppedLines)
        }
    }

    /// Returns all metrics in Prometheus' text format 0.0.4.
    ///
    /// It takes milliseconds where there are many series, so it is no work for an event loop.
    ///
    /// - Parameters:
    ///   - outages: The deployments that are out of use.
    ///   - cache: What the cache has done so far.
    /// - Returns: The text.
    func scrape(outages: Set<ObjectIdentifier> = [], cache: CacheCounts? = nil) -> [UInt8] {
        let snapshot = MetricsSnapshot(recorders)
        var text = PrometheusText()
        LiteLLMMetrics.write(snapshot, to: &text)
        let shared = shared.withLock { $0 }
        write(shared, outages, to: &text)
        OwnMetrics.write(snapshot, cache, to: &text)
        ProcessMetrics.write(to: &text)
        return text.bytes
    }

    private func write(_ shared: Shared, _ outages: Set<ObjectIdentifier>, to text: inout PrometheusText) {
        writeGauge("litellm_deployment_state", "0 in use, 2 out of use.", LabelSet.state, shared, &text) {
            outages.contains(ObjectIdentifier($0.labels)) ? 2 : 0
        }
        writeGauge(
            "litellm_deployment_tpm_limit",
            "Tokens a minute, as configured.",
            LabelSet.deploymentLimits,
            shared,
            &text
        ) { $0.tpm }
        writeGauge(
            "litellm_deployment_rpm_limit",
            "Requests a minute, as configured.",
            LabelSet.deploymentLimits,
            shared,
            &text
        ) { $0.rpm }
        text.describe("gateway_config_reloads_total", .counter, "Reloads of the configuration.")
        for (result, count) in [("accepted", shared.reloads.accepted), ("refused", shared.reloads.refused)] {
            let labels = PrometheusText.label("result", result)
            text.sample("gateway_config_reloads_total", labels, Double(count))
        }
        text.describe("gateway_config_last_reload_timestamp_seconds", .gauge, "When a new configuration was taken.")
        text.sample("gateway_config_last_reload_timestamp_seconds", [], shared.lastReload)
        for (name, help, isCounter, read) in shared.readings {
            let name = isCounter ? "\(name)_total" : name
            text.describe(name, isCounter ? .counter : .gauge, help)
            text.sample(name, [], read())
        }
        text.describe("gateway_build_info", .gauge, "The version of the program; always 1.")
        text.sample("gateway_build_info", PrometheusText.label("version", version), 1)
        text.describe("process_start_time_seconds", .gauge, "When the program started, in seconds since 1970.")
        text.sample("process_start_time_seconds", [], startTime)
    }

    private func writeGauge(
        _ name: String,
        _ help: String,
        _ labels: [MetricLabel],
        _ shared: Shared,
        _ text: inout PrometheusText,
        value: (ConfiguredDeployment) -> Double?
    ) {
        text.describe(name, .gauge, help)
        var written: Set<[UInt8]> = []
        for deployment in shared.deployments {
            guard let value = value(deployment) else { continue }
            let labels = PrometheusText.labels(labels) {
                $0 == .group ? deployment.group : deployment.labels.value(of: $0)
            }
            if written.insert(labels).inserted { text.sample(name, labels, value) }
        }
    }
}

import Diagnostics
import ManifestDSL
import ValueModel
import ValuesSchema

/// Warns of a scrape that may last longer than its interval, which the Prometheus operator refuses.
enum ScrapeAdvisory {
    @Sendable static func advise(_ node: ValueNode, _ context: EvaluationContext, _ collector: DiagnosticCollector) {
        guard let values = node["serviceMonitor"].flatMap(ServiceMonitorValues.decode), values.enabled,
            let interval = milliseconds(values.interval), let timeout = milliseconds(values.scrapeTimeout),
            timeout > interval
        else { return }
        let monitor = node["serviceMonitor"]
        let spans = [monitor?["scrapeTimeout"]?.span, monitor?["interval"]?.span].compactMap(\.self)
        collector.report(
            Diagnostic(
                .longScrape,
                "serviceMonitor.scrapeTimeout \(values.scrapeTimeout) exceeds the interval "
                    + values.interval,
                at: spans.first,
                related: spans.dropFirst().map { .init("the interval is set here", at: $0) },
                help: "lower `scrapeTimeout` or raise `interval`",
                path: "serviceMonitor.scrapeTimeout"
            )
        )
    }

    /// The length of a duration such as `1m30s`, or nil for something else.
    private static func milliseconds(_ text: String) -> Int? {
        var total = 0
        var number = 0
        var unit = ""
        func close() -> Bool {
            guard !unit.isEmpty else { return true }
            let factors = [
                "ms": 1, "s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000, "w": 604_800_000, "y": 31_536_000_000,
            ]
            guard let factor = factors[unit], number < 1_000_000 else { return false }
            total += number * factor
            (number, unit) = (0, "")
            return true
        }
        for character in text {
            if let digit = character.wholeNumberValue {
                guard close(), number < 1_000_000 else { return nil }
                number = number * 10 + digit
            } else {
                unit.append(character)
            }
        }
        return close() ? total : nil
    }
}

import ManifestDSL
import ValuesSchema

/// The probes of the program's container, on the health port where that is separate.
enum Probes {
    private static let port = values.separateHealthApp.choose("health", else: "http")

    /// The API server takes no `successThreshold` but 1 for the two that restart the container; rules say so.
    static func probe(
        _ name: StaticString,
        _ probe: Expression<ProbeValues>,
        @MapBuilder threshold: () -> [Block<Entry>] = { [] }
    ) -> MapPart {
        When(probe.enabled) {
            Map(name) {
                Map("httpGet") {
                    Key("path", probe.path)
                    Key("port", port)
                }
                When(0 < probe.initialDelaySeconds) { Key("initialDelaySeconds", probe.initialDelaySeconds) }
                Key("periodSeconds", probe.periodSeconds)
                Key("timeoutSeconds", probe.timeoutSeconds)
                threshold()
                Key("failureThreshold", probe.failureThreshold)
            }
        }
    }
}

import Diagnostics
import ManifestDSL
import OrderedCollections
import ValueModel
import ValuesSchema

/// Tells of environment variables that another setting of the same name replaces.
enum EnvironmentAdvisory {
    @Sendable static func advise(_ node: ValueNode, _ context: EvaluationContext, _ collector: DiagnosticCollector) {
        // Most values set no variable at all, and then the tree need not be walked.
        lazy var own = Environment.ownNames
        var extra: [String: ValueNode] = [:]
        for variable in node["extraEnvVars"]?.sequence ?? [] {
            guard let named = variable["name"], let name = named.scalar?.text else { continue }
            extra[name] = named
            if own.contains(name) { replaced(name, at: named.span, collector) }
        }
        for (name, member) in node["envVars"]?.mapping ?? [:] {
            if let winner = extra[name] {
                collector.report(
                    Diagnostic(
                        .shadowedVariable,
                        "`envVars.\(name)` is not used, `extraEnvVars` sets it too and wins",
                        at: member.keySpan,
                        related: [.init("this one is used", at: winner.span)],
                        help: "remove one of them",
                        path: ValuePath([.key("envVars"), .key(name)]).description
                    )
                )
            } else if own.contains(name) {
                replaced(name, at: member.keySpan, collector)
            }
        }
    }

    /// Variables that other parts of the objects must agree with, and the value that sets them all.
    private static let portValues = ["PORT": "service.port", "SEPARATE_HEALTH_PORT": "separateHealthPort"]

    private static func replaced(_ name: String, at span: SourceSpan?, _ collector: DiagnosticCollector) {
        let value = portValues[name]
        collector.report(
            Diagnostic(
                .replacedVariable,
                "`\(name)` replaces the variable of that name that the chart sets"
                    + (value == nil ? "" : ", but not the port of the container and its probes")
                    + (name == "DISABLE_SCHEMA_UPDATE" ? ", for the program only" : ""),
                at: span,
                severity: value == nil ? nil : .warning,
                help: value.map { "set `\($0)` instead" } ?? "leave it out unless you mean to replace the chart's"
            )
        )
    }
}

import Diagnostics
import GatewayConfiguration
import OrderedCollections
import ValueModel

/// `environment_variables`: what a configuration adds to the environment before anything else is read.
///
/// LiteLLM 1.106.2, proxy_server.py, `_load_environment_variables`.
enum ExportedVariables {
    /// Variables of the system, which no configuration sets.
    static let blocked: Set<String> = [
        "PATH", "LD_PRELOAD", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_INSERT_LIBRARIES", "PYTHONPATH",
        "PYTHONSTARTUP", "PYTHONHOME", "HOME", "USER", "SHELL", "LOGNAME", "NO_PROXY", "no_proxy",
    ]

    /// Returns the environment with what the configuration adds; its values win.
    static func added(
        by root: ValueNode,
        to variables: [String: String],
        collector: DiagnosticCollector
    ) -> [String: String] {
        var result = variables
        for (name, member) in root["environment_variables"]?.mapping ?? [:] {
            if blocked.contains(name) {
                collector.report(
                    Diagnostic(
                        .loadBlockedVariable,
                        "`\(name)` is not set from a configuration",
                        at: member.keySpan ?? member.node.span,
                        label: "has no effect",
                        path: "environment_variables.\(name)"
                    )
                )
                continue
            }
            guard let value = member.node.scalar, let text = text(of: value) else { continue }
            if let source = EnvironmentReference.variable(in: text) {
                if let text = result[source] { result[name] = text }
            } else {
                result[name] = text
            }
        }
        return result
    }

    /// What Python's `str` makes of a value.
    private static func text(of value: Value) -> String? {
        switch value {
        case .bool(let flag): flag ? "True" : "False"
        default: String(settingValue: value)
        }
    }
}

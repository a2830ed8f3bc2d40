import Diagnostics
import GatewayConfiguration
import OrderedCollections
import ValueModel

/// Reports settings that the LiteLLM proxy acts on and this gateway does not, so that none is lost silently.
enum UnservedSettings {
    private static let unserved: [(section: String?, key: String, missing: String)] = [
        (nil, "mcp_servers", "tool servers are not offered"),
        (nil, "guardrails", "requests and answers are not checked by guardrails"),
        (nil, "vector_store_registry", "vector stores are not offered"),
        (nil, "prompts", "prompt templates are not offered"),
        (nil, "search_tools", "search tools are not offered"),
        ("general_settings", "custom_auth", "only the master key is accepted"),
        ("general_settings", "enable_jwt_auth", "tokens of identity providers are refused"),
        ("general_settings", "enable_oauth2_auth", "opaque tokens are refused"),
        ("general_settings", "allow_client_side_credentials", "credentials of clients are refused"),
        ("general_settings", "pass_through_endpoints", "the routes are not there"),
        ("general_settings", "alerting", "no alerts are sent; use the metrics"),
        ("general_settings", "key_management_system", "variables are read from the environment only"),
        ("litellm_settings", "guardrails", "requests and answers are not checked by guardrails"),
        ("litellm_settings", "custom_provider_map", "only built-in providers are served"),
    ]
    private static let callbackKeys = ["callbacks", "success_callback", "failure_callback"]
    private static let servedCallbacks: Set = ["prometheus"]

    /// Reports every such setting of a configuration.
    static func report(in root: ValueNode, into collector: DiagnosticCollector) {
        for (section, key, missing) in unserved {
            let members = section.map { root[$0]?.mapping } ?? root.mapping
            guard let member = members?[key], isOn(member.node) else { continue }
            let path = section.map { "\($0).\(key)" } ?? key
            report(path, missing, at: member.keySpan ?? member.node.span, into: collector)
        }
        for key in callbackKeys {
            guard let node = root["litellm_settings"]?[key] else { continue }
            for name in node.sequence ?? [node] {
                guard let text = name.scalar?.text, !servedCallbacks.contains(text) else { continue }
                let path = "litellm_settings.\(key)"
                report(path, "the callback `\(text)` is not called", at: name.span, into: collector)
            }
        }
    }

    /// Reports a database, from whichever side it is configured.
    static func reportDatabase(
        _ environment: ServerEnvironment,
        in root: ValueNode,
        into collector: DiagnosticCollector
    ) {
        let member = root["general_settings"]?.mapping?["database_url"]
        let isNamed = member.map { isOn($0.node) } ?? false
        guard isNamed || environment.databaseURL != nil else { return }
        let missing = "keys, budgets and spend are not kept, only the master key is accepted"
        let name = isNamed ? "general_settings.database_url" : "DATABASE_URL"
        report(name, missing, at: isNamed ? member?.keySpan : root.span, into: collector)
    }

    private static func isOn(_ node: ValueNode) -> Bool {
        switch node.content {
        case .scalar(let value): value != .null && value != .bool(false) && value != .string("")
        case .sequence(let elements): !elements.isEmpty
        case .mapping(let members): !members.isEmpty
        }
    }

    private static func report(
        _ path: String,
        _ missing: String,
        at span: SourceSpan?,
        into collector: DiagnosticCollector
    ) {
        collector.report(
            Diagnostic(
                .loadUnservedSetting,
                "`\(path)` has no effect in this gateway: \(missing)",
                at: span,
                label: "not served",
                path: path
            )
        )
    }
}

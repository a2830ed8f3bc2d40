public import GatewayConfiguration
import OrderedCollections
public import ValueModel

/// The fallbacks that a request itself asks for.
public enum RequestFallbacks: Sendable, Hashable {
    /// Groups to ask whatever fails: `["g2", {"model": "g3", "max_tokens": 10}]`.
    case targets([FallbackTarget])
    /// Rules as in the configuration: `[{"g1": ["g2"]}]`.
    case rules([FallbackRule])

    /// The most targets that are read of a request.
    public static let mostTargets = 32

    /// Members of targets that would change where requests and keys go; a request has no say in those.
    private static let forbidden: Set<String> = [
        "api_base", "base_url", "api_key", "api_version", "organization", "custom_llm_provider", "extra_headers",
        "litellm_credential_name", "aws_access_key_id", "aws_secret_access_key", "vertex_credentials", "azure_ad_token",
    ]

    /// Reads the fallbacks of a request; nil when the value is no list, or has an element of another form.
    ///
    /// LiteLLM 1.106.2, fallback_event_handlers.py, check_non_standard_fallback_format.
    public init?(_ value: Value) {
        guard let elements = value.elements else { return nil }
        let read = elements.prefix(Self.mostTargets)
        if elements.isEmpty {
            self = .rules([])
        } else if read.allSatisfy({ $0.text != nil || $0["model"]?.text != nil }) {
            self = .targets(read.compactMap(Self.target))
        } else {
            var rules: [FallbackRule] = []
            for element in read {
                guard let members = element.members else { return nil }
                for (group, targets) in members {
                    guard let targets = targets.elements else { return nil }
                    let allowed = targets.prefix(Self.mostTargets).compactMap(Self.target)
                    rules.append(FallbackRule(group: group, targets: allowed))
                }
            }
            self = .rules(rules)
        }
    }

    private static func target(_ value: Value) -> FallbackTarget? {
        guard var target = FallbackTarget(value) else { return nil }
        target.overrides.removeAll { forbidden.contains($0.key) }
        return target
    }
}

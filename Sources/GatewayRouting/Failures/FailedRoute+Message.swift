import GatewayConfiguration

extension FailedRoute {
    /// The message for the client: that of the failure, and what became of the fallbacks.
    ///
    /// LiteLLM 1.106.2, router_utils/common_utils.py, format_no_fallback_group_message and
    /// format_fallback_outcome_message.
    public var message: String {
        explains && failure.takesNotes ? failure.message + (missingList.map(Self.hint) ?? "") + note : failure.message
    }

    /// LiteLLM 1.106.2, router.py, async_function_with_fallbacks_common_utils; the whole list of fallbacks is shown.
    private static func hint(_ list: MissingList) -> String {
        let name = list.isForContextWindow ? "context_window_fallback" : "content_policy_fallback"
        let shown = list.isForContextWindow ? name + "s" : name
        return "\nmodel=\(list.group). \(shown)=None. fallbacks=\(text(list.fallbacks)).\n\n"
            + "Set '\(name)' - https://docs.litellm.ai/docs/routing#fallbacks"
    }

    private static func text(_ rules: [FallbackRule]?) -> String {
        guard let rules else { return "None" }
        let texts = rules.map { rule in
            "{\(PythonText.quoted(rule.group)): \(PythonText.list(rule.targets.map(\.model)))}"
        }
        return "[" + texts.joined(separator: ", ") + "]"
    }

    /// The longest account of the last failure, in characters; LiteLLM 1.106.2, `ROUTER_FALLBACK_ERROR_DETAIL_MAX_CHARS`.
    static let longestDetail = 2000

    private var note: String {
        switch aftermath {
        case .none: ""
        case .notAttempted(let group): Self.lead(group) + " No fallback was attempted."
        case .noneForGroup(let names, let configured):
            "\n\nLiteLLM: model group '\(names.joined(separator: " -> "))' failed with the error above and no fallback"
                + " model group was found for it, so the request was not retried on another model."
                + (configured.isEmpty
                    ? " No fallbacks are configured."
                    : " Fallbacks are configured for: \(configured.joined(separator: ", ")).")
                + " Add a fallbacks entry for that model group (Router fallbacks or proxy router_settings.fallbacks)"
                + " to retry on another model."
        case .failed(let group, let targets, let last):
            Self.lead(group) + " Fallback to \(targets.joined(separator: ", ")) also failed:"
                + " \(Self.shortened(last.message))"
        }
    }

    private static func lead(_ group: String) -> String {
        "\n\nLiteLLM: model group '\(group)' failed with the error above."
    }

    private static func shortened(_ detail: String) -> String {
        let scalars = detail.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: longestDetail, limitedBy: scalars.endIndex),
            end != scalars.endIndex
        else { return detail }
        let dropped = scalars.distance(from: end, to: scalars.endIndex)
        return "\(detail[..<end])... [truncated \(dropped) characters]"
    }
}

extension RouteFailure {
    /// The message for the client in LiteLLM's words; version 1.106.2, types/router.py and the strategies.
    public var message: String {
        switch self {
        case .unknownModel(let model):
            "litellm.BadRequestError: You passed in model=\(model.isEmpty ? "None" : model). There are no healthy deployments for this model"
        case .unavailable(let model, let seconds, let allCoolDown, let preCallChecks, let coolingDown):
            "No deployments available for selected model, Try again in \(PythonText.number(seconds.rounded(.up)))"
                + " seconds.\(allCoolDown ? " All deployments for selected model are in cooldown." : "")"
                + " Passed model=\(model). pre-call-checks=\(preCallChecks ? "True" : "False"),"
                + " cooldown_list=\(PythonText.list(coolingDown))"
        case .overLimits(let model, let usages):
            "litellm.RateLimitError: No deployments available for selected model. Passed model=\(model)."
                + " Deployments={\(usages.map(Self.text).joined(separator: ", "))}"
        case .overRequestLimits:
            "No deployments available for selected model."
        case .contextWindow(_, let windows):
            "litellm.ContextWindowExceededError: litellm.BadRequestError: litellm._pre_call_checks: Context Window"
                + " exceeded for given call. No models have context window large enough for this call.\n"
                + windows.map(Self.text).joined()
        case .noMatchingTags(let model, let tags):
            "Not allowed to access model due to tags configuration. Passed model=\(model)"
                + " and tags=\(PythonText.list(tags))"
        case .noFreeSlot(let group, let id, let slots):
            "litellm.RateLimitError: Deployment has all max_parallel_requests slots in use. Deployment"
                + " model_group=\(group), id=\(id) already has max_parallel_requests=\(slots) requests in flight."
                + " Raise max_parallel_requests (or the rpm/tpm it is derived from) for this deployment"
        case .upstream(let failure):
            failure.message
        }
    }

    private static func text(_ usage: Usage) -> String {
        func number(_ limit: Int?) -> String { limit.map { "\($0)" } ?? "inf" }
        return
            "\(PythonText.quoted(usage.id)): {'current_tpm': \(usage.tokens), 'tpm_limit': \(number(usage.tokenLimit))"
            + ", 'current_rpm': \(usage.requests), 'rpm_limit': \(number(usage.requestLimit))}"
    }

    private static func text(_ window: Window) -> String {
        "Model=\(window.model), Max Input Tokens=\(window.maxInputTokens), Got=\(window.inputTokens)"
    }

    /// Whether LiteLLM's exception has a message that what became of the fallbacks is added to.
    var takesNotes: Bool {
        switch self {
        case .unavailable, .overRequestLimits, .noMatchingTags: false
        case .unknownModel, .overLimits, .contextWindow, .noFreeSlot, .upstream: true
        }
    }
}

/// The bodies of errors, in OpenAI's and Anthropic's forms.
enum ErrorScript {
    /// The error of a status.
    static func body(status: Int, model: String, isAnthropic: Bool) -> String {
        isAnthropic
            ? anthropic(anthropicType(status), "The fake upstream answers \(status).")
            : openAI(facts(status, model))
    }

    /// The error of a refusal, whose status is 400.
    static func body(refusal: Behaviour.Refusal, isAnthropic: Bool) -> String {
        switch (refusal, isAnthropic) {
        case (.context, true):
            return anthropic("invalid_request_error", "prompt is too long: 205000 tokens > 200000 maximum")
        case (.content, true):
            return anthropic("invalid_request_error", "Output blocked by content filtering policy")
        case (.context, false):
            let message =
                "This model's maximum context length is 4096 tokens. However, your messages resulted in 5000 tokens. "
                + "Please reduce the length of the messages."
            return openAI((message, "invalid_request_error", "\"messages\"", "\"context_length_exceeded\""))
        case (.content, false):
            let message = "Your request was rejected as a result of our safety system."
            return openAI((message, "invalid_request_error", "null", "\"content_policy_violation\""))
        }
    }

    private typealias Facts = (message: String, type: String, param: String, code: String)

    private static func facts(_ status: Int, _ model: String) -> Facts {
        let request = "invalid_request_error"
        switch status {
        case 401:
            let message =
                "Incorrect API key provided: sk-fake. "
                + "You can find your API key at https://platform.openai.com/account/api-keys."
            return (message, request, "null", "\"invalid_api_key\"")
        case 403: return ("You are not allowed to use this model.", request, "null", "null")
        case 404:
            let message = "The model `\(model)` does not exist or you do not have access to it."
            return (message, request, "null", "\"model_not_found\"")
        case 429:
            return ("Rate limit reached for requests", "requests", "null", "\"rate_limit_exceeded\"")
        case 500:
            let message = "The server had an error while processing your request. Sorry about that!"
            return (message, "server_error", "null", "null")
        case 503:
            return ("The engine is currently overloaded, please try again later", "server_error", "null", "null")
        default:
            let type = status < 500 ? request : "server_error"
            return ("The fake upstream answers \(status).", type, "null", "null")
        }
    }

    private static func openAI(_ facts: Facts) -> String {
        #"{"error":{"message":"\#(facts.message)","type":"\#(facts.type)","param":\#(facts.param),"code":\#(facts.code)}}"#
    }

    private static func anthropicType(_ status: Int) -> String {
        switch status {
        case 401: "authentication_error"
        case 403: "permission_error"
        case 404: "not_found_error"
        case 413: "request_too_large"
        case 429: "rate_limit_error"
        case 529: "overloaded_error"
        case 500...: "api_error"
        default: "invalid_request_error"
        }
    }

    private static func anthropic(_ type: String, _ message: String) -> String {
        #"{"type":"error","error":{"type":"\#(type)","message":"\#(message)"},"request_id":"req_fake0001"}"#
    }
}

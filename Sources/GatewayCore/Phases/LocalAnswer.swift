import GatewayRouting
import GatewayWire
import ValueModel

/// An answer that the gateway makes itself: `mock_response` of a deployment or a request, and the model `echo/…`.
struct LocalAnswer {
    /// What the model says.
    var text: String

    /// Returns the answer of a call, where no upstream is asked.
    init?(_ call: ModelCall, _ attempt: RouteAttempt) {
        guard call.endpoint == .chat || call.endpoint == .messages else { return nil }
        if call.hasExtras, let text = call.text("mock_response") {
            self.text = text
        } else if let text = attempt.deployment.mockResponse?.text {
            self.text = text
        } else if attempt.provider == "echo" {
            text = Self.lastWords(call)
        } else {
            return nil
        }
    }

    /// Returns what the user said last.
    private static func lastWords(_ call: ModelCall) -> String {
        let last = call.value("messages")?.elements?.last { $0["role"]?.text == "user" }
        if let text = last?["content"]?.text { return text }
        let parts = last?["content"]?.elements ?? []
        return parts.compactMap { $0["text"]?.text }.joined(separator: "\n")
    }
}

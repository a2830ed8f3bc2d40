import GatewayWire
import NIOCore

/// The bodies of error responses, in the form of the interface that was called.
enum ErrorBody {
    /// Returns the body of an error.
    ///
    /// - Parameters:
    ///   - error: The error.
    ///   - isAnthropic: Whether the client called Anthropic's interface.
    /// - Returns: The body, JSON.
    static func bytes(_ error: GatewayError, isAnthropic: Bool = false) -> [UInt8] {
        isAnthropic ? anthropic(error.status, error.message) : openAI(error)
    }

    /// `{"error":{"message":…,"type":…,"param":…,"code":"400"}}`; LiteLLM 1.106.2, `ProxyException.to_dict`.
    private static func openAI(_ error: GatewayError) -> [UInt8] {
        var bytes = Array(#"{"error":{"message":"#.utf8)
        JSONText.append(error.message, to: &bytes)
        bytes.append(contentsOf: #","type":"#.utf8)
        append(error.type, to: &bytes)
        bytes.append(contentsOf: #","param":"#.utf8)
        switch error.parameter {
        case .null: append(nil, to: &bytes)
        case .none: append("None", to: &bytes)
        case .named(let name): append(name, to: &bytes)
        }
        bytes.append(contentsOf: #","code":"#.utf8)
        append(error.code ?? String(error.status), to: &bytes)
        bytes.append(contentsOf: "}}".utf8)
        return bytes
    }

    private static func append(_ text: String?, to bytes: inout [UInt8]) {
        if let text { JSONText.append(text, to: &bytes) } else { bytes.append(contentsOf: "null".utf8) }
    }

    private static func anthropic(_ status: Int, _ message: String) -> [UInt8] {
        var bytes = Array(#"{"type":"error","error":{"type":""#.utf8)
        bytes.append(contentsOf: anthropicType(status).utf8)
        bytes.append(contentsOf: #"","message":"#.utf8)
        JSONText.append(message, to: &bytes)
        bytes.append(contentsOf: "}}".utf8)
        return bytes
    }

    /// Returns Anthropic's type of an error with a status; LiteLLM 1.106.2 has no name for others than these.
    static func anthropicType(_ status: Int) -> String {
        switch status {
        case 400: "invalid_request_error"
        case 401: "authentication_error"
        case 403: "permission_error"
        case 404: "not_found_error"
        case 413: "request_too_large"
        case 429: "rate_limit_error"
        case 529: "overloaded_error"
        default: "api_error"
        }
    }

    /// The event that ends a stream of OpenAI's form.
    ///
    /// No `[DONE]` follows it. The blanks are those of LiteLLM 1.106.2.
    static func streamEvent(_ error: GatewayError) -> [UInt8] {
        var bytes = Array(#"data: {"error": {"message": "#.utf8)
        JSONText.append(error.message, to: &bytes)
        bytes.append(contentsOf: #", "type": null, "param": null, "code": ""#.utf8)
        bytes.append(contentsOf: String(error.status).utf8)
        bytes.append(contentsOf: "\"}}\n\n".utf8)
        return bytes
    }

    /// The event that ends a stream of Anthropic's form.
    static func anthropicStreamEvent(_ error: GatewayError) -> [UInt8] {
        Array("event: error\ndata: ".utf8) + anthropic(error.status, error.message) + Array("\n\n".utf8)
    }
}

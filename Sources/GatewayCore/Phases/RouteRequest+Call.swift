import GatewayRouting
import GatewayWire
import NIOCore
import OrderedCollections
import ValueModel

extension RouteRequest {
    /// What a call tells routing: the body's members win over headers.
    ///
    /// - Parameters:
    ///   - call: The call.
    ///   - headers: Its headers.
    ///   - countsTokens: Whether a decision depends on how long the prompt is.
    init(_ call: ModelCall, _ headers: RequestHeaders, countsTokens: Bool) {
        self.init(model: call.model, isStream: call.isStream)
        if countsTokens { inputTokens = .known(call.promptTokens) }
        timeout = headers.timeout.flatMap(Double.init)
        streamTimeout = headers.streamTimeout.flatMap(Double.init)
        numRetries = headers.retries.flatMap { Int($0) }
        if let tags = headers.tags {
            self.tags = tags.split(separator: ",").map { String($0.drop { $0 == " " }) }
        }
        guard call.hasExtras else { return }
        if let seconds = call.number("timeout") { timeout = seconds }
        if let seconds = call.number("stream_timeout") { streamTimeout = seconds }
        if let retries = call.number("num_retries") { numRetries = Int(exactly: retries) }
        disablesFallbacks = call.flag("disable_fallbacks")
        fallbacks = Self.fallbacks(call, "fallbacks")
        contextWindowFallbacks = Self.fallbacks(call, "context_window_fallbacks")
        contentPolicyFallbacks = Self.fallbacks(call, "content_policy_fallbacks")
        let tagged = call.value("tags") ?? call.value("metadata")?["tags"] ?? call.value("litellm_metadata")?["tags"]
        if let tagged = tagged?.elements { tags = tagged.compactMap(\.text) }
    }

    private static func fallbacks(_ call: ModelCall, _ key: StaticString) -> RequestFallbacks? {
        call.value(key).flatMap { RequestFallbacks(Value($0)) }
    }
}

extension Value {
    /// A tree of a request as a tree of values.
    init(_ json: JSONValue) {
        switch json {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .number(let text): self = Int64(text).map(Value.integer) ?? .double(Double(text) ?? 0)
        case .string(let text): self = .string(text)
        case .array(let elements): self = .array(elements.map(Value.init))
        case .object(let members):
            var object: ValueObject = [:]
            for member in members { object[member.name] = Value(member.value) }
            self = .object(object)
        }
    }
}

extension JSONValue {
    /// A tree of the configuration as JSON.
    init(configured value: ValueModel.Value) {
        switch value {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .integer(let number): self = .number(String(number))
        case .double(let number): self = number.isFinite ? .number("\(number)") : .null
        case .string(let text): self = .string(text)
        case .array(let elements): self = .array(elements.map(JSONValue.init(configured:)))
        case .object(let members):
            var object = JSONObject()
            for (name, member) in members { object[name] = JSONValue(configured: member) }
            self = .object(object)
        }
    }
}

import GatewayWire

/// A stored chat completion as the stream that a client asked for.
///
/// LiteLLM 1.106.2, convert_dict_to_response.py, function convert_to_streaming_response_async: a single choice is sent
/// word by word, several as they are; the finish reason and the usage follow in chunks of their own. Other than there,
/// the chunk with the usage has no choices, as OpenAI's has none, and whatever else a message says is kept.
public struct StreamReplay: Sendable {
    /// The name of the model that the client sees.
    public var model: String
    /// When the stream is made, in seconds since 1970.
    public var created: Int
    /// Whether the client asked for the usage.
    public var includesUsage: Bool

    /// Creates a replay.
    ///
    /// - Parameters:
    ///   - model: The name of the model that the client sees.
    ///   - created: When the stream is made, in seconds since 1970.
    ///   - includesUsage: Whether the client asked for the usage.
    public init(model: String, created: Int, includesUsage: Bool) {
        self.model = model
        self.created = created
        self.includesUsage = includesUsage
    }

    /// Writes the stream of a stored answer.
    ///
    /// - Parameter answer: The bytes of the chat completion.
    /// - Returns: All events, `[DONE]` included; nil for bytes that are no chat completion.
    public func events(of answer: [UInt8]) -> [UInt8]? {
        guard let completion = try? JSONValue(parsing: answer), let choices = completion["choices"]?.elements,
            !choices.isEmpty
        else { return nil }
        var stream: [UInt8] = []
        stream.reserveCapacity(answer.count * 4)
        let start = head(of: completion)
        for (index, choice) in choices.enumerated() {
            guard let message = choice["message"]?.members else { return nil }
            var deltas = [delta(of: message)]
            if choices.count == 1, let content = message["content"]?.text {
                let words = ReplayedWords.split(content)
                if words.count > 1 {
                    deltas[0]["content"] = .string(words[0])
                    deltas += words.dropFirst().map { ["content": .string($0)] }
                }
            }
            let place = choice["index"]?.integer ?? index
            for (number, delta) in deltas.enumerated() {
                let logprobs = number == 0 ? choice.members?.present("logprobs") : nil
                append(start, Self.choice(place, delta, logprobs: logprobs), to: &stream)
            }
            let reason = choice.members?.present("finish_reason") ?? "stop"
            append(start, Self.choice(place, [:], reason: reason), to: &stream)
        }
        if includesUsage, let usage = completion.members?.present("usage") {
            var chunk = start
            chunk["choices"] = []
            chunk["usage"] = usage
            ServerSentEvent.write(name: nil, data: chunk.bytes, into: &stream)
        }
        stream.append(contentsOf: "data: [DONE]\n\n".utf8)
        return stream
    }

    private func head(of completion: JSONValue) -> JSONObject {
        var chunk: JSONObject = [:]
        chunk["id"] = completion["id"]
        chunk["object"] = "chat.completion.chunk"
        chunk["created"] = .integer(created)
        chunk["model"] = .string(model)
        chunk["service_tier"] = completion.members?.present("service_tier")
        chunk["system_fingerprint"] = completion.members?.present("system_fingerprint")
        return chunk
    }

    /// Returns what a message says, in the form of a stream; what it does not say is left out.
    private func delta(of message: JSONObject) -> JSONObject {
        var delta: JSONObject = ["role": message.present("role") ?? "assistant"]
        for member in message where member.name != "role" && member.name != "provider_specific_fields" {
            switch member.value {
            case .null, .array([]): continue
            case .array(let calls) where member.name == "tool_calls":
                delta["tool_calls"] = .array(
                    calls.enumerated().map { index, call in
                        guard var call = call.members else { return call }
                        guard call["index"] == nil else { return .object(call) }
                        var numbered: JSONObject = ["index": .integer(index)]
                        for member in call { numbered[member.name] = member.value }
                        call = numbered
                        return .object(call)
                    }
                )
            default: delta[member.name] = member.value
            }
        }
        return delta
    }

    private static func choice(
        _ index: Int,
        _ delta: JSONObject,
        logprobs: JSONValue? = nil,
        reason: JSONValue = .null
    ) -> JSONValue {
        var choice: JSONObject = ["index": .integer(index), "delta": .object(delta)]
        choice["logprobs"] = logprobs
        choice["finish_reason"] = reason
        return .object(choice)
    }

    private func append(_ start: JSONObject, _ choice: JSONValue, to stream: inout [UInt8]) {
        var chunk = start
        chunk["choices"] = [choice]
        ServerSentEvent.write(name: nil, data: chunk.bytes, into: &stream)
    }
}

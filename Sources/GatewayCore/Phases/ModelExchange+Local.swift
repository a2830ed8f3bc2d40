import GatewayRouting
import GatewayWire
import NIOCore

extension ModelExchange {
    /// Gives the client an answer that no upstream made.
    func answerLocally(_ answer: LocalAnswer, _ call: ModelCall, _ attempt: RouteAttempt) -> AttemptOutcome {
        let started = NIODeadline.now()
        let prompt = call.promptTokens
        let usage = TokenUsage(prompt: prompt, completion: TokenEstimate.tokens(in: answer.text))
        let completion = Self.completion(answer.text, model: call.model, callID: callID, usage)
        note(usage, upstreamTime: .zero)
        if call.endpoint == .messages || call.isStream {
            let events =
                StreamReplay(model: call.model, created: Int(WallClock.seconds), includesUsage: true)
                .events(of: completion.bytes) ?? []
            sendLocally(completion, events: events, call, attempt)
        } else {
            var head = responseHead(200, attempt, nil)
            head.add(line: "content-type: application/json")
            addMeasures(to: &head)
            exchange.respond(head, body: ByteBuffer(bytes: completion.bytes))
        }
        let seconds = (NIODeadline.now() - started).seconds
        return .answered(AnswerOutcome(seconds: seconds, tokens: AnswerOutcome.Tokens(usage)))
    }

    /// Answers how long a prompt is, for upstreams that do not count; LiteLLM 1.106.2, `count_tokens`.
    func countTokensLocally(_ call: ModelCall, _ attempt: RouteAttempt) -> AttemptOutcome {
        let count = call.promptTokens
        let body: JSONObject = ["input_tokens": .integer(count), "litellm_count_source": "local_estimate"]
        var head = responseHead(200, attempt, nil)
        head.add(line: "content-type: application/json")
        exchange.respond(head, body: ByteBuffer(bytes: body.bytes))
        return .answered(AnswerOutcome(seconds: 0))
    }

    private func sendLocally(
        _ completion: JSONObject,
        events: [UInt8],
        _ call: ModelCall,
        _ attempt: RouteAttempt
    ) {
        var head = responseHead(200, attempt, nil)
        let identity = MessageIdentity(id: "msg_" + callID, model: call.model)
        guard call.isStream else {
            let message = (try? ChatToMessagesAnswer(completion, identity: identity))?.body ?? [:]
            head.add(line: "content-type: application/json")
            return exchange.respond(head, body: ByteBuffer(bytes: message.bytes))
        }
        head.add(line: "content-type: text/event-stream; charset=utf-8")
        head.add(line: "cache-control: no-cache")
        var output = ByteBuffer(bytes: events)
        if call.endpoint == .messages {
            var stream = TranslatedStream(messages: ChatToMessagesStream(identity: identity))
            output.clear()
            try? stream.take(ByteBuffer(bytes: events), into: &output)
            try? stream.finish(into: &output)
        }
        exchange.begin(head)
        exchange.write(output)
        exchange.end()
    }

    private static func completion(
        _ text: String,
        model: String,
        callID: String,
        _ usage: TokenUsage
    ) -> JSONObject {
        [
            "id": .string("chatcmpl-" + callID), "created": .integer(Int(WallClock.seconds)),
            "model": .string(model), "object": "chat.completion",
            "choices": [
                [
                    "finish_reason": "stop", "index": 0,
                    "message": ["content": .string(text), "role": "assistant"],
                ]
            ],
            "usage": [
                "completion_tokens": .integer(usage.completion), "prompt_tokens": .integer(usage.prompt),
                "total_tokens": .integer(usage.total),
            ],
        ]
    }
}

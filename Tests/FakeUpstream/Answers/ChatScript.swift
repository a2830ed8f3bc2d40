/// `/v1/chat/completions`.
struct ChatScript: Script {
    let model: String
    let behaviour: Behaviour
    let includesUsage: Bool

    var body: String {
        let thoughts = behaviour.reasons ? #","reasoning_content":"\#(Content.thoughts.joined())""# : ""
        let content = behaviour.callsTool ? "null" : #""\#(Content.whole(behaviour))""#
        let calls = behaviour.callsTool ? ",\"tool_calls\":[\(call(Content.argumentPieces.joined()))]" : ""
        return """
            {"id":"chatcmpl-fake00000000000000000000001","object":"chat.completion","created":\(Content.created),\
            "model":"\(model)","choices":[{"index":0,"message":{"role":"assistant","content":\(content)\(thoughts)\
            \(calls),"refusal":null,"annotations":[]},"logprobs":null,"finish_reason":"\(finishReason)"}],\
            "usage":\(usage),"service_tier":"default","system_fingerprint":"fp_fake000001"}
            """
    }

    var events: [String] {
        let sendsUsage = includesUsage || behaviour.sendsUsage
        let absent = sendsUsage ? ",\"usage\":null" : ""
        var events = [
            chunk(#"{"role":"assistant","content":\#(behaviour.callsTool ? "null" : "\"\""),"refusal":null}"#, absent)
        ]
        if behaviour.reasons { events += Content.thoughts.map { chunk(#"{"reasoning_content":"\#($0)"}"#, absent) } }
        if behaviour.callsTool {
            events.append(chunk("{\"tool_calls\":[\(call("", index: 0))]}", absent))
            events += Content.argumentPieces.map {
                chunk(#"{"tool_calls":[{"index":0,"function":{"arguments":"\#($0)"}}]}"#, absent)
            }
        } else {
            var last: (piece: String, event: String)?
            for piece in Content.pieces(behaviour) {
                let event = last?.piece == piece ? last?.event : nil
                last = (piece, event ?? chunk(#"{"content":"\#(piece)"}"#, absent))
                if let last { events.append(last.event) }
            }
        }
        events.append(chunk("{}", absent, finishReason: #""\#(finishReason)""#))
        if sendsUsage { events.append(event("\"choices\":[],\"usage\":\(usage)")) }
        return events
    }

    private var finishReason: String { behaviour.callsTool ? "tool_calls" : "stop" }

    private var usage: String {
        """
        {"prompt_tokens":9,"completion_tokens":12,"total_tokens":21,\
        "prompt_tokens_details":{"cached_tokens":0,"audio_tokens":0},\
        "completion_tokens_details":{"reasoning_tokens":\(behaviour.reasons ? 4 : 0),"audio_tokens":0,\
        "accepted_prediction_tokens":0,"rejected_prediction_tokens":0}}
        """
    }

    private func call(_ arguments: String, index: Int? = nil) -> String {
        let position = index.map { "\"index\":\($0)," } ?? ""
        return """
            {\(position)"id":"call_fake0000000000000000001","type":"function",\
            "function":{"name":"\(Content.toolName)","arguments":"\(arguments)"}}
            """
    }

    private func chunk(_ delta: String, _ absent: String, finishReason: String = "null") -> String {
        event(
            #""choices":[{"index":0,"delta":\#(delta),"logprobs":null,"finish_reason":\#(finishReason)}]\#(absent)"#
        )
    }

    private func event(_ rest: String) -> String {
        """
        data: {"id":"chatcmpl-fake00000000000000000000001","object":"chat.completion.chunk",\
        "created":\(Content.created),"model":"\(model)","service_tier":"default",\
        "system_fingerprint":"fp_fake000001",\(rest)}\n\n
        """
    }
}

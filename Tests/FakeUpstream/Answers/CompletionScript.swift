/// `/v1/completions`.
struct CompletionScript: Script {
    let model: String
    let behaviour: Behaviour
    let includesUsage: Bool

    private let usage = #"{"prompt_tokens":9,"completion_tokens":12,"total_tokens":21}"#

    init(model: String, behaviour: Behaviour, includesUsage: Bool) {
        self.model = model
        self.behaviour = behaviour
        self.includesUsage = includesUsage
    }

    var body: String {
        let choice = self.choice(Content.whole(behaviour), finishReason: "\"stop\"")
        return "{\(head),\"choices\":[\(choice)],\"usage\":\(usage)}"
    }

    var events: [String] {
        let sendsUsage = includesUsage || behaviour.sendsUsage
        let absent = sendsUsage ? ",\"usage\":null" : ""
        var events = Content.pieces(behaviour).map {
            event("\"choices\":[\(choice($0, finishReason: "null"))]\(absent)")
        }
        events.append(event("\"choices\":[\(choice("", finishReason: "\"stop\""))]\(absent)"))
        if sendsUsage { events.append(event("\"choices\":[],\"usage\":\(usage)")) }
        return events
    }

    private var head: String {
        #""id":"cmpl-fake000000000000000000000001","object":"text_completion","created":\#(Content.created),"#
            + #""model":"\#(model)","system_fingerprint":"fp_fake000001""#
    }

    private func choice(_ text: String, finishReason: String) -> String {
        #"{"text":"\#(text)","index":0,"logprobs":null,"finish_reason":\#(finishReason)}"#
    }

    private func event(_ rest: String) -> String { "data: {\(head),\(rest)}\n\n" }
}

/// `/v1/responses`.
struct ResponsesScript: Script {
    let model: String
    let behaviour: Behaviour

    private let item = "msg_fake0000000000000000000000000001"
    private let call = "fc_fake00000000000000000000000000001"

    init(model: String, behaviour: Behaviour) {
        self.model = model
        self.behaviour = behaviour
    }

    var body: String { response(status: "completed", output: output, usage: usage) }

    var events: [String] {
        var steps: [(name: String, rest: String)] = [
            ("response.created", "\"response\":\(response(status: "in_progress", output: "", usage: "null"))"),
            ("response.in_progress", "\"response\":\(response(status: "in_progress", output: "", usage: "null"))"),
        ]
        steps += behaviour.callsTool ? callSteps : textSteps
        steps.append(("response.completed", "\"response\":\(body)"))
        return steps.enumerated().map { number, step in
            "event: \(step.name)\ndata: {\"type\":\"\(step.name)\",\"sequence_number\":\(number),\(step.rest)}\n\n"
        }
    }

    var end: String? { nil }

    var errorEvent: String {
        "event: error\n"
            + #"data: {"type":"error","code":"server_error","message":"The server had an error.","param":null,"sequence_number":9}"#
            + "\n\n"
    }

    private var output: String {
        if behaviour.callsTool { return callItem("completed", Content.argumentPieces.joined()) }
        return message("completed", part(Content.whole(behaviour)))
    }

    private var textSteps: [(name: String, rest: String)] {
        let pieces = Content.pieces(behaviour)
        let place = #""item_id":"\#(item)","output_index":0,"content_index":0"#
        let whole = pieces.joined()
        return [
            ("response.output_item.added", "\"output_index\":0,\"item\":\(message("in_progress", ""))"),
            ("response.content_part.added", "\(place),\"part\":\(part(""))"),
        ]
            + pieces.map { ("response.output_text.delta", #"\#(place),"delta":"\#($0)","logprobs":[]"#) }
            + [
                ("response.output_text.done", #"\#(place),"text":"\#(whole)","logprobs":[]"#),
                ("response.content_part.done", "\(place),\"part\":\(part(whole))"),
                ("response.output_item.done", "\"output_index\":0,\"item\":\(message("completed", part(whole)))"),
            ]
    }

    private var callSteps: [(name: String, rest: String)] {
        let place = #""item_id":"\#(call)","output_index":0"#
        let whole = Content.argumentPieces.joined()
        return [("response.output_item.added", "\"output_index\":0,\"item\":\(callItem("in_progress", ""))")]
            + Content.argumentPieces.map {
                ("response.function_call_arguments.delta", #"\#(place),"delta":"\#($0)""#)
            }
            + [
                ("response.function_call_arguments.done", #"\#(place),"arguments":"\#(whole)""#),
                ("response.output_item.done", "\"output_index\":0,\"item\":\(callItem("completed", whole))"),
            ]
    }

    private let usage = """
        {"input_tokens":9,"input_tokens_details":{"cached_tokens":0},"output_tokens":12,\
        "output_tokens_details":{"reasoning_tokens":0},"total_tokens":21}
        """

    private func response(status: String, output: String, usage: String) -> String {
        """
        {"id":"resp_fake00000000000000000000000001","object":"response","created_at":\(Content.created),\
        "status":"\(status)","error":null,"incomplete_details":null,"instructions":null,"max_output_tokens":null,\
        "model":"\(model)","output":[\(output)],"parallel_tool_calls":true,"previous_response_id":null,\
        "reasoning":{"effort":null,"summary":null},"store":true,"temperature":1.0,\
        "text":{"format":{"type":"text"}},"tool_choice":"auto","tools":[],"top_p":1.0,"truncation":"disabled",\
        "usage":\(usage),"user":null,"metadata":{}}
        """
    }

    private func message(_ status: String, _ parts: String) -> String {
        #"{"id":"\#(item)","type":"message","status":"\#(status)","role":"assistant","content":[\#(parts)]}"#
    }

    private func part(_ text: String) -> String {
        #"{"type":"output_text","text":"\#(text)","annotations":[],"logprobs":[]}"#
    }

    private func callItem(_ status: String, _ arguments: String) -> String {
        #"{"id":"\#(call)","type":"function_call","status":"\#(status)","call_id":"call_fake0000000000000000001","#
            + #""name":"\#(Content.toolName)","arguments":"\#(arguments)"}"#
    }
}

/// Anthropic's `/v1/messages`.
struct MessagesScript: Script {
    let model: String
    let behaviour: Behaviour

    private let tool = #""type":"tool_use","id":"toolu_fake00000000000000001","name":"\#(Content.toolName)""#

    init(model: String, behaviour: Behaviour) {
        self.model = model
        self.behaviour = behaviour
    }

    var body: String {
        var blocks: [String] = []
        if behaviour.reasons {
            blocks.append(
                #"{"type":"thinking","thinking":"\#(Content.thoughts.joined())","signature":"fakesignature"}"#
            )
        }
        blocks.append(
            behaviour.callsTool
                ? "{\(tool),\"input\":\(Content.argumentObject)}"
                : #"{"type":"text","text":"\#(Content.whole(behaviour))"}"#
        )
        return """
            {\(head),"content":[\(blocks.joined(separator: ","))],"stop_reason":"\(stopReason)","stop_sequence":null,\
            "usage":\(usage(output: 12))}
            """
    }

    var events: [String] {
        let start =
            #"{"type":"message_start","message":{\#(head),"content":[],"stop_reason":null,"stop_sequence":null,"#
        var events = [event("message_start", start + "\"usage\":\(usage(output: 1))}}")]
        var index = 0
        if behaviour.reasons {
            let deltas =
                Content.thoughts.map { #"{"type":"thinking_delta","thinking":"\#($0)"}"# }
                + [#"{"type":"signature_delta","signature":"fakesignature"}"#]
            events += block(index, #"{"type":"thinking","thinking":"","signature":""}"#, deltas)
            index += 1
        }
        if behaviour.callsTool {
            let deltas = Content.argumentPieces.map { #"{"type":"input_json_delta","partial_json":"\#($0)"}"# }
            events += block(index, "{\(tool),\"input\":{}}", deltas)
        } else {
            let deltas = Content.pieces(behaviour).map { #"{"type":"text_delta","text":"\#($0)"}"# }
            events += block(index, #"{"type":"text","text":""}"#, deltas)
        }
        let delta = #"{"type":"message_delta","delta":{"stop_reason":"\#(stopReason)","stop_sequence":null},"#
        events.append(event("message_delta", delta + "\"usage\":{\"output_tokens\":12}}"))
        events.append(event("message_stop", #"{"type":"message_stop"}"#))
        return events
    }

    var end: String? { nil }

    var errorEvent: String {
        event("error", #"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#)
    }

    private var stopReason: String { behaviour.callsTool ? "tool_use" : "end_turn" }

    private var head: String {
        #""id":"msg_fake00000000000000000001","type":"message","role":"assistant","model":"\#(model)""#
    }

    private func usage(output: Int) -> String {
        #"{"input_tokens":9,"cache_creation_input_tokens":0,"cache_read_input_tokens":0,"output_tokens":\#(output)}"#
    }

    private func block(_ index: Int, _ start: String, _ deltas: [String]) -> [String] {
        let opening = #"{"type":"content_block_start","index":\#(index),"content_block":\#(start)}"#
        return [event("content_block_start", opening)]
            + (index == 0 ? [event("ping", #"{"type":"ping"}"#)] : [])
            + deltas.map {
                event("content_block_delta", #"{"type":"content_block_delta","index":\#(index),"delta":\#($0)}"#)
            }
            + [event("content_block_stop", #"{"type":"content_block_stop","index":\#(index)}"#)]
    }

    private func event(_ name: String, _ data: String) -> String { "event: \(name)\ndata: \(data)\n\n" }
}

import GatewayWire

/// One call of a tool in the making: its identity comes once, its arguments in pieces.
struct StreamedToolCall {
    let index: Int
    private var members: JSONObject = [:]
    private var name = ""
    private var arguments = ""

    init(index: Int) {
        self.index = index
    }

    /// The call as an unstreamed answer has it.
    var completed: JSONValue {
        var call: JSONObject = ["id": .null, "type": "function"]
        for member in members { call[member.name] = member.value }
        call["function"] = ["name": .string(name), "arguments": .string(arguments)]
        return .object(call)
    }

    /// Takes what a chunk says of the call.
    ///
    /// - Parameter part: The call's object in the chunk.
    mutating func take(_ part: JSONObject) {
        for member in part where member.name != "index" && member.name != "function" {
            if members.present(member.name) ?? "" == "" { members[member.name] = member.value }
        }
        guard let function = part["function"]?.members else { return }
        // Some upstreams repeat the name in every chunk.
        if name.isEmpty, let text = function["name"]?.text { name = text }
        if let text = function["arguments"]?.text { arguments += text }
    }
}

import GatewayWire

/// One choice of a chat completion in the making.
struct StreamedChoice {
    let index: Int
    private var role: JSONValue = "assistant"
    /// What comes in pieces, by member: texts grow in place.
    private var texts: [(name: String, text: String)] = []
    private var others: JSONObject = [:]
    private var calls: [StreamedToolCall] = []
    private var logprobs: JSONObject?
    private var reason: JSONValue?

    init(index: Int) {
        self.index = index
    }

    /// Whether the upstream said why the choice ended.
    var isFinished: Bool { reason != nil }

    /// Whether there is anything but a role.
    var hasOutput: Bool {
        !calls.isEmpty || !others.isEmpty || texts.contains { !$0.text.isEmpty }
    }

    /// The choice as an unstreamed answer has it.
    var completed: JSONValue {
        var message: JSONObject = ["role": role, "content": .null]
        for (name, text) in texts { message[name] = .string(text) }
        for member in others { message[member.name] = member.value }
        if !calls.isEmpty { message["tool_calls"] = .array(calls.map(\.completed)) }
        return .object([
            "index": .integer(index), "message": .object(message),
            "logprobs": logprobs.map { .object($0) } ?? .null, "finish_reason": reason ?? .null,
        ])
    }

    /// Takes what a chunk says of the choice.
    ///
    /// - Parameter choice: The choice's object in the chunk.
    mutating func take(_ choice: JSONObject) {
        reason = choice.present("finish_reason") ?? reason
        for member in choice.present("logprobs")?.members ?? [:] {
            var all = logprobs ?? [:]
            all[member.name] = Self.joined(all[member.name], member.value)
            logprobs = all
        }
        for member in choice["delta"]?.members ?? [:] {
            switch (member.name, member.value) {
            case (_, .null): break
            case ("role", let value): role = value
            case ("tool_calls", .array(let parts)): for part in parts { take(call: part) }
            case (let name, .string(let text)):
                if let place = texts.firstIndex(where: { $0.name == name }) {
                    texts[place].text += text
                } else {
                    texts.append((name, text))
                }
            case (let name, let value): others[name] = Self.joined(others[name], value)
            }
        }
    }

    private mutating func take(call part: JSONValue) {
        guard let part = part.members else { return }
        let index = part["index"]?.integer ?? calls.last?.index ?? 0
        if let place = calls.firstIndex(where: { $0.index == index }) {
            calls[place].take(part)
        } else {
            var call = StreamedToolCall(index: index)
            call.take(part)
            calls.append(call)
        }
    }

    /// Joins what was said with what is said now: texts and lists grow, objects member by member.
    private static func joined(_ known: JSONValue?, _ next: JSONValue) -> JSONValue {
        switch (known, next) {
        case (.string(let text)?, .string(let more)): return .string(text + more)
        case (.array(let list)?, .array(let more)): return .array(list + more)
        case (.object(var members)?, .object(let more)):
            for member in more { members[member.name] = joined(members[member.name], member.value) }
            return .object(members)
        case (let known?, .null): return known
        default: return next
        }
    }
}

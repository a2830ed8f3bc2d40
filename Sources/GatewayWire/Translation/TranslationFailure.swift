/// Why a body cannot be said in the other dialect.
public enum TranslationFailure: Error, Hashable, Sendable {
    /// The body is no JSON object.
    case notAnObject
    /// A member that must be there is missing or `null`; the path reads like `messages[2].tool_call_id`.
    case missing(path: String)
    /// A member has the wrong type; `expected` reads like "a string".
    case wrongType(path: String, expected: String)
    /// Parameters the other dialect has no place for, in a fixed order.
    case unsupportedParameters([String])
    /// A content part the other dialect has no place for.
    case unsupportedPart(path: String, type: String)
    /// A tool the other dialect has no place for.
    case unsupportedTool(path: String, type: String)
    /// A message's role is not one of the dialect's.
    case unknownRole(path: String, role: String)
    /// There is no message besides system prompts, which Anthropic refuses.
    case noMessages
    /// An image's address is neither `https:` nor `data:` with base64.
    case unreadableImage(path: String)
    /// A tool call's arguments are not JSON.
    case unreadableArguments(tool: String, JSONFailure)
    /// The effort is not one that has a budget of thinking.
    case unknownReasoningEffort(String)
}

/// Why an upstream's answer or stream cannot be translated on.
public enum AnswerFailure: Error, Hashable, Sendable {
    /// The upstream reports an error inside an answer or a stream: its type and its message.
    case upstream(type: String, message: String)
    /// The answer is not what the dialect says.
    case malformed(String)
    /// The data of an event is not JSON.
    case unreadable(JSONFailure)
    /// The stream ended before the answer was complete.
    case cutOff
}

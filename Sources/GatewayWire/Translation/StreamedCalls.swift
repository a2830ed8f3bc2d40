/// The tool calls of a stream of chunks, put in order: one is told after another, as Anthropic's blocks are.
///
/// OpenAI's deltas say by an index which call they belong to and may come in any order. The next call's turn comes when
/// the arguments of the one before are a whole JSON text; until then its deltas wait.
struct StreamedCalls: Sendable {
    /// A call as far as it is known.
    struct Call: Sendable {
        let ordinal: Int
        var id: String?
        var name: String?
        /// Deltas of the arguments that have not been told.
        var untold: [String] = []
        var arguments = JSONProgress()
        var isBegun = false
    }

    /// How the upstream names a call.
    private enum Key: Hashable {
        case index(Int)
        case id(String)
    }

    private var calls: [Call] = []
    private var ordinals: [Key: Int] = [:]
    /// The ordinal of the call whose turn it is.
    private var turn = 0

    /// Whether there was no call.
    var isEmpty: Bool { calls.isEmpty }

    /// The call whose turn it is, if it has been begun or can be: a name is known.
    var current: Call? {
        guard turn < calls.count, calls[turn].name != nil else { return nil }
        return calls[turn]
    }

    /// Whether a call never got a name.
    var hasNamelessCall: Bool { calls.contains { $0.name == nil } }

    /// Takes one element of a delta's `tool_calls`.
    ///
    /// - Parameter part: The element.
    /// - Throws: ``AnswerFailure/malformed(_:)`` when it belongs to no call.
    mutating func take(_ part: JSONValue) throws(AnswerFailure) {
        let id = part["id"]?.text.flatMap { $0.isEmpty ? nil : $0 }
        let name = part["function"]?["name"]?.text.flatMap { $0.isEmpty ? nil : $0 }
        let ordinal = try ordinal(index: part["index"]?.integer, id: id, name: name)
        if calls[ordinal].id == nil { calls[ordinal].id = id }
        if calls[ordinal].name == nil { calls[ordinal].name = name }
        // What goes on after the end of a call that has been told has no place any more.
        guard ordinal >= turn, let arguments = part["function"]?["arguments"] else { return }
        let text = arguments.text ?? (arguments.members == nil ? "" : arguments.json)
        guard !text.isEmpty else { return }
        calls[ordinal].untold.append(text)
        calls[ordinal].arguments.take(text)
    }

    private mutating func ordinal(index: Int?, id: String?, name: String?) throws(AnswerFailure) -> Int {
        let key: Key
        if let index {
            key = .index(index)
            // Some upstreams give every call the index 0 and tell them apart by their identifiers.
            if let ordinal = ordinals[key], name == nil || id == nil || calls[ordinal].id == id { return ordinal }
        } else if let id {
            key = .id(id)
            if let ordinal = ordinals[key] { return ordinal }
        } else {
            guard let last = calls.indices.last else { throw .malformed("a part of a call without index and id") }
            return last
        }
        ordinals[key] = calls.count
        calls.append(Call(ordinal: calls.count))
        return calls.count - 1
    }

    /// Marks the current call as begun.
    mutating func begin() {
        calls[turn].isBegun = true
    }

    /// Takes away the current call's deltas that have not been told.
    mutating func takeArguments() -> [String] {
        let untold = calls[turn].untold
        calls[turn].untold = []
        return untold
    }

    /// Gives the turn to the next call, if there is one and the current one is complete, or by force.
    mutating func moveOn(force: Bool) -> Bool {
        guard force || calls[turn].arguments.isComplete && turn + 1 < calls.count else { return false }
        turn += 1
        return true
    }

    /// Ends the current call's turn if it is the last and complete.
    ///
    /// - Returns: Whether no call is left open.
    mutating func close() -> Bool {
        guard turn < calls.count else { return true }
        guard turn + 1 == calls.count, calls[turn].isBegun, calls[turn].arguments.isComplete else { return false }
        turn += 1
        return true
    }
}

/// How far a JSON object or list has come that arrives in pieces.
struct JSONProgress: Sendable {
    /// Whether the outermost bracket is closed.
    private(set) var isComplete = false
    private var depth = 0
    private var isInString = false
    private var isEscaped = false

    /// Takes the next piece.
    mutating func take(_ text: String) {
        for byte in text.utf8 {
            if isInString {
                takeInString(byte)
            } else {
                takeOutside(byte)
            }
        }
    }

    private mutating func takeInString(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
        }
    }

    private mutating func takeOutside(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth = depth.saturatingSum(1)
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            depth -= depth > 0 ? 1 : 0
            if depth == 0 { isComplete = true }
        default: break
        }
    }
}

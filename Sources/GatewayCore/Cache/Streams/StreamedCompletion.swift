import GatewayWire

/// A chat completion in the making, chunk by chunk.
struct StreamedCompletion {
    /// A stream that cannot be made a completion of.
    enum Failure: Error, Hashable {
        /// A chunk is no JSON object.
        case malformed
        /// The upstream failed on the way.
        case failed
    }

    private var head: JSONObject = [:]
    private var choices: [StreamedChoice] = []
    private var usage: JSONValue?
    private var isDone = false

    /// The completion; nil before its end, or if it says nothing.
    var completion: JSONObject? {
        guard isDone, !choices.isEmpty, choices.allSatisfy({ $0.isFinished }), choices.contains(where: { $0.hasOutput })
        else { return nil }
        var completion: JSONObject = [:]
        completion["id"] = head["id"]
        completion["object"] = "chat.completion"
        for name in ["created", "model", "service_tier", "system_fingerprint"] { completion[name] = head[name] }
        completion["choices"] = .array(choices.sorted { $0.index < $1.index }.map(\.completed))
        completion["usage"] = usage
        return completion
    }

    /// Takes the data of the next event.
    ///
    /// - Parameter data: A chunk, or `[DONE]`.
    /// - Throws: ``Failure``; nothing can be made of the stream then.
    mutating func take(_ data: UnsafeRawBufferPointer) throws(Failure) {
        guard !data.elementsEqual("[DONE]".utf8) else {
            isDone = true
            return
        }
        guard let chunk = (try? JSONValue(parsing: data))?.members else { throw .malformed }
        guard chunk.present("error") == nil else { throw .failed }
        for name in ["id", "created", "model", "service_tier", "system_fingerprint"] where head[name] == nil {
            head[name] = chunk.present(name)
        }
        usage = chunk.present("usage") ?? usage
        for choice in chunk["choices"]?.elements ?? [] {
            guard let members = choice.members else { throw .malformed }
            let index = members["index"]?.integer ?? 0
            if let place = choices.firstIndex(where: { $0.index == index }) {
                choices[place].take(members)
            } else {
                var choice = StreamedChoice(index: index)
                choice.take(members)
                choices.append(choice)
            }
        }
    }
}

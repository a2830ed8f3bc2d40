import NIOCore

/// Turns a question and a behaviour into bytes.
struct AnswerWriter {
    let question: Question
    let behaviour: Behaviour
    let model: String

    init(question: Question, behaviour: Behaviour) {
        self.question = question
        self.behaviour = behaviour
        model = question.model.isEmpty ? "fake" : String(decoding: question.model, as: UTF8.self)
    }

    /// The answer, ready to be written.
    var answer: Answer {
        Answer(delay: Self.seconds(behaviour.delay), kind: kind)
    }

    private var kind: Answer.Kind {
        if behaviour.hangs { return .silence }
        if behaviour.resets, behaviour.cut == nil { return .reset }
        let isAnthropic = question.endpoint.isAnthropic
        if let refusal = behaviour.refusal {
            return whole(ErrorScript.body(refusal: refusal, isAnthropic: isAnthropic), status: 400)
        }
        if let status = behaviour.status, status >= 300 {
            return whole(ErrorScript.body(status: status, model: model, isAnthropic: isAnthropic), status: status)
        }
        if behaviour.isPage {
            let page = "<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>\n"
            return whole(page, status: 502, type: "text/html")
        }
        if behaviour.isMalformed { return whole("{\"id\":\"chatcmpl-fake\",\"choices\":[{", status: 200) }
        if behaviour.isEmpty { return whole("", status: 200) }
        guard let script else { return whole(body, status: 200) }
        return question.streams ? stream(script) : whole(script.body, status: 200)
    }

    private var script: (any Script)? {
        switch question.endpoint {
        case .chat: ChatScript(model: model, behaviour: behaviour, includesUsage: question.includesUsage)
        case .completions: CompletionScript(model: model, behaviour: behaviour, includesUsage: question.includesUsage)
        case .responses: ResponsesScript(model: model, behaviour: behaviour)
        case .messages: MessagesScript(model: model, behaviour: behaviour)
        default: nil
        }
    }

    private var body: String {
        switch question.endpoint {
        case .embeddings:
            EmbeddingScript(
                model: model,
                behaviour: behaviour,
                items: question.items,
                isBase64: question.isBase64
            ).body
        case .countTokens: #"{"input_tokens":9}"#
        default: "{}"
        }
    }

    private func whole(_ body: String, status: Int, type: String = "application/json") -> Answer.Kind {
        var fields = "content-type: \(type)\r\n"
        if status >= 300, let retryAfter = behaviour.retryAfter { fields += "retry-after: \(retryAfter)\r\n" }
        if behaviour.sendsHeaders { fields += Self.providerFields }
        let length = behaviour.cutsBody ? body.utf8.count + 100 : body.utf8.count
        let framing = behaviour.isChunked ? "transfer-encoding: chunked\r\n" : "content-length: \(length)\r\n"
        let framed = behaviour.isChunked ? Self.chunk(body) + "0\r\n\r\n" : body
        let closes = behaviour.closes || behaviour.cutsBody
        let connection = behaviour.closes ? "connection: close\r\n" : ""
        let bytes = ByteBuffer(string: "\(Self.statusLine(status))\(fields)\(framing)\(connection)\r\n\(framed)")
        return .whole(bytes, closes: closes)
    }

    private func stream(_ script: any Script) -> Answer.Kind {
        var events = script.events
        if !behaviour.omitsDone, let end = script.end { events.append(end) }
        var ending = Answer.Stream.Ending.complete
        if let count = behaviour.errorChunk { events = events.prefix(max(count, 0)) + [script.errorEvent] }
        if let count = behaviour.cut {
            events = Array(events.prefix(max(count, 0)))
            ending = behaviour.resets ? .reset : .cut
        }
        if behaviour.comments { events = events.map { ": keep-alive\n\n" + $0 } }
        let fields =
            "content-type: text/event-stream; charset=utf-8\r\ncache-control: no-cache\r\n"
            + "transfer-encoding: chunked\r\n" + (behaviour.sendsHeaders ? Self.providerFields : "")
        return .stream(
            Answer.Stream(
                head: ByteBuffer(string: "\(Self.statusLine(200))\(fields)\r\n"),
                events: Self.frame(events),
                gap: Self.seconds(behaviour.gap),
                flushes: behaviour.flushes,
                ending: ending
            )
        )
    }

    /// Frames each event; equal neighbours share their bytes.
    private static func frame(_ events: [String]) -> [ByteBuffer] {
        var framed: [ByteBuffer] = []
        framed.reserveCapacity(events.count)
        for (index, event) in events.enumerated() {
            if index > 0, events[index - 1] == event, let last = framed.last {
                framed.append(last)
            } else {
                framed.append(ByteBuffer(string: chunk(event)))
            }
        }
        return framed
    }

    private static func chunk(_ text: String) -> String {
        text.isEmpty ? "" : "\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n"
    }

    private static func seconds(_ value: Double) -> TimeAmount {
        .nanoseconds(Int64(min(max(value, 0), 86400) * 1_000_000_000))
    }

    /// The first line of an answer.
    static func statusLine(_ status: Int) -> String {
        "HTTP/1.1 \(status) \(status < 300 ? "OK" : "Error")\r\n"
    }

    private static let providerFields =
        "x-request-id: req_fake0001\r\nopenai-organization: fake-org\r\nopenai-processing-ms: 7\r\n"
        + "openai-version: 2020-10-01\r\nx-ratelimit-limit-requests: 10000\r\nx-ratelimit-limit-tokens: 200000\r\n"
        + "x-ratelimit-remaining-requests: 9999\r\nx-ratelimit-remaining-tokens: 199979\r\n"
        + "x-ratelimit-reset-requests: 8.64s\r\nx-ratelimit-reset-tokens: 6ms\r\n"
}

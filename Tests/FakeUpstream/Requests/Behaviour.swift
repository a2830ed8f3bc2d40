/// How a request is to be answered: the words of its model's name, joined by `+`.
struct Behaviour {
    /// A refusal that has a name.
    enum Refusal: String {
        case context
        case content
    }

    /// `status=429`: this status with an error's body.
    var status: Int?
    /// `retry-after=2`: this header on an error.
    var retryAfter: String?
    /// `times=2`: only the first requests go wrong.
    var times: Int?
    /// `delay=0.5`: seconds before the first byte.
    var delay = 0.0
    /// `chunks=20`: the number of content chunks of a stream.
    var chunks: Int?
    /// `gap=0.3`: seconds between the events of a stream.
    var gap = 0.0
    /// `flush`: each event of a stream is sent on its own.
    var flushes = false
    /// `cut=3`: the connection is closed after so many events.
    var cut: Int?
    /// `cutbody`: less body than the content length says.
    var cutsBody = false
    /// `error=context`, `error=content`: a refusal with status 400.
    var refusal: Refusal?
    /// `malformed`: 200 without JSON.
    var isMalformed = false
    /// `empty`: 200 without body.
    var isEmpty = false
    /// `html`: 502 with a page.
    var isPage = false
    /// `hang`: no answer ever.
    var hangs = false
    /// `reset`: the connection is reset, after `cut` events or at once.
    var resets = false
    /// `tools`: the answer calls a tool.
    var callsTool = false
    /// `usage`: a stream ends with its usage, asked for or not.
    var sendsUsage = false
    /// `reasoning`: thoughts before the answer.
    var reasons = false
    /// `comment`: a keep-alive comment before each event.
    var comments = false
    /// `nodone`: no `[DONE]` at the end.
    var omitsDone = false
    /// `errorchunk=2`: an error event after so many events, then the end.
    var errorChunk: Int?
    /// `big=1000000`: bytes of content.
    var size: Int?
    /// `headers`: rate limits and other headers of OpenAI.
    var sendsHeaders = false
    /// `chunked`: a plain answer without content length.
    var isChunked = false
    /// `close`: the connection is closed after the answer.
    var closes = false
    /// `echo`, as the first word: the content is the first text of the request.
    var echo: String?
    /// `dims=1536`: the length of an embedding.
    var dimensions = 8

    /// Reads the words of a model's name; unknown words mean nothing.
    init(model: String) {
        for word in model.split(separator: "+") {
            let parts = word.split(separator: "=", maxSplits: 1)
            guard let key = parts.first else { continue }
            if parts.count == 2 { set(key, String(parts[1])) } else { set(key) }
        }
    }

    private mutating func set(_ key: Substring, _ value: String) {
        switch key {
        case "status": status = Int(value).flatMap { (200...599).contains($0) ? $0 : nil }
        case "retry-after": retryAfter = value
        case "times": times = Int(value)
        case "delay": delay = Double(value) ?? 0
        case "chunks": chunks = Self.size(value, limit: 1_000_000)
        case "gap": gap = Double(value) ?? 0
        case "cut": cut = Int(value)
        case "error": refusal = Refusal(rawValue: value)
        case "errorchunk": errorChunk = Int(value)
        case "big": size = Self.size(value, limit: 1 << 30)
        case "dims": dimensions = Self.size(value, limit: 1 << 16) ?? dimensions
        default: break
        }
    }

    private mutating func set(_ key: Substring) {
        switch key {
        case "flush": flushes = true
        case "cutbody": cutsBody = true
        case "malformed": isMalformed = true
        case "empty": isEmpty = true
        case "html": isPage = true
        case "hang": hangs = true
        case "reset": resets = true
        case "tools": callsTool = true
        case "usage": sendsUsage = true
        case "reasoning": reasons = true
        case "comment": comments = true
        case "nodone": omitsDone = true
        case "headers": sendsHeaders = true
        case "reject-auth": status = 401
        case "chunked": isChunked = true
        case "close": closes = true
        default: break
        }
    }

    private static func size(_ text: String, limit: Int) -> Int? {
        Int(text).flatMap { (0...limit).contains($0) ? $0 : nil }
    }

    /// The behaviour once the requests that go wrong are over.
    var recovered: Behaviour {
        var healthy = self
        healthy.times = nil
        healthy.status = nil
        healthy.refusal = nil
        healthy.cut = nil
        healthy.errorChunk = nil
        healthy.delay = 0
        (healthy.cutsBody, healthy.isMalformed, healthy.isEmpty) = (false, false, false)
        (healthy.isPage, healthy.hangs, healthy.resets) = (false, false, false)
        return healthy
    }
}

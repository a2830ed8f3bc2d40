/// What an answer depends on.
struct Question: Hashable {
    /// What the path asks for.
    var endpoint: Endpoint
    /// The model, as it stands between the quotes of the body, or Azure's deployment name.
    var model: [UInt8]
    /// Whether the answer is to be streamed.
    var streams = false
    /// Whether the stream is to end with its usage.
    var includesUsage = false
    /// The number of texts to embed.
    var items = 1
    /// Whether embeddings are to be base64 of 32-bit floats.
    var isBase64 = false

    /// What the answer repeats: the first text in the body, for a model that is an `echo`.
    var echo: [UInt8]?

    /// Finds the facts in a body by searching its bytes: no tree is made.
    init(endpoint: Endpoint, path: Slice<UnsafeRawBufferPointer>, body: UnsafeRawBufferPointer) {
        self.endpoint = endpoint
        if let deployment = Endpoint.deployment(in: path) {
            model = deployment
        } else if let start = body.value(ofMember: "\"model\""), let name = body.string(at: start) {
            model = Array(body[name])
        } else {
            model = []
        }
        if endpoint == .embeddings {
            items = Self.countItems(body)
            isBase64 =
                body.value(ofMember: "\"encoding_format\"").flatMap(body.string(at:))
                .map { body[$0].equals("base64") } ?? false
        } else if endpoint != .countTokens {
            streams = body.isTrue("\"stream\"")
            includesUsage = streams && body.isTrue("\"include_usage\"")
            if model.starts(with: "echo".utf8), let start = body.value(ofMember: "\"content\"") {
                echo = body.string(at: start).map { Array(body[$0]) }
            }
        }
    }

    /// Counts the texts or token lists of `input`.
    private static func countItems(_ body: UnsafeRawBufferPointer) -> Int {
        guard let start = body.value(ofMember: "\"input\""), body[start] == UInt8(ascii: "[") else { return 1 }
        var depth = 0
        var commas = 0
        var index = start
        var first: UInt8?
        while index < body.count {
            let byte = body[index]
            if depth == 1, index > start, first == nil, !byte.isSpace { first = byte }
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            case .comma: if depth == 1 { commas += 1 }
            case .quote: index = body.string(at: index)?.upperBound ?? body.count
            default: break
            }
            if depth == 0 { break }
            index += 1
        }
        guard let first, first != UInt8(ascii: "]") else { return 0 }
        // A list of numbers is one text, as tokens.
        return first == .quote || first == UInt8(ascii: "[") ? commas + 1 : 1
    }
}

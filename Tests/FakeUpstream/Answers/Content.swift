/// What every model here says, whole and in pieces.
enum Content {
    static let words = ["Hello", "!", " How", " can", " I", " help", " you", " today", "?"]
    static let thoughts = ["The user", " greets", " me."]
    static let toolName = "get_weather"
    /// The tool's arguments, as JSON in a JSON string.
    static let argumentPieces = [
        #"{\""#, "location", #"\":\""#, "Paris", #"\",\""#, "unit", #"\":\""#, "celsius", #"\"}"#,
    ]
    /// The tool's arguments as a JSON object.
    static let argumentObject = #"{"location":"Paris","unit":"celsius"}"#
    static let created = 1_700_000_000

    /// The content of a plain answer.
    static func whole(_ behaviour: Behaviour) -> String {
        behaviour.echo ?? behaviour.size.map { String(repeating: "x", count: $0) } ?? words.joined()
    }

    /// The content of a stream, a string for each delta.
    static func pieces(_ behaviour: Behaviour) -> [String] {
        if let size = behaviour.size {
            let length = 16384
            let whole = Array(repeating: String(repeating: "x", count: length), count: size / length)
            return size % length == 0 ? whole : whole + [String(repeating: "x", count: size % length)]
        }
        let echoed = behaviour.echo.map { [$0] }
        guard let chunks = behaviour.chunks else { return echoed ?? words }
        return (echoed ?? []) + (0..<chunks).map { words[$0 % words.count] }
    }
}

/// The JSON of an answer and the events of a stream, in one endpoint's form.
protocol Script {
    /// The body of a plain answer.
    var body: String { get }
    /// The server-sent events of a stream, without what ends it.
    var events: [String] { get }
    /// What ends a stream.
    var end: String? { get }
    /// An error in the middle of a stream.
    var errorEvent: String { get }
}

extension Script {
    var end: String? { "data: [DONE]\n\n" }

    var errorEvent: String {
        let message = "The server had an error while processing your request. Sorry about that!"
        return #"data: {"error":{"message":"\#(message)","type":"server_error","param":null,"code":null}}"# + "\n\n"
    }
}

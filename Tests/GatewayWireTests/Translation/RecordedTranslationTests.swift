import Foundation
import GatewayWire
import TestSupport
import Testing

/// A case of `Cases/litellm`: what was given to LiteLLM and what it made of it.
struct RecordedCase: Sendable, CustomTestStringConvertible {
    let name: String
    let isJSON: Bool
    let given: JSONValue
    let expected: JSONValue

    var testDescription: String { name }

    /// Reads the cases of a file; a file without cases is an error.
    static func all(in file: String) throws -> [RecordedCase] {
        let path = "\(RepositoryFolder.path)/Tests/GatewayWireTests/Cases/litellm/\(file)"
        let record = try JSONValue(parsing: [UInt8](Data(contentsOf: URL(filePath: path))))
        try #require(record["version"] == "1.106.2")
        let cases = try #require(record["cases"]?.elements)
        try #require(!cases.isEmpty)
        return try cases.map {
            RecordedCase(
                name: try #require($0["name"]?.text),
                isJSON: $0["json"] == true,
                given: try #require($0["given"]),
                expected: try #require($0["expected"])
            )
        }
    }
}

extension JSONValue {
    /// The value with its members in the order of their names: the order means nothing.
    var sorted: JSONValue {
        switch self {
        case .array(let elements): return .array(elements.map(\.sorted))
        case .object(let object):
            var sorted = JSONObject()
            for member in object.sorted(by: { $0.name < $1.name }) { sorted[member.name] = member.value.sorted }
            return .object(sorted)
        default: return self
        }
    }
}

@Suite("Translations as LiteLLM 1.106.2 does them")
struct RecordedTranslationTests {
    @Test(
        "Chat completions requests become Anthropic's",
        arguments: try RecordedCase.all(in: "chat-to-messages-requests.json")
    )
    func chatToMessagesRequest(_ recorded: RecordedCase) throws {
        let chat = try #require(recorded.given.members)
        let request = try ChatToMessagesRequest(chat, model: try #require(chat["model"]?.text))
        #expect(JSONValue.object(request.body).sorted == recorded.expected.sorted)
    }

    @Test(
        "Anthropic's requests become chat completions requests",
        arguments: try RecordedCase.all(in: "messages-to-chat-requests.json")
    )
    func messagesToChatRequest(_ recorded: RecordedCase) throws {
        let messages = try #require(recorded.given.members)
        let request = try MessagesToChatRequest(messages, model: try #require(messages["model"]?.text))
        #expect(JSONValue.object(request.body).sorted == recorded.expected.sorted)
    }

    static let identity = ChatIdentity(id: "chatcmpl-1", created: 1, model: "m")

    @Test(
        "Anthropic's answers become chat completions",
        arguments: try RecordedCase.all(in: "messages-to-chat-answers.json")
    )
    func messagesToChatAnswer(_ recorded: RecordedCase) throws {
        let message = try #require(recorded.given.members)
        let form = ChatAnswerForm(isJSON: recorded.isJSON)
        let answer = try MessagesToChatAnswer(message, identity: Self.identity, form: form)
        #expect(JSONValue.object(answer.body).sorted == recorded.expected.sorted)
    }

    @Test(
        "Anthropic's streams become streams of chunks",
        arguments: try RecordedCase.all(in: "messages-to-chat-streams.json")
    )
    func messagesToChatStream(_ recorded: RecordedCase) throws {
        let form = ChatAnswerForm(isJSON: recorded.isJSON)
        var stream = MessagesToChatStream(identity: Self.identity, form: form)
        let events = try #require(recorded.given.elements)
        let chunks = try StreamTrial.chunks(of: &stream, events: events)
        #expect(chunks.map(\.sorted) == recorded.expected.sorted.elements)
    }
}

import GatewayWire
import NIOCore
import Testing

@testable import GatewayCore

/// Streams that pass: all bytes but the model's name, in any pieces.
@Suite struct PassingStreamTests {
    private func pass(_ pieces: [String], name: String?, endpoint: ModelEndpoint = .chat) throws -> String {
        var stream = PassingStream(name: name, endpoint: endpoint)
        var output = ByteBuffer()
        for piece in pieces { try stream.take(ByteBuffer(string: piece), into: &output) }
        return String(buffer: output)
    }

    static let stream = """
        : a comment

        data: {"id":"1","model":"up","choices":[{"delta":{"content":"a, \\"model\\":\\"up\\""}}]}

        event: x
        data:{"id":"1", "model" : "up" ,"choices":[]}

        data: {"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\\"a\\""}}]}}]}

        data: not JSON

        data: {"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3},"choices":[],"model":"up"}

        data: [DONE]


        """
    static let renamed = stream.replacing(#""model":"up","ch"#, with: #""model":"g","ch"#)
        .replacing(#""model" : "up""#, with: #""model" : "g""#)
        .replacing(#"],"model":"up"}"#, with: #"],"model":"g"}"#)
        .replacing("data: [DONE]\n\n", with: "")

    @Test func onlyTheNameOfTheModelChanges() throws {
        #expect(try pass([Self.stream], name: "g") == Self.renamed)
    }

    @Test func aMessageOfAnthropicsNamesItsModelOnce() throws {
        let stream = """
            event: message_start
            data: {"type":"message_start","message":{"id":"m","model":"up","usage":{"input_tokens":1}}}

            event: content_block_delta
            data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"\\"model\\":\\"up\\""}}


            """
        let expected = stream.replacing(#""id":"m","model":"up""#, with: #""id":"m","model":"g""#)
        #expect(try pass([stream], name: "g", endpoint: .messages) == expected)
        #expect(try pass([stream], name: "g", endpoint: .responses) == stream)
    }

    @Test func piecesMakeNoDifference() throws {
        let bytes = Array(Self.stream.utf8)
        for place in 1..<bytes.count {
            let pieces = [bytes[..<place], bytes[place...]].map { String(decoding: $0, as: UTF8.self) }
            #expect(try pass(pieces, name: "g") == Self.renamed, "cut at \(place)")
        }
        #expect(try pass(bytes.map { String(decoding: [$0], as: UTF8.self) }, name: "g") == Self.renamed)
    }

    @Test func withoutAnotherNameAllBytesStay() throws {
        let expected = Self.stream.replacing("data: [DONE]\n\n", with: "")
        #expect(try pass([Self.stream], name: nil) == expected)
    }

    @Test func tokensAreRead() throws {
        var stream = PassingStream(name: "g", endpoint: .chat)
        var output = ByteBuffer()
        try stream.take(ByteBuffer(string: Self.stream), into: &output)
        #expect(stream.usage.usage == TokenUsage(prompt: 1, completion: 2, total: 3))
        #expect(stream.isDone)
    }

    @Test func anErrorEndsTheStream() {
        let text = "data: {\"error\":{\"message\":\"broken\",\"type\":\"server_error\"}}\n\n"
        #expect(throws: AnswerFailure.upstream(type: "server_error", message: "broken")) {
            try pass([text], name: "g")
        }
    }

    @Test func anthropicsEventsPassAsTheyAre() throws {
        let text = """
            event: message_start
            data: {"type":"message_start","message":{"model":"up","usage":{"input_tokens":9,"output_tokens":1}}}

            event: error
            data: {"type":"error","error":{"type":"overloaded_error","message":"no"}}


            """
        #expect(try pass([text], name: nil, endpoint: .messages) == text)
    }
}

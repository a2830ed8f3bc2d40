import Testing

@testable import GatewayCore

/// Values as LiteLLM 1.106.2 writes them to Redis.
@Suite struct StoredAnswerTests {
    static func decode(_ text: String) -> (answer: String, storedAt: Double)? {
        StoredAnswer.decode(Array(text.utf8)).map { (String(decoding: $0.bytes, as: UTF8.self), $0.storedAt) }
    }

    @Test func whatLiteLLMWroteIsRead() {
        let value =
            #"{"timestamp": 1795285054.1960168, "response": "{\"id\":\"chatcmpl-1\",\"choices\":[{\"message\":"#
            + #"{\"content\":\"H\u00e4llo \\\"you\\\" \ud83d\ude00\\n\"}}]}"}"#
        let found = Self.decode(value)
        #expect(found?.answer == #"{"id":"chatcmpl-1","choices":[{"message":{"content":"Hällo \"you\" 😀\n"}}]}"#)
        #expect(found?.storedAt == 1_795_285_054.1960168)
    }

    @Test func objectsAreReadAsTheyAre() {
        let embedding = #"{"embedding": [0.2, 0.5], "index": 1, "format_version": 2}"#
        #expect(Self.decode(#"{"timestamp": 1.5, "response": \#(embedding)}"#)?.answer == embedding)
        let message = #"{"timestamp": 1.5, "response": {"id": "msg_1", "content": [], "_hidden_params": {"a": 1}}}"#
        #expect(Self.decode(message)?.answer == #"{"id": "msg_1","content": []}"#)
    }

    @Test(arguments: [
        "", "1", "[]", "{}", "\u{80}", #"{"timestamp": 1.5}"#, #"{"response": "{}"}"#,
        #"{"timestamp": "x", "response": "{}"}"#, #"{"timestamp": 1.5, "response": 5}"#,
        #"{"timestamp": 1.5, "response": "{'id': 1}"}"#, #"{"timestamp": 1.5, "response": "[1]"}"#,
        #"{"timestamp": 1e999, "response": "{}"}"#, #"{"timestamp": 1.5, "response": "{}""#,
    ])
    func whatIsNoAnswerIsNone(value: String) {
        #expect(Self.decode(value) == nil)
    }

    @Test func answersAreWrittenInThatForm() {
        let answer = CachedAnswer(bytes: Array("{\"a\":\"ä \\\"\\n\"}\n".utf8), storedAt: 1_795_285_054.5)
        #expect(
            String(decoding: StoredAnswer.encode(answer, .text), as: UTF8.self)
                == #"{"timestamp": 1795285054.5, "response": "{\"a\":\"ä \\\"\\n\"}\n"}"#
        )
        #expect(
            String(
                decoding: StoredAnswer.encode(CachedAnswer(bytes: Array("{}".utf8), storedAt: 2), .object),
                as: UTF8.self
            )
                == #"{"timestamp": 2.0, "response": {}}"#
        )
        #expect(StoredAnswer.decode(StoredAnswer.encode(answer, .text)) == answer)
    }
}

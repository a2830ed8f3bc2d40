import Testing

@testable import GatewayCore

@Suite struct EmbeddingItemsTests {
    static let answer =
        #"{"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.1, 0.5]},"#
        + #"{"object":"embedding","index":1,"embedding":"AAAA"},{"object":"embedding","index":2,"embedding":[]}],"#
        + #""model":"text-embedding-3-small","usage":{"prompt_tokens":11,"total_tokens":11}}"#

    static func split(_ answer: String, _ count: Int) -> [String]? {
        Array(answer.utf8).withUnsafeBytes { EmbeddingItems.split($0, count: count) }?.map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    static func item(_ index: Int, _ embedding: String, tokens: Int) -> String {
        #"{"embedding": \#(embedding), "index": \#(index), "object": "embedding", "model": "text-embedding-3-small", "#
            + #""prompt_tokens": \#(tokens), "prompt_tokens_details": null, "format_version": 2}"#
    }

    /// The form of LiteLLM 1.106.2, which shares the tokens out, the first inputs getting what is left over.
    @Test func anAnswerIsCutIntoThoseOfItsInputs() {
        let items = [
            Self.item(0, "[0.1, 0.5]", tokens: 4), Self.item(1, "\"AAAA\"", tokens: 4), Self.item(2, "[]", tokens: 3),
        ]
        #expect(Self.split(Self.answer, 3) == items)
    }

    @Test func itemsAreJoinedInTheOrderOfTheInputs() {
        let items = [Self.item(1, "[0.5]", tokens: 4), Self.item(0, "[0.1]", tokens: 3)]
        let joined = EmbeddingItems.join(items.map { Array($0.utf8) })
        #expect(
            joined.map { String(decoding: $0, as: UTF8.self) }
                == #"{"object":"list","data":[{"object":"embedding","index":0,"embedding":[0.5]},"#
                + #"{"object":"embedding","index":1,"embedding":[0.1]}],"model":"text-embedding-3-small","#
                + #""usage":{"prompt_tokens":7,"total_tokens":7}}"#
        )
    }

    @Test(arguments: [
        (answer, 2), (answer, 4), ("{}", 1), ("[]", 1), ("", 1), (#"{"data":5}"#, 1), (#"{"data":[5]}"#, 1),
        (#"{"data":[{"index":0}]}"#, 1),
    ])
    func answersThatDoNotFitTheInputsAreNotStored(answer: String, count: Int) {
        #expect(Self.split(answer, count) == nil)
    }

    @Test(arguments: [
        "", "[]", "{}", #"{"embedding":null,"format_version":2}"#, #"{"embedding":[1],"format_version":1}"#,
    ])
    func itemsOfAnotherFormAreNotJoined(item: String) {
        #expect(EmbeddingItems.join([Array(item.utf8)]) == nil)
    }
}

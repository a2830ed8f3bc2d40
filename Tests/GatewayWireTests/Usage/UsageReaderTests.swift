import GatewayWire
import Testing

@Suite("Finding token counts in what passes through")
struct UsageReaderTests {
    static func usage(_ dialect: UsageReader.Dialect, _ texts: [String]) -> TokenUsage? {
        var reader = UsageReader(dialect)
        for text in texts { Array(text.utf8).withUnsafeBytes { reader.read($0) } }
        return reader.usage
    }

    @Test(
        "OpenAI's answers, chunks and events",
        arguments: [
            (
                [#"{"id":"x","usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}}"#],
                TokenUsage(prompt: 10, completion: 5)
            ),
            (
                [
                    #"{"usage":{"prompt_tokens":10,"completion_tokens":5,"total_tokens":16,"prompt_tokens_details":"#
                        + #"{"cached_tokens":4,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":2}}}"#
                ],
                TokenUsage(prompt: 10, completion: 5, total: 16, cacheRead: 4, reasoning: 2)
            ),
            ([#"{"object":"list","usage":{"prompt_tokens":7,"total_tokens":7}}"#], TokenUsage(prompt: 7)),
            (
                [
                    #"{"choices":[{"delta":{"content":"\"usage\":{}"}}],"usage":null}"#,
                    #" { "choices" : [] , "usage" : { "prompt_tokens" : 3 , "completion_tokens" : 4 } } "#, "[DONE]",
                ],
                TokenUsage(prompt: 3, completion: 4)
            ),
            (
                [
                    #"{"type":"response.completed","response":{"id":"r","usage":{"input_tokens":8,"#
                        + #""input_tokens_details":{"cached_tokens":2},"output_tokens":9,"#
                        + #""output_tokens_details":{"reasoning_tokens":1},"total_tokens":17}}}"#
                ],
                TokenUsage(prompt: 8, completion: 9, cacheRead: 2, reasoning: 1)
            ),
            ([#"{"usage":{"prompt_tokens":-3,"completion_tokens":"5","total_tokens":2.5}}"#], TokenUsage()),
            ([#"{"usage":{"prompt_tokens":99999999999999999999,"completion_tokens":5.0}}"#], TokenUsage(completion: 5)),
            ([#"{"id":"x"}"#], nil), (["nonsense", "", "[1]", #"{"usage":"#, #"{"usage":[1]}"#], nil),
        ]
    )
    func openAI(texts: [String], usage: TokenUsage?) {
        #expect(Self.usage(.openAI, texts) == usage)
    }

    @Test(
        "Anthropic's answers and events",
        arguments: [
            (
                [
                    #"{"usage":{"input_tokens":10,"cache_creation_input_tokens":3,"cache_read_input_tokens":4,"#
                        + #""output_tokens":5}}"#
                ],
                TokenUsage(prompt: 17, completion: 5, cacheRead: 4, cacheCreation: 3)
            ),
            (
                [
                    #"{"type":"message_start","message":{"usage":{"input_tokens":10,"cache_read_input_tokens":4,"#
                        + #""cache_creation_input_tokens":null,"output_tokens":1}}}"#,
                    #"{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"x"}}"#,
                    #"{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":25}}"#,
                ],
                TokenUsage(prompt: 14, completion: 25, cacheRead: 4)
            ),
            (
                [#"{"usage":{"input_tokens":9223372036854775807,"cache_read_input_tokens":5,"output_tokens":1}}"#],
                TokenUsage(prompt: 5, completion: 1, cacheRead: 5)
            ),
            ([#"{"type":"message_start","message":{}}"#], nil),
        ]
    )
    func anthropic(texts: [String], usage: TokenUsage?) {
        #expect(Self.usage(.anthropic, texts) == usage)
    }

    @Test("Sums stay within bounds")
    func bounds() {
        let usage = TokenUsage(prompt: .max, completion: .max)
        #expect(usage.total == .max)
        #expect(TokenUsage(prompt: -1, completion: -1, total: -1) == TokenUsage())
    }
}

import GatewayWire
import Testing

@Suite("Estimating tokens")
struct TokenEstimateTests {
    @Test(
        "A text's tokens, near those of LiteLLM 1.106.2's counter",
        arguments: [
            ("", 0, 0), ("hello world", 2, 2), ("The quick brown fox jumps over the lazy dog.", 10, 10),
            ("internationalization", 3, 2), ("1234567890", 4, 4), ("func f() {\n    return 1\n}\n", 10, 10),
            ("你好，世界", 4, 3), ("Привет, мир", 4, 4), ("😀😀", 3, 2),
        ]
    )
    func texts(text: String, estimate: Int, counted: Int) {
        #expect(TokenEstimate.tokens(in: text) == estimate)
        #expect(abs(estimate - counted) <= 2)
    }

    @Test("Any bytes are estimated")
    func anyBytes() {
        let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37 ^ $0 >> 3) }
        #expect(bytes.withUnsafeBytes { TokenEstimate.tokens(in: $0) } > 500)
    }

    @Test("A prompt's tokens: three for a message, three for the answer, its role and its words")
    func prompts() throws {
        let plain: JSONObject = ["messages": [["role": "user", "content": "hello world"]]]
        #expect(TokenEstimate.promptTokens(of: plain) == 9)
        let parts: JSONObject = ["messages": [["role": "user", "content": [["type": "text", "text": "hello world"]]]]]
        #expect(TokenEstimate.promptTokens(of: parts) == 9)
        var image = parts
        image["messages"] = [["role": "user", "content": [["type": "image", "source": ["data": "AAAAAAAAAAAA"]]]]]
        #expect(TokenEstimate.promptTokens(of: image) == 257)
        var more = plain
        more["system"] = "Be kind"
        more["tools"] = [["name": "weather", "input_schema": ["type": "object", "properties": ["city": [:]]]]]
        #expect(TokenEstimate.promptTokens(of: more) == 17)
        #expect(TokenEstimate.promptTokens(of: [:]) == 3)
    }
}

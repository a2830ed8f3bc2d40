/// `/v1/embeddings`: the same vectors for the same positions, with numbers that a float holds exactly.
struct EmbeddingScript {
    let model: String
    let behaviour: Behaviour
    let items: Int
    let isBase64: Bool

    var body: String {
        let data = (0..<items).map { item in
            let vector = (0..<behaviour.dimensions).map { Self.component($0, of: item) }
            let text = isBase64 ? "\"\(Self.base64(vector))\"" : "[\(vector.map(\.description).joined(separator: ","))]"
            return #"{"object":"embedding","index":\#(item),"embedding":\#(text)}"#
        }
        return """
            {"object":"list","data":[\(data.joined(separator: ","))],"model":"\(model)",\
            "usage":{"prompt_tokens":\(9 * items),"total_tokens":\(9 * items)}}
            """
    }

    private static func component(_ index: Int, of item: Int) -> Float {
        Float((index * 7 + item * 13 + 1) % 256 - 128) / 1024
    }

    /// The little-endian bytes of the numbers in base64.
    private static func base64(_ vector: [Float]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        let bytes = vector.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number.bitPattern >> ($0 * 8)) }
        }
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for digit in 0..<4 {
                text.append(digit <= group.count ? alphabet[bits >> (18 - 6 * digit) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

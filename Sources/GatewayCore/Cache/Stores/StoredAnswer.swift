import GatewayWire

/// The form of answers in Redis, which LiteLLM shares: `{"timestamp": 1.5, "response": "<the JSON answer>"}`.
///
/// LiteLLM 1.106.2, caching.py, functions _add_cache_logic and get_cache_logic: the answer is a string with JSON in
/// it, or, for embeddings and `/v1/messages`, the object itself; both forms are read.
enum StoredAnswer {
    /// How the answer is spelled.
    enum Form: Sendable, Hashable {
        /// A string with JSON in it.
        case text
        /// The object itself.
        case object
    }

    /// Spells an answer for Redis.
    ///
    /// - Parameters:
    ///   - answer: The answer.
    ///   - form: How it is spelled.
    /// - Returns: The bytes of the value.
    static func encode(_ answer: CachedAnswer, _ form: Form) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(answer.bytes.count + answer.bytes.count / 4 + 64)
        bytes.append(contentsOf: "{\"timestamp\": ".utf8)
        PythonNumber.append(answer.storedAt, to: &bytes)
        bytes.append(contentsOf: ", \"response\": ".utf8)
        switch form {
        case .object: bytes.append(contentsOf: answer.bytes)
        case .text: appendString(answer.bytes, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }

    /// Reads a value of Redis.
    ///
    /// - Parameter value: The bytes of the value.
    /// - Returns: The answer; nil for anything else that stands there.
    static func decode(_ value: [UInt8]) -> CachedAnswer? {
        value.withUnsafeBytes { value in
            guard let outline = try? JSONOutline(value), let response = outline.value("response", in: value),
                let timestamp = outline.value("timestamp", in: value),
                let storedAt = Double(String(decoding: value[timestamp], as: UTF8.self)), storedAt.isFinite,
                let bytes = answer(UnsafeRawBufferPointer(rebasing: value[response]))
            else { return nil }
            return CachedAnswer(bytes: bytes, storedAt: storedAt)
        }
    }

    private static func answer(_ json: UnsafeRawBufferPointer) -> [UInt8]? {
        switch json.first {
        case UInt8(ascii: "\"")?:
            let bytes = Array(JSONText.decode(json).utf8)
            return bytes.withUnsafeBytes({ try? JSONOutline($0) }) == nil ? nil : bytes
        case UInt8(ascii: "{")?:
            guard let outline = try? JSONOutline(json) else { return nil }
            // What LiteLLM leaves in the answers of `/v1/messages`.
            guard outline.value("_hidden_params", in: json) != nil else { return Array(json) }
            var edit = JSONEdit()
            edit.removals = ["_hidden_params"]
            return edit.applied(to: json, outline)
        default: return nil
        }
    }

    private static func appendString(_ json: [UInt8], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in json {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0a: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
            case 0x0d: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
            case 0x09: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
            // JSON has no other control characters, so what is left is text.
            case 0x00..<0x20: bytes.append(0x20)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

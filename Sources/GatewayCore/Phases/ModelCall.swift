import GatewayWire
import NIOCore

/// A client's call of a model: the body as it came, and what the gateway needs to know of it.
struct ModelCall {
    /// What was called.
    let endpoint: ModelEndpoint
    /// The bytes of the body.
    let body: ByteBuffer
    /// The members of the body.
    let outline: JSONOutline
    /// The model that the client asks for; empty when it names none.
    var model: String
    /// Whether the answer is wanted in pieces.
    let isStream: Bool
    /// The identity of the call, in headers and logs.
    let callID: String
    /// Whether the body has members that are for the gateway alone.
    let hasExtras: Bool

    /// Reads a body.
    ///
    /// - Parameters:
    ///   - endpoint: What was called.
    ///   - body: The bytes; none mean an object without members.
    ///   - modelInPath: The model of the path, which wins over the one of the body.
    ///   - callID: The identity of the call.
    /// - Throws: The refusal of a body that is no JSON object.
    init(_ endpoint: ModelEndpoint, body: ByteBuffer, modelInPath: String?, callID: String) throws(GatewayError) {
        self.endpoint = endpoint
        let body = body.readableBytes > 0 ? body : ByteBuffer(string: "{}")
        self.body = body
        self.callID = callID
        do throws(JSONFailure) {
            outline = try body.reading { bytes throws(JSONFailure) in try JSONOutline(bytes) }
        } catch {
            throw Self.refusal(error, body)
        }
        let outline = outline
        (model, isStream, hasExtras) = body.withUnsafeReadableBytes { bytes in
            let model = modelInPath ?? outline.value("model", in: bytes).flatMap { Self.text(bytes, $0) } ?? ""
            let stream = outline.value("stream", in: bytes).map { bytes[$0.lowerBound] == UInt8(ascii: "t") } ?? false
            return (model, stream, CallExtras.isIn(outline, bytes))
        }
    }

    /// LiteLLM 1.106.2, http_parsing_utils.py: the words of its JSON reader, with line, column and character.
    private static func refusal(_ found: JSONFailure, _ body: ByteBuffer) -> GatewayError {
        // The tree's reader has the very words of LiteLLM's; it is slower, and so asked only here.
        var failure = found
        if failure.reason != JSONOutline.noObject {
            do throws(JSONFailure) { _ = try JSONValue(parsing: Array(body.readableBytesView)) } catch {
                failure = error
            }
        }
        if failure.reason == JSONOutline.noObject {
            return GatewayError(
                400,
                "Invalid request body: expected a JSON object",
                type: "invalid_request_error",
                parameter: .named("request_body")
            )
        }
        let before = body.readableBytesView.prefix(failure.offset)
        let line = before.reduce(1) { $1 == 0x0a ? $0 + 1 : $0 }
        let start = before.lastIndex(of: 0x0a).map { $0 + 1 } ?? before.startIndex
        let characters = { (bytes: ByteBufferView) in bytes.reduce(0) { $1 & 0xc0 == 0x80 ? $0 : $0 + 1 } }
        let place = "line \(line) column \(characters(before[start...]) + 1) (char \(characters(before)))"
        return GatewayError(
            400,
            "Invalid JSON payload: \(failure.reason): \(place)",
            type: "invalid_request_error",
            parameter: .named("request_body")
        )
    }

    private static func text(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> String? {
        guard bytes[range.lowerBound] == UInt8(ascii: "\"") else { return nil }
        return JSONText.decode(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }

    /// The tokens of the prompt, estimated.
    var promptTokens: Int {
        let body = (try? JSONValue(parsing: Array(body.readableBytesView)))?.members ?? [:]
        return TokenEstimate.promptTokens(of: body)
    }

    /// Whether the body has a member.
    func has(_ key: StaticString) -> Bool {
        body.withUnsafeReadableBytes { outline.value(key, in: $0) } != nil
    }

    /// Whether the body has a member not at all, or as null.
    func lacks(_ key: StaticString) -> Bool {
        body.withUnsafeReadableBytes { bytes in
            outline.value(key, in: bytes).map { bytes[$0.lowerBound] == UInt8(ascii: "n") } ?? true
        }
    }

    /// Returns a member's string, or nil.
    func text(_ key: StaticString) -> String? {
        body.withUnsafeReadableBytes { bytes in outline.value(key, in: bytes).flatMap { Self.text(bytes, $0) } }
    }

    /// Returns a member as a tree, or nil.
    func value(_ key: StaticString) -> JSONValue? {
        body.withUnsafeReadableBytes { bytes in
            outline.value(key, in: bytes).flatMap {
                try? JSONValue(parsing: UnsafeRawBufferPointer(rebasing: bytes[$0]))
            }
        }
    }

    /// Returns a member's number, or nil.
    func number(_ key: StaticString) -> Double? {
        body.withUnsafeReadableBytes { bytes in
            outline.value(key, in: bytes).flatMap { Double(String(decoding: bytes[$0], as: UTF8.self)) }
        }
    }

    /// Whether a member is `true`.
    func flag(_ key: StaticString) -> Bool {
        body.withUnsafeReadableBytes { bytes in
            outline.value(key, in: bytes).map { bytes[$0.lowerBound] == UInt8(ascii: "t") } ?? false
        }
    }
}

import GatewayWire
import NIOCore

/// The bodies of error responses.
enum ErrorBody {
    /// Returns the body of a request that was refused before it was read whole, in OpenAI's form.
    static func refusal(status: Int, message: String) -> ByteBuffer {
        var bytes = Array(#"{"error":{"message":"#.utf8)
        JSONText.append(message, to: &bytes)
        bytes.append(contentsOf: #","type":"invalid_request_error","param":null,"code":""#.utf8)
        bytes.append(contentsOf: String(status).utf8)
        bytes.append(contentsOf: #""}}"#.utf8)
        return ByteBuffer(bytes: bytes)
    }
}

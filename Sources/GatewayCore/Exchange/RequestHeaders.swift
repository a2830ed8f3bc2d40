import NIOHTTP1

/// The request headers that the gateway gives a meaning to, found in one pass.
struct RequestHeaders {
    var authorization: String?
    var apiKey: String?
    var xAPIKey: String?
    var litellmKey: String?
    var googleKey: String?
    var subscriptionKey: String?
    var callID: String?
    var timeout: String?
    var streamTimeout: String?
    var retries: String?
    var tags: String?
    var userAgent: String?
    var cacheControl: String?
    var forwardedFor: String?
    var acceptsGzip = false

    /// Reads headers.
    init(_ headers: HTTPHeaders) {
        for (name, value) in headers {
            switch name.utf8.count {
            case 7 where Self.same(name, "api-key"): apiKey = value
            case 9 where Self.same(name, "x-api-key"): xAPIKey = value
            case 10 where Self.same(name, "user-agent"): userAgent = value
            case 13 where Self.same(name, "authorization"): authorization = value
            case 13 where Self.same(name, "cache-control"): cacheControl = value
            case 14 where Self.same(name, "x-litellm-tags"): tags = value
            case 14 where Self.same(name, "x-goog-api-key"): googleKey = value
            case 15 where Self.same(name, "x-forwarded-for"): forwardedFor = value
            case 15 where Self.same(name, "accept-encoding"): acceptsGzip = value.contains("gzip")
            case 17 where Self.same(name, "x-litellm-api-key"): litellmKey = value
            case 17 where Self.same(name, "x-litellm-call-id"): callID = value
            case 17 where Self.same(name, "x-litellm-timeout"): timeout = value
            case 21 where Self.same(name, "x-litellm-num-retries"): retries = value
            case 24 where Self.same(name, "x-litellm-stream-timeout"): streamTimeout = value
            case 25 where Self.same(name, "ocp-apim-subscription-key"): subscriptionKey = value
            default: break
            }
        }
    }

    /// Whether two names of the same length are equal but for case.
    private static func same(_ name: String, _ lowercased: StaticString) -> Bool {
        var index = 0
        for byte in name.utf8 {
            let lower = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
            if lower != lowercased.utf8Start[index] { return false }
            index &+= 1
        }
        return true
    }
}

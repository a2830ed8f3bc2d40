import GatewayWire
import NIOCore

/// A deployment with all that its requests have in common worked out once.
struct PreparedDeployment: Sendable {
    /// A way with the bytes that its requests begin with.
    struct Way: Sendable {
        /// The request line and headers, up to the value of `content-length`.
        var opening: [UInt8]
        /// What is done to bodies.
        var translation: Translation
        /// Whether the body names the model.
        var namesModel: Bool
    }

    /// The provider.
    var provider: any Provider
    /// The address.
    var base: UpstreamBase
    /// The ways by what the client called.
    var ways: [ModelEndpoint: Way]

    /// Prepares a deployment.
    init(provider: any Provider, base: UpstreamBase, target: ProviderTarget) {
        self.provider = provider
        self.base = base
        ways = [:]
        for endpoint in ModelEndpoint.allCases {
            guard let way = provider.way(to: endpoint, of: target) else { continue }
            ways[endpoint] = Way(
                opening: Self.opening(way, provider, base, target),
                translation: way.translation,
                namesModel: way.namesModel
            )
        }
    }

    private static func opening(
        _ way: ProviderWay,
        _ provider: any Provider,
        _ base: UpstreamBase,
        _ target: ProviderTarget
    ) -> [UInt8] {
        // An address that names the endpoint itself, as Azure's portal shows it, is taken as it is.
        let names = way.path.prefix { $0 != "?" }
        let path = base.path.hasSuffix(names) ? base.path + way.path.dropFirst(names.count) : base.path + way.path
        var text = "POST \(escaped(path)) HTTP/1.1\r\nhost: \(base.hostHeader)\r\n"
        text += "user-agent: litellm-gateway\r\naccept: */*\r\ncontent-type: application/json\r\n"
        for header in provider.headers(for: target) + target.extraHeaders {
            text += "\(clean(header.name)): \(clean(header.value))\r\n"
        }
        return Array((text + "content-length: ").utf8)
    }

    /// Returns a path without bytes that would end the request line.
    private static func escaped(_ path: String) -> String {
        var result = ""
        for byte in path.utf8 {
            if byte <= 0x20 || byte >= 0x7f {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count < 2 ? "0" : "") + digits
            } else {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return result
    }

    private static func clean(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7f }))
    }
}

extension PreparedDeployment.Way {
    /// Returns the bytes of a whole request.
    ///
    /// - Parameters:
    ///   - body: The body.
    ///   - extra: Further header lines, each with its end.
    ///   - allocator: Makes the memory.
    /// - Returns: The head and the body in one piece.
    func request(body: some Collection<UInt8>, extra: [UInt8], allocator: ByteBufferAllocator) -> ByteBuffer {
        var bytes = allocator.buffer(capacity: opening.count + extra.count + body.count + 32)
        bytes.writeBytes(opening)
        bytes.writeInteger(asText: body.count)
        bytes.writeStaticString("\r\n")
        bytes.writeBytes(extra)
        bytes.writeStaticString("\r\n")
        bytes.writeBytes(body)
        return bytes
    }
}

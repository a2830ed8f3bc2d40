import NIOSSL
import Synchronization

/// How connections to upstreams are encrypted; certificates of the system are read when the first one is.
final class UpstreamTLS: Sendable {
    private let verifies: Bool
    private let context = Mutex<NIOSSLContext?>(nil)

    /// Creates the settings.
    ///
    /// - Parameter verifies: Whether upstreams must prove who they are; `litellm_settings.ssl_verify`.
    init(verifies: Bool) {
        self.verifies = verifies
    }

    /// Returns the handler of a new connection.
    ///
    /// - Parameter host: The name that the upstream must prove.
    /// - Throws: What the TLS library says of the system's certificates.
    /// - Returns: The handler.
    func handler(for host: String) throws -> NIOSSLClientHandler {
        let context = try context.withLock { context in
            if let context { return context }
            var configuration = TLSConfiguration.makeClientConfiguration()
            configuration.applicationProtocols = ["http/1.1"]
            if !verifies { configuration.certificateVerification = .none }
            let made = try NIOSSLContext(configuration: configuration)
            context = made
            return made
        }
        let isAddress = host.contains(":") || host.allSatisfy { $0.isNumber || $0 == "." }
        return try NIOSSLClientHandler(context: context, serverHostname: isAddress ? nil : host)
    }
}

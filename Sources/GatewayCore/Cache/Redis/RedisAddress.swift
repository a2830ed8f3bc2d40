/// Where a Redis or Valkey is and how to be let in.
public struct RedisAddress: Sendable, Hashable {
    /// The name or address of the machine.
    public var host: String
    /// The port, from 1 to 65535.
    public var port: Int
    /// The user; the default one if nil.
    public var username: String?
    /// The password of the user; nil where none is asked for.
    public var password: String?
    /// The number of the database.
    public var database: Int
    /// Whether the connection is encrypted.
    public var usesTLS: Bool
    /// Whether the server's certificate is checked.
    public var checksCertificate: Bool
    /// The file of the certificates that are trusted; the system's own if nil.
    public var certificatesFile: String?

    /// Creates an address without a user, encryption or database number.
    ///
    /// - Parameters:
    ///   - host: The name or address of the machine.
    ///   - port: The port.
    public init(host: String, port: Int = 6379) {
        self.host = host
        self.port = port
        database = 0
        usesTLS = false
        checksCertificate = true
    }
}

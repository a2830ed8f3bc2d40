import GoRuntime

/// A certificate with its key as templates hold them: Sprig's `sprig.certificate`.
final class CertificateObject: GoObject {
    /// `sprig.certificate`.
    static let type = GoType.structure("sprig.certificate")

    /// The certificate, PEM.
    let certificate: GoString
    /// The key, PEM.
    let key: GoString

    init(certificate: GoString, key: GoString) {
        self.certificate = certificate
        self.key = key
    }

    override var type: GoType { CertificateObject.type }

    override var fields: [(name: GoString, value: GoValue)] {
        [("Cert", .string(certificate)), ("Key", .string(key))]
    }
}

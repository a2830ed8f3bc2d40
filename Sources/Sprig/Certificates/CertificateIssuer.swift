import CLibCrypto
import GoRuntime

/// Who signs a certificate: a certificate of its own, and its key.
struct CertificateIssuer {
    /// The signer's name, in its binary form.
    let subject: [UInt8]
    /// The signer's subject key identifier; empty for none.
    let keyIdentifier: [UInt8]
    /// The signer's key.
    let key: PrivateKey
    /// Whether the key belongs to the certificate.
    let ownsKey: Bool

    /// Reads a certificate and its key, both PEM.
    init(certificate text: GoString, key keyText: GoString) throws(CertificateFailure) {
        let certificate = try ParsedCertificate(pem: text, variable: "decodedSignerCert.Bytes")
        do { key = try PrivateKey(pem: keyText) } catch { throw .key("error parsing private key: ", error) }
        subject = certificate.subject
        keyIdentifier = certificate.keyIdentifier
        ownsKey = key.matches(publicKeyOf: certificate.handle)
    }
}

/// A certificate that was read, in OpenSSL's hands.
final class ParsedCertificate {
    /// The `X509`.
    let handle: OpaquePointer

    /// Reads the first PEM block of a text, whatever it calls itself.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - variable: The name that Sprig's error has for the bytes.
    /// - Throws: Where there is no certificate.
    init(pem text: GoString, variable: StaticString) throws(CertificateFailure) {
        guard let block = PEM.decode(text) else { throw .noCertificate }
        Libcrypto.prepare()
        let handle = block.bytes.withUnsafeBufferPointer { bytes in
            var position = bytes.baseAddress
            return d2i_X509(nil, &position, bytes.count)
        }
        guard let handle else {
            ERR_clear_error()
            throw .badCertificate(variable, ParsedCertificate.complaint(about: block.bytes))
        }
        self.handle = handle
        guard i2d_X509(handle, nil) == block.bytes.count else { throw .badCertificate(variable, "x509: trailing data") }
    }

    deinit { X509_free(handle) }

    /// Go's words for what is no certificate.
    ///
    /// Go 1.26 crypto/x509, parseCertificate: only the outermost two steps are told apart.
    private static func complaint(about bytes: [UInt8]) -> String {
        guard let outer = DER.elements(of: bytes[...])?.first, outer.tag == 0x30 else {
            return "x509: malformed certificate"
        }
        let isSigned = DER.elements(of: outer.contents)?.first?.tag == 0x30
        return isSigned ? "x509: malformed certificate" : "x509: malformed tbs certificate"
    }

    /// The subject's name, in its binary form.
    var subject: [UInt8] { Libcrypto.encoded { i2d_X509_NAME(X509_get_subject_name(handle), $0) } }

    /// The subject key identifier; empty for none.
    var keyIdentifier: [UInt8] {
        guard let octets = X509_get0_subject_key_id(handle), let start = ASN1_STRING_get0_data(octets) else {
            return []
        }
        return Array(UnsafeBufferPointer(start: start, count: Int(ASN1_STRING_length(octets))))
    }
}

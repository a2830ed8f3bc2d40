import CLibCrypto
import GoRuntime

extension PrivateKey {
    /// Reads the first PEM block of a text.
    ///
    /// Sprig 3.3.0 crypto.go, parsePrivateKeyPEM.
    convenience init(pem text: GoString) throws(PrivateKeyFailure) {
        guard let block = PEM.decode(text) else { throw PrivateKeyFailure("no PEM data in input") }
        Libcrypto.prepare()
        if block.kind == "PRIVATE KEY" {
            guard let handle = PrivateKey.pkcs8(block.bytes) else {
                throw PrivateKeyFailure(
                    "decoding PEM as PKCS#8: \(PrivateKey.complaint(of: block.bytes, form: .pkcs8))"
                )
            }
            self.init(handle)
            return
        }
        guard block.kind.hasSuffix(" PRIVATE KEY") else {
            throw PrivateKeyFailure("no private key data in PEM block of type \(block.kind)")
        }
        let algorithm = GoString(block.kind.bytes.dropLast(12))
        let (form, name): (Form, Int32)
        switch algorithm {
        case "RSA": (form, name) = (.rsa, EVP_PKEY_RSA)
        case "EC": (form, name) = (.ellipticCurve, EVP_PKEY_EC)
        case "DSA": (form, name) = (.dsa, EVP_PKEY_DSA)
        default: throw PrivateKeyFailure("invalid private key type \(block.kind)")
        }
        guard let handle = PrivateKey.traditional(name, block.bytes) else {
            let complaint = PrivateKey.complaint(of: block.bytes, form: form)
            throw PrivateKeyFailure("parsing \(algorithm) private key from PEM: \(complaint)")
        }
        self.init(handle)
    }

    /// How a private key can be written.
    private enum Form: CaseIterable {
        case pkcs8
        case rsa
        case ellipticCurve
        case dsa

        /// The function of Go's x509 that reads the form.
        var reader: String? {
            switch self {
            case .pkcs8: "ParsePKCS8PrivateKey"
            case .rsa: "ParsePKCS1PrivateKey"
            case .ellipticCurve: "ParseECPrivateKey"
            case .dsa: nil
            }
        }
    }

    /// Returns Go's words for a key that is not in the form that its block announces.
    private static func complaint(of bytes: [UInt8], form: Form) -> String {
        for other in [Form.pkcs8, .rsa, .ellipticCurve] where other != form && form != .dsa {
            guard
                let handle = other == .pkcs8
                    ? pkcs8(bytes) : traditional(other == .rsa ? EVP_PKEY_RSA : EVP_PKEY_EC, bytes),
                let reader = other.reader
            else { continue }
            EVP_PKEY_free(handle)
            return "x509: failed to parse private key (use \(reader) instead for this key format)"
        }
        return "asn1: syntax error: data truncated"
    }

    private static func traditional(_ algorithm: Int32, _ bytes: [UInt8]) -> OpaquePointer? {
        // The one that reads a type also takes PKCS #8, which Go refuses.
        guard let parts = DER.elements(of: bytes[...]), parts.count == 1,
            let fields = DER.elements(of: parts[0].contents), fields.count > 1, fields[1].tag != 0x30
        else { return nil }
        defer { ERR_clear_error() }
        return bytes.withUnsafeBufferPointer { bytes in
            var position = bytes.baseAddress
            return d2i_PrivateKey(algorithm, nil, &position, bytes.count)
        }
    }

    private static func pkcs8(_ bytes: [UInt8]) -> OpaquePointer? {
        defer { ERR_clear_error() }
        return bytes.withUnsafeBufferPointer { bytes in
            var position = bytes.baseAddress
            guard let information = d2i_PKCS8_PRIV_KEY_INFO(nil, &position, bytes.count) else { return nil }
            defer { PKCS8_PRIV_KEY_INFO_free(information) }
            return EVP_PKCS82PKEY(information)
        }
    }
}

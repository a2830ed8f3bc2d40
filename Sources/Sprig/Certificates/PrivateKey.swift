import CLibCrypto
import GoRuntime

/// A private key, in OpenSSL's hands.
final class PrivateKey {
    /// The algorithms that Sprig knows.
    enum Algorithm {
        case rsa
        case dsa
        case ellipticCurve
        case ed25519
        /// One that only a PKCS #8 block can bring.
        case other
    }

    /// The `EVP_PKEY`.
    let handle: OpaquePointer
    /// What kind of key it is.
    let algorithm: Algorithm

    /// Takes over a key.
    init(_ handle: OpaquePointer) {
        self.handle = handle
        algorithm =
            switch EVP_PKEY_get_base_id(handle) {
            case EVP_PKEY_RSA: .rsa
            case EVP_PKEY_DSA: .dsa
            case EVP_PKEY_EC: .ellipticCurve
            case EVP_PKEY_ED25519: .ed25519
            default: .other
            }
    }

    deinit { EVP_PKEY_free(handle) }

    /// The key as Sprig writes it.
    ///
    /// Sprig 3.3.0 crypto.go, pemBlockForKey.
    var pem: GoString {
        switch algorithm {
        case .rsa: PEM.encode("RSA PRIVATE KEY", Libcrypto.encoded { i2d_PrivateKey(handle, $0) })
        case .dsa: PEM.encode("DSA PRIVATE KEY", Libcrypto.encoded { i2d_PrivateKey(handle, $0) })
        case .ellipticCurve: PEM.encode("EC PRIVATE KEY", Libcrypto.encoded { i2d_PrivateKey(handle, $0) })
        case .ed25519, .other: PEM.encode("PRIVATE KEY", pkcs8)
        }
    }

    private var pkcs8: [UInt8] {
        let information = EVP_PKEY2PKCS8(handle)
        defer { PKCS8_PRIV_KEY_INFO_free(information) }
        return Libcrypto.encoded { i2d_PKCS8_PRIV_KEY_INFO(information, $0) }
    }

    /// The algorithm and the public key, as certificates hold them (RFC 5280, SubjectPublicKeyInfo).
    var publicKeyInfo: [UInt8] { Libcrypto.encoded { i2d_PUBKEY(handle, $0) } }

    /// Whether another key has the same public half.
    func matches(publicKeyOf certificate: OpaquePointer) -> Bool {
        guard let other = X509_get0_pubkey(certificate) else { return false }
        return EVP_PKEY_eq(handle, other) == 1
    }
}

/// Why there is no private key.
struct PrivateKeyFailure: Error {
    /// The reason in Sprig's words.
    let message: GoString

    init(_ message: String) { self.message = GoString(message) }

    init(_ message: GoString) { self.message = message }
}

import CLibCrypto
import GoRuntime

/// How a certificate is signed: the algorithm fits the key.
struct CertificateSignature {
    /// The algorithm's identifier, with its parameters.
    let identifier: [UInt8]
    private let digest: OpaquePointer?

    /// Chooses the algorithm for a key.
    ///
    /// Go 1.26 crypto/x509, signingParamsForKey.
    init(_ key: PrivateKey) throws(CertificateFailure) {
        switch key.algorithm {
        case .rsa:
            identifier = DER.sequence(DER.identifier(1, 2, 840, 113_549, 1, 1, 11), DER.null)
            digest = EVP_sha256()
        case .ellipticCurve:
            let (last, digest): (UInt32, OpaquePointer?) =
                switch EVP_PKEY_get_bits(key.handle) {
                case ...256: (2, EVP_sha256())
                case ...384: (3, EVP_sha384())
                default: (4, EVP_sha512())
                }
            identifier = DER.sequence(DER.identifier(1, 2, 840, 10_045, 4, 3, last))
            self.digest = digest
        case .ed25519:
            identifier = DER.sequence(DER.identifier(1, 3, 101, 112))
            digest = nil
        case .dsa, .other: throw .refused("x509: certificate private key does not implement crypto.Signer")
        }
    }

    /// Returns the signature of some bytes.
    func sign(_ bytes: [UInt8], with key: PrivateKey) throws(CertificateFailure) -> [UInt8] {
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        var count = Int(EVP_PKEY_get_size(key.handle))
        var signature = [UInt8](repeating: 0, count: count)
        guard EVP_DigestSignInit(context, nil, digest, nil, key.handle) == 1,
            EVP_DigestSign(context, &signature, &count, bytes, bytes.count) == 1
        else { throw .refused(GoString(Libcrypto.reason)) }
        return Array(signature.prefix(count))
    }
}

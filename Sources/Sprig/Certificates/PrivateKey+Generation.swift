import CLibCrypto

extension PrivateKey {
    /// Makes a key on the curve P-256.
    static func ellipticCurve() throws(PrivateKeyFailure) -> PrivateKey {
        try generate(EVP_PKEY_EC) { EVP_PKEY_CTX_set_ec_paramgen_curve_nid($0, NID_X9_62_prime256v1) }
    }

    /// Makes an Ed25519 key.
    static func ed25519() throws(PrivateKeyFailure) -> PrivateKey {
        try generate(EVP_PKEY_ED25519) { _ in 1 }
    }

    /// Makes a DSA key with parameters of its own: 2048 bits and a subgroup of 256.
    static func dsa() throws(PrivateKeyFailure) -> PrivateKey {
        Libcrypto.prepare()
        let context = EVP_PKEY_CTX_new_id(EVP_PKEY_DSA, nil)
        defer { EVP_PKEY_CTX_free(context) }
        var parameters: OpaquePointer?
        defer { EVP_PKEY_free(parameters) }
        guard EVP_PKEY_paramgen_init(context) == 1, EVP_PKEY_CTX_set_dsa_paramgen_bits(context, 2048) == 1,
            EVP_PKEY_CTX_set_dsa_paramgen_q_bits(context, 256) == 1, EVP_PKEY_paramgen(context, &parameters) == 1
        else { throw PrivateKeyFailure("failed to generate dsa params: \(Libcrypto.reason)") }
        return try key(EVP_PKEY_CTX_new(parameters, nil)) { _ in 1 }
    }

    private static func generate(
        _ algorithm: Int32,
        _ configure: (OpaquePointer?) -> Int32
    ) throws(PrivateKeyFailure) -> PrivateKey {
        Libcrypto.prepare()
        return try key(EVP_PKEY_CTX_new_id(algorithm, nil), configure)
    }

    /// Makes a key in a context, and frees the context.
    private static func key(
        _ context: OpaquePointer?,
        _ configure: (OpaquePointer?) -> Int32
    ) throws(PrivateKeyFailure) -> PrivateKey {
        defer { EVP_PKEY_CTX_free(context) }
        var handle: OpaquePointer?
        guard EVP_PKEY_keygen_init(context) == 1, configure(context) == 1, EVP_PKEY_keygen(context, &handle) == 1,
            let handle
        else { throw PrivateKeyFailure("failed to generate private key: \(Libcrypto.reason)") }
        return PrivateKey(handle)
    }
}

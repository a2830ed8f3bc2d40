import CLibCrypto

extension PrivateKey {
    /// Makes an RSA key of that many bits, with the public exponent 65537.
    static func rsa(bits: Int32) throws(PrivateKeyFailure) -> PrivateKey {
        Libcrypto.prepare()
        guard let numbers = RSANumbers(bits: bits), let handle = numbers.key() else {
            throw PrivateKeyFailure("failed to generate private key: \(Libcrypto.reason)")
        }
        return PrivateKey(handle)
    }
}

/// The numbers of an RSA key (RFC 8017 §3.2), made of two random primes.
private final class RSANumbers {
    private static let exponent: UInt = 65_537

    private let modulus = BN_new()
    private let publicExponent = BN_new()
    private let privateExponent = BN_secure_new()
    private let first = BN_secure_new()
    private let second = BN_secure_new()
    private let firstExponent = BN_secure_new()
    private let secondExponent = BN_secure_new()
    private let coefficient = BN_secure_new()

    /// Makes the numbers; nil where the arithmetic fails.
    init?(bits: Int32) {
        let search = PrimeSearch()
        let context = BN_CTX_new()
        defer { BN_CTX_free(context) }
        repeat {
            guard search.find(first, bits: bits / 2, exponent: RSANumbers.exponent),
                search.find(second, bits: bits - bits / 2, exponent: RSANumbers.exponent),
                BN_sub(coefficient, first, second) == 1
            else { return nil }
            // FIPS 186-5 §A.1.1: primes that are close to each other would give the modulus away.
        } while BN_num_bits(coefficient) <= bits / 2 - 100
        if BN_cmp(first, second) < 0 { BN_swap(first, second) }
        guard BN_mul(modulus, first, second, context) == 1, BN_set_word(publicExponent, RSANumbers.exponent) == 1,
            computeExponents(context)
        else { return nil }
    }

    deinit {
        for number in [
            modulus, publicExponent, privateExponent, first, second, firstExponent, secondExponent, coefficient,
        ] {
            BN_clear_free(number)
        }
    }

    private func computeExponents(_ context: OpaquePointer?) -> Bool {
        let lessFirst = BN_secure_new()
        let lessSecond = BN_secure_new()
        let product = BN_secure_new()
        let divisor = BN_secure_new()
        defer { for number in [lessFirst, lessSecond, product, divisor] { BN_clear_free(number) } }
        return BN_sub(lessFirst, first, BN_value_one()) == 1
            && BN_sub(lessSecond, second, BN_value_one()) == 1
            && BN_mul(product, lessFirst, lessSecond, context) == 1
            && BN_gcd(divisor, lessFirst, lessSecond, context) == 1
            && BN_div(product, nil, product, divisor, context) == 1
            && BN_mod_inverse(privateExponent, publicExponent, product, context) != nil
            && BN_div(nil, firstExponent, privateExponent, lessFirst, context) == 1
            && BN_div(nil, secondExponent, privateExponent, lessSecond, context) == 1
            && BN_mod_inverse(coefficient, second, first, context) != nil
    }

    /// Returns an `EVP_PKEY` of copies of the numbers.
    func key() -> OpaquePointer? {
        guard let key = RSA_new() else { return nil }
        guard RSA_set0_key(key, BN_dup(modulus), BN_dup(publicExponent), BN_dup(privateExponent)) == 1,
            RSA_set0_factors(key, BN_dup(first), BN_dup(second)) == 1,
            RSA_set0_crt_params(key, BN_dup(firstExponent), BN_dup(secondExponent), BN_dup(coefficient)) == 1,
            let handle = EVP_PKEY_new()
        else {
            RSA_free(key)
            return nil
        }
        guard EVP_PKEY_set1_RSA(handle, key) == 1 else {
            RSA_free(key)
            EVP_PKEY_free(handle)
            return nil
        }
        RSA_free(key)
        return handle
    }
}

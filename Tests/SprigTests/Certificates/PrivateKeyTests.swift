import CLibCrypto
import GoRuntime
import Testing

@testable import Sprig

/// Private keys that we make.
@Suite struct PrivateKeyTests {
    @Test(arguments: [Int32(2048), 4096])
    func `an RSA key holds together`(bits: Int32) throws {
        let key = try PrivateKey.rsa(bits: bits)
        let context = EVP_PKEY_CTX_new(key.handle, nil)
        defer { EVP_PKEY_CTX_free(context) }
        #expect(EVP_PKEY_check(context) == 1)
        #expect(EVP_PKEY_get_bits(key.handle) == bits)
    }

    @Test func `two RSA keys are not the same`() throws {
        #expect(try PrivateKey.rsa(bits: 2048).pem != PrivateKey.rsa(bits: 2048).pem)
    }

    @Test(arguments: ["ecdsa", "ed25519", "dsa"])
    func `a key that we write can be read`(kind: String) throws {
        let text = Call.outcome("genPrivateKey", .text(kind)).text
        #expect(try PrivateKey(pem: GoString(text)).pem.text == text)
    }
}

import CLibCrypto
import GoRuntime

/// Checksums of texts.
///
/// The low-level functions of OpenSSL are called, because they need no initialisation of the library: charts take a
/// checksum of their configuration in most deployments, and nothing else of it.
public enum Digests {
    static func sha1(_ bytes: [UInt8]) -> [UInt8] {
        var context = SHA_CTX()
        SHA1_Init(&context)
        SHA1_Update(&context, bytes, bytes.count)
        return output(Int(SHA_DIGEST_LENGTH)) { _ = SHA1_Final($0, &context) }
    }

    /// Returns the 32 bytes of a text's SHA-256 (FIPS 180-4).
    public static func sha256(_ bytes: [UInt8]) -> [UInt8] {
        var context = SHA256_CTX()
        SHA256_Init(&context)
        SHA256_Update(&context, bytes, bytes.count)
        return output(Int(SHA256_DIGEST_LENGTH)) { _ = SHA256_Final($0, &context) }
    }

    static func sha512(_ bytes: [UInt8]) -> [UInt8] {
        var context = SHA512_CTX()
        SHA512_Init(&context)
        SHA512_Update(&context, bytes, bytes.count)
        return output(Int(SHA512_DIGEST_LENGTH)) { _ = SHA512_Final($0, &context) }
    }

    /// Returns the Adler-32 checksum (RFC 1950).
    static func adler32(_ bytes: [UInt8]) -> UInt32 {
        var low: UInt32 = 1
        var high: UInt32 = 0
        var start = 0
        while start < bytes.count {
            // So many sums stay below 2³².
            let end = min(bytes.count, start + 5552)
            for byte in bytes[start..<end] {
                low &+= UInt32(byte)
                high &+= low
            }
            low %= 65_521
            high %= 65_521
            start = end
        }
        return high << 16 | low
    }

    /// Returns the HMAC of a message with SHA-256 (RFC 2104).
    static func authenticationCode(of message: [UInt8], key: [UInt8]) -> [UInt8] {
        var block = key.count > 64 ? sha256(key) : key
        block += repeatElement(0, count: 64 - block.count)
        return sha256(block.map { $0 ^ 0x5C } + sha256(block.map { $0 ^ 0x36 } + message))
    }

    private static func output(_ count: Int, _ fill: (UnsafeMutablePointer<UInt8>) -> Void) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: count)
        digest.withUnsafeMutableBufferPointer { if let start = $0.baseAddress { fill(start) } }
        return digest
    }
}

/// Bytes as hexadecimal digits.
public enum Hexadecimal {
    /// Returns two lower-case digits a byte.
    public static func encode(_ bytes: [UInt8]) -> [UInt8] {
        let digits: StaticString = "0123456789abcdef"
        return [UInt8](unsafeUninitializedCapacity: bytes.count * 2) { text, filled in
            for byte in bytes {
                text[filled] = digits.utf8Start[Int(byte >> 4)]
                text[filled + 1] = digits.utf8Start[Int(byte & 15)]
                filled += 2
            }
        }
    }
}

import CLibCrypto
import GoRuntime

/// Texts encrypted with AES-256 in CBC mode: the initial vector, then the blocks.
enum CipherText {
    private static let blockSize = 16

    /// Returns the encrypted text; the key is the password, cut or filled with zeros to 32 bytes.
    ///
    /// Sprig 3.3.0 crypto.go, encryptAES.
    static func encrypt(
        _ text: GoString,
        password: GoString,
        _ random: RandomSource
    ) throws(FunctionFailure) -> [UInt8] {
        guard !text.isEmpty else { return [] }
        let padding = blockSize - text.count % blockSize
        let vector = random.bytes(blockSize)
        let padded = text.bytes + repeatElement(UInt8(padding), count: padding)
        return Base64.encoded(vector + (try run(padded, password, vector, isEncrypting: true)))
    }

    /// Returns the text again.
    ///
    /// A wrong password gives rubbish, or what Go's slices say to a bad padding. Sprig 3.3.0 crypto.go, decryptAES.
    static func decrypt(_ text: GoString, password: GoString) throws(FunctionFailure) -> [UInt8] {
        guard !text.isEmpty else { return [] }
        let bytes: [UInt8]
        do { bytes = try Base64.decoded(text.bytes) } catch {
            throw .text("illegal base64 data at input byte \(error.offset)")
        }
        guard bytes.count >= blockSize else {
            // Go's decoder makes room before it knows of padding and newlines.
            let capacity = text.bytes.count / 4 * 3
            throw capacity < blockSize
                ? .text("runtime error: slice bounds out of range [:16] with capacity \(capacity)")
                : .text("runtime error: slice bounds out of range [16:\(bytes.count)]")
        }
        guard bytes.count % blockSize == 0 else { throw .message("crypto/cipher: input not full blocks") }
        guard bytes.count > blockSize else { throw .message("runtime error: index out of range [-1]") }
        let padded = try run(Array(bytes[blockSize...]), password, Array(bytes[..<blockSize]), isEncrypting: false)
        let count = padded.count - Int(padded[padded.count - 1])
        guard count >= 0 else { throw .text("runtime error: slice bounds out of range [:\(count)]") }
        return Array(padded[..<count])
    }

    private static func run(
        _ input: [UInt8],
        _ password: GoString,
        _ vector: [UInt8],
        isEncrypting: Bool
    ) throws(FunctionFailure) -> [UInt8] {
        var secret = Array(password.bytes.prefix(32))
        secret += repeatElement(0, count: 32 - secret.count)
        var key = AES_KEY()
        let status =
            isEncrypting ? AES_set_encrypt_key(secret, 256, &key) : AES_set_decrypt_key(secret, 256, &key)
        guard status == 0 else { throw .message("AES: the key was refused") }
        var vector = vector
        var output = [UInt8](repeating: 0, count: input.count)
        AES_cbc_encrypt(input, &output, input.count, &key, &vector, isEncrypting ? AES_ENCRYPT : AES_DECRYPT)
        return output
    }
}

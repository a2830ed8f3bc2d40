import CLibCrypt
import GoRuntime

/// Hashes of passwords with bcrypt.
enum PasswordHash {
    /// The binary logarithm of the work.
    ///
    /// golang.org/x/crypto/bcrypt, DefaultCost.
    private static let cost: UInt = 10
    /// bcrypt looks at no more bytes than these.
    private static let longestPassword = 72

    /// Returns the hash, or in its place why there is none, as Sprig prints it.
    ///
    /// Sprig 3.3.0 crypto.go, bcrypt.
    static func bcrypt(_ password: GoString, _ random: RandomSource) throws(FunctionFailure) -> [UInt8] {
        guard password.count <= longestPassword else {
            return Array("failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes".utf8)
        }
        guard !password.bytes.contains(0) else { throw .message("bcrypt: a password with a zero byte") }
        guard var hash = hash(password.bytes, salt: random.bytes(16)) else {
            throw .message("bcrypt: the system's crypt library has no bcrypt")
        }
        // The library's own `2a` differs from everybody's for some passwords; `2y` is the algorithm that Go calls `2a`.
        hash[2] = UInt8(ascii: "a")
        return hash
    }

    /// Returns the line of a password file.
    ///
    /// Sprig 3.3.0 crypto.go, htpasswd.
    static func htpasswd(
        _ name: GoString,
        _ password: GoString,
        _ random: RandomSource
    ) throws(FunctionFailure) -> [UInt8] {
        guard !name.bytes.contains(UInt8(ascii: ":")) else { return Array("invalid username: ".utf8) + name.bytes }
        return name.bytes + [UInt8(ascii: ":")] + (try bcrypt(password, random))
    }

    private static func hash(_ password: [UInt8], salt: [UInt8]) -> [UInt8]? {
        var setting = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
        let bytes = salt.map { CChar(bitPattern: $0) }
        let prefix = "$2y$"
        guard crypt_gensalt_rn(prefix, cost, bytes, Int32(bytes.count), &setting, Int32(setting.count)) != nil else {
            return nil
        }
        var state = crypt_data()
        let phrase = password.map { CChar(bitPattern: $0) } + [0]
        guard let hash = crypt_rn(phrase, setting, &state, Int32(MemoryLayout<crypt_data>.size)) else { return nil }
        let text = UnsafeBufferPointer(start: hash, count: 60).map { UInt8(bitPattern: $0) }
        return text.starts(with: prefix.utf8) ? text : nil
    }
}

import CLibCrypto
import GoRuntime

/// Passwords made of a master password and the name of a site, always the same ones ("Master Password" algorithm).
///
/// Sprig 3.3.0 crypto.go, derivePassword.
enum DerivedPassword {
    private static let seed = Array("com.lyndir.masterpassword".utf8)

    /// Returns the password, or in its place that there is no such kind.
    ///
    /// - Parameters:
    ///   - kind: What it looks like: `maximum`, `long`, `medium`, `short`, `basic` or `pin`.
    ///   - counter: The number of the password for this site.
    ///   - password: The master password.
    ///   - user: Whose password it is.
    ///   - site: What the password is for.
    /// - Returns: The text.
    /// - Throws: Where the memory for it is missing.
    static func derive(
        _ kind: GoString,
        counter: UInt32,
        password: GoString,
        user: GoString,
        site: GoString
    ) throws(FunctionFailure) -> [UInt8] {
        guard let shapes = shapes(kind) else { return Array("cannot find password template ".utf8) + kind.bytes }
        let salt = seed + bigEndian(UInt32(truncatingIfNeeded: user.count)) + user.bytes
        var key = [UInt8](repeating: 0, count: 64)
        let phrase = password.bytes.map { CChar(bitPattern: $0) }
        Libcrypto.prepare()
        // OpenSSL's own limit of memory is 32 MiB; this asks for a little more.
        guard EVP_PBE_scrypt(phrase, phrase.count, salt, salt.count, 32_768, 8, 2, 64 << 20, &key, key.count) == 1
        else {
            throw .text("failed to derive password: \(Libcrypto.reason)")
        }
        let message = seed + bigEndian(UInt32(truncatingIfNeeded: site.count)) + site.bytes + bigEndian(counter)
        let code = Digests.authenticationCode(of: message, key: key)
        let shape = shapes[Int(code[0]) % shapes.count]
        return zip(shape.utf8, code.dropFirst()).map { place, byte in
            let characters = Array(characters(for: place).utf8)
            return characters[Int(byte) % characters.count]
        }
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }

    /// Returns what passwords of a kind look like, a letter a character.
    private static func shapes(_ kind: GoString) -> [String]? {
        switch kind {
        case "maximum": ["anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"]
        case "long":
            [
                "CvcvnoCvcvCvcv", "CvcvCvcvnoCvcv", "CvcvCvcvCvcvno", "CvccnoCvcvCvcv", "CvccCvcvnoCvcv",
                "CvccCvcvCvcvno", "CvcvnoCvccCvcv", "CvcvCvccnoCvcv", "CvcvCvccCvcvno", "CvcvnoCvcvCvcc",
                "CvcvCvcvnoCvcc", "CvcvCvcvCvccno", "CvccnoCvccCvcv", "CvccCvccnoCvcv", "CvccCvccCvcvno",
                "CvcvnoCvccCvcc", "CvcvCvccnoCvcc", "CvcvCvccCvccno", "CvccnoCvcvCvcc", "CvccCvcvnoCvcc",
                "CvccCvcvCvccno",
            ]
        case "medium": ["CvcnoCvc", "CvcCvcno"]
        case "short": ["Cvcn"]
        case "basic": ["aaanaaan", "aannaaan", "aaannaaa"]
        case "pin": ["nnnn"]
        default: nil
        }
    }

    /// Returns the characters that a letter of a shape stands for.
    private static func characters(for place: UInt8) -> String {
        switch place {
        case UInt8(ascii: "C"): "BCDFGHJKLMNPQRSTVWXYZ"
        case UInt8(ascii: "v"): "aeiou"
        case UInt8(ascii: "c"): "bcdfghjklmnpqrstvwxyz"
        case UInt8(ascii: "a"): "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz"
        case UInt8(ascii: "n"): "0123456789"
        case UInt8(ascii: "o"): "@&%?,=[]_:-+*$#!'^~;()/."
        default: "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789!@#$%^&*()"
        }
    }
}

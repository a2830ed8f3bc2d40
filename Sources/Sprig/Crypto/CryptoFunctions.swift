public import GoRuntime

extension SprigFunctions {
    /// Returns the functions of checksums, passwords and encryption.
    ///
    /// Sprig 3.3.0 crypto.go.
    ///
    /// - Parameter random: Where salts and initial vectors come from.
    /// - Returns: `sha1sum` and its kind, `bcrypt`, `htpasswd`, `derivePassword`, `encryptAES`, `decryptAES`.
    public static func crypto(_ random: RandomSource) -> [GoFunction] {
        [
            checksum("sha1sum") { Hexadecimal.encode(Digests.sha1($0)) },
            checksum("sha256sum") { Hexadecimal.encode(Digests.sha256($0)) },
            checksum("sha512sum") { Hexadecimal.encode(Digests.sha512($0)) },
            checksum("adler32sum") { Array(String(Digests.adler32($0)).utf8) },
            GoFunction("bcrypt", .string) { arguments throws(FunctionFailure) in
                .string(GoString(try PasswordHash.bcrypt(arguments.string(0), random)))
            },
            GoFunction("htpasswd", .string, .string) { arguments throws(FunctionFailure) in
                .string(GoString(try PasswordHash.htpasswd(arguments.string(0), arguments.string(1), random)))
            },
            GoFunction("derivePassword", .integer(.uint32), .string, .string, .string, .string) {
                arguments throws(FunctionFailure) in
                let password = try DerivedPassword.derive(
                    arguments.string(1),
                    counter: UInt32(truncatingIfNeeded: arguments.int(0)),
                    password: arguments.string(2),
                    user: arguments.string(3),
                    site: arguments.string(4)
                )
                return .string(GoString(password))
            },
            GoFunction("encryptAES", .string, .string) { arguments throws(FunctionFailure) in
                let encrypted = try CipherText.encrypt(arguments.string(1), password: arguments.string(0), random)
                return .string(GoString(encrypted))
            },
            GoFunction("decryptAES", .string, .string) { arguments throws(FunctionFailure) in
                .string(GoString(try CipherText.decrypt(arguments.string(1), password: arguments.string(0))))
            },
        ]
    }

    private static func checksum(_ name: GoString, _ sum: @escaping ([UInt8]) -> [UInt8]) -> GoFunction {
        GoFunction(name, .string) { arguments throws(FunctionFailure) in
            .string(GoString(sum(arguments.string(0).bytes)))
        }
    }
}

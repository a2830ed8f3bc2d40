internal import GoRuntime

/// Base 64 and base 32. Sprig 3.3.0 strings.go: what does not decode gives the error's text as the result.
extension SprigFunctions {
    static func encodings() -> [GoFunction] {
        [
            GoFunction("b64enc", .string) { .string(GoString(Base64.encoded($0.string(0).bytes))) },
            GoFunction("b64dec", .string) { arguments in
                do throws(IllegalInput) {
                    return .string(GoString(try Base64.decoded(arguments.string(0).bytes)))
                } catch {
                    return .text("illegal base64 data at input byte \(error.offset)")
                }
            },
            GoFunction("b32enc", .string) { .string(GoString(Base32.encoded($0.string(0).bytes))) },
            GoFunction("b32dec", .string) { arguments in
                do throws(IllegalInput) {
                    return .string(GoString(try Base32.decoded(arguments.string(0).bytes)))
                } catch {
                    return .text("illegal base32 data at input byte \(error.offset)")
                }
            },
        ]
    }
}

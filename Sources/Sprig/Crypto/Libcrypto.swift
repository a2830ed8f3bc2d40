import CLibCrypto

/// The OpenSSL library, made ready at the first use.
enum Libcrypto {
    private static let isReady: Bool = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil) == 1

    /// Makes the library ready without reading the system's configuration file.
    static func prepare() { _ = isReady }

    /// What the last call of this thread failed with, in OpenSSL's words.
    static var reason: String {
        let code = ERR_get_error()
        ERR_clear_error()
        guard let text = ERR_reason_error_string(code) else { return "unknown reason" }
        return String(cString: text)
    }

    /// Returns what a function of the `i2d` family writes.
    static func encoded(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8] {
        let count = Int(write(nil))
        guard count > 0 else { return [] }
        return [UInt8](unsafeUninitializedCapacity: count) { bytes, filled in
            var position = bytes.baseAddress
            filled = max(0, Int(write(&position)))
        }
    }
}

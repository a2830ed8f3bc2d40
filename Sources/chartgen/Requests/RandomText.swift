/// Text for secrets that are to be generated.
enum RandomText {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)

    /// Returns letters and digits from the system's random numbers.
    static func lettersAndDigits(_ count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<count).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Returns zeros in the stead of random letters, for renderings that are compared.
    static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
}

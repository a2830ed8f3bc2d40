/// Where random texts, numbers and keys come from: the system's generator, or a seeded one in tests.
public final class RandomSource {
    private var generator: any RandomNumberGenerator

    /// Creates a source over a generator.
    public init(_ generator: any RandomNumberGenerator = SystemRandomNumberGenerator()) {
        self.generator = generator
    }

    /// Returns that many random bytes.
    func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            withUnsafeBytes(of: generator.next()) { bytes.append(contentsOf: $0.prefix(count - bytes.count)) }
        }
        return bytes
    }

    /// Returns a number from 0 on and below a bound above zero.
    func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

    /// Returns a text of characters that are all equally likely.
    ///
    /// - Parameters:
    ///   - count: The length.
    ///   - alphabet: At most 128 ASCII characters.
    /// - Returns: The characters.
    func text(_ count: Int, of alphabet: [UInt8]) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { text, filled in
            while filled < count {
                var bits: UInt64 = generator.next()
                for _ in 0..<8 where filled < count {
                    let index = Int(bits & 0x7F)
                    bits >>= 8
                    if index < alphabet.count {
                        text[filled] = alphabet[index]
                        filled += 1
                    }
                }
            }
        }
    }
}

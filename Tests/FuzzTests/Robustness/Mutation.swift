import TestSupport

/// Inputs near good ones: a seed with some bytes changed, or no seed at all.
struct Mutation {
    private var random: SeededGenerator

    init(random: SeededGenerator) { self.random = random }

    /// The longest input; longer ones are the work of the tests of limits.
    private static let longest = 1 << 16

    /// Returns an input for a door.
    mutating func input(from seeds: [[UInt8]], tokens: [String]) -> [UInt8] {
        guard let seed = seeds.randomElement(using: &random), !chance(3) else {
            return (0..<below(200)).map { _ in UInt8.random(in: 0...255, using: &random) }
        }
        var bytes = seed
        for _ in 0...below(6) { mutate(&bytes, seeds, tokens) }
        return Array(bytes.prefix(Self.longest))
    }

    private mutating func mutate(_ bytes: inout [UInt8], _ seeds: [[UInt8]], _ tokens: [String]) {
        let place = below(bytes.count + 1)
        let length = min(below(chance(80) ? 8 : 200), bytes.count - place)
        let part = place..<(place + length)
        switch below(8) {
        case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 1: bytes.removeSubrange(part)
        case 2: for index in part { bytes[index] = UInt8.random(in: 0...255, using: &random) }
        case 3: if place < bytes.count { bytes[place] ^= 1 << UInt8(below(8)) }
        case 4: bytes.insert(contentsOf: Array((tokens.randomElement(using: &random) ?? "").utf8), at: place)
        case 5: bytes.insert(contentsOf: Array(bytes[part]), at: below(bytes.count + 1))
        case 6:
            let other = seeds.randomElement(using: &random) ?? []
            let start = below(other.count + 1)
            bytes.replaceSubrange(part, with: other[start...].prefix(below(40)))
        default:
            // Depth and width: a token again and again.
            guard chance(25), bytes.count < 2000 else { return }
            let token = Array((tokens.randomElement(using: &random) ?? "").utf8)
            let count = min(below(chance(50) ? 50 : 12_000), Self.longest / max(1, token.count))
            bytes.insert(contentsOf: repeatElement(token, count: count).joined(), at: place)
        }
    }

    private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &random) }

    private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}

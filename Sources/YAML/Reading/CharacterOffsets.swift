/// The byte offsets of characters: libyaml counts characters, spans count bytes.
///
/// A text of ASCII needs no table; otherwise every 64th character is noted, so that a lookup takes at most 63 steps.
struct CharacterOffsets {
    private static let step = 64

    /// The offset of the first character, behind a byte order mark.
    let base: Int
    private let checkpoints: [UInt32]

    /// Notes the characters of a valid UTF-8 text.
    init(of bytes: UnsafeBufferPointer<UInt8>, from base: Int, isASCII: Bool) {
        self.base = base
        guard !isASCII else {
            checkpoints = []
            return
        }
        var checkpoints: [UInt32] = []
        checkpoints.reserveCapacity((bytes.count - base) / Self.step + 1)
        var count = 0
        for index in base..<bytes.count where bytes[index] & 0xC0 != 0x80 {
            if count % Self.step == 0 { checkpoints.append(UInt32(truncatingIfNeeded: index)) }
            count += 1
        }
        self.checkpoints = checkpoints
    }

    /// Returns the byte offset of a character.
    @inline(__always)
    func byteOffset(of character: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if checkpoints.isEmpty { return min(base + character, bytes.count) }
        return lookUp(character, in: bytes)
    }

    private func lookUp(_ character: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let slot = character / Self.step
        guard slot < checkpoints.count else { return bytes.count }
        var offset = Int(checkpoints[slot])
        var rest = character % Self.step
        while rest > 0, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            rest -= 1
        }
        return offset
    }
}

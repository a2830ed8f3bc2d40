import GoRuntime

/// The short texts that templates repeat, so that `Values` is one array however often it is written.
///
/// Each text has one slot; another text that falls there takes its place.
final class NameTable {
    /// The longest text that is kept.
    static let longest = 64
    private static let slots = 1024

    @exclusivity(unchecked) private var names = [GoString](repeating: GoString(), count: NameTable.slots)

    /// Returns a text of these bytes.
    func name(_ bytes: UnsafeBufferPointer<UInt8>) -> GoString {
        guard bytes.count <= Self.longest else { return GoString(Array(bytes)) }
        var hash = UInt32(truncatingIfNeeded: bytes.count)
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        let slot = Int((hash ^ hash >> 15) & UInt32(Self.slots - 1))
        let isKnown = names[slot].bytes.withUnsafeBufferPointer { known in
            guard known.count == bytes.count else { return false }
            for index in 0..<bytes.count where known[index] != bytes[index] { return false }
            return true
        }
        if isKnown { return names[slot] }
        let name = GoString(Array(bytes))
        names[slot] = name
        return name
    }
}

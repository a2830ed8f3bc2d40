import GoRuntime

/// The names that a file has used, so that `Values` is one array however often it is written.
struct NameTable {
    private var names = [GoString](repeating: GoString(), count: 256)

    /// Returns a name of these bytes.
    mutating func name(_ bytes: UnsafeBufferPointer<UInt8>) -> GoString {
        var hash = UInt32(truncatingIfNeeded: bytes.count)
        for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
        let slot = Int((hash ^ hash >> 15) & 0xFF)
        let isKnown = names[slot].bytes.withUnsafeBufferPointer { known in
            known.count == bytes.count && known.elementsEqual(bytes)
        }
        if isKnown { return names[slot] }
        let name = GoString(Array(bytes))
        names[slot] = name
        return name
    }
}

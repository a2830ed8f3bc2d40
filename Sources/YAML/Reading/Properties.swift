/// The anchor and the tag before a value, as they stand in the text.
struct Properties {
    /// The offset of the value behind them.
    let contentStart: Int
    /// Whether one of them is the tag `!`, which makes text of a plain scalar.
    let hasBareTag: Bool

    /// Reads the properties at an offset; there may be none.
    init(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        var index = start
        var afterProperty = start
        var hasBareTag = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!") {
                let wordStart = index
                while index < bytes.count, !Self.endsWord(bytes[index]) { index += 1 }
                if byte == UInt8(ascii: "!"), index == wordStart + 1 { hasBareTag = true }
                afterProperty = index
            } else if byte <= 0x20 {
                index += 1
            } else if byte == UInt8(ascii: "#"), index > afterProperty {
                while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            } else {
                break
            }
        }
        contentStart = index
        self.hasBareTag = hasBareTag
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
    }
}

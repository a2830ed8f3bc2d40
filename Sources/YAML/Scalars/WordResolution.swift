/// The words with a meaning: null, Booleans, infinities, the merge key.
enum WordResolution {
    /// Returns the meaning of a word of at most five bytes, or nil when it has none.
    static func resolve(_ text: UnsafeBufferPointer<UInt8>) -> Resolved? {
        guard let key = key(of: text) else { return nil }
        return words[key]
    }

    /// Packs a word into a number.
    private static func key(of text: some Sequence<UInt8>) -> UInt64? {
        var key: UInt64 = 0
        var count = 0
        for byte in text {
            key = key << 8 | UInt64(byte)
            count += 1
        }
        return count <= 5 ? key : nil
    }

    // resolve.go: exactly these spellings; `tRUE` is text.
    private static let words: [UInt64: Resolved] = {
        var words: [UInt64: Resolved] = [:]
        let groups: [(Resolved, [String])] = [
            (.bool(true), ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"]),
            (.bool(false), ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"]),
            (.null, ["", "~", "null", "Null", "NULL"]),
            (.double(.nan), [".nan", ".NaN", ".NAN"]),
            (.double(.infinity), [".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"]),
            (.double(-.infinity), ["-.inf", "-.Inf", "-.INF"]),
            (.merge, ["<<"]),
        ]
        for (meaning, spellings) in groups {
            for spelling in spellings {
                if let key = key(of: spelling.utf8) { words[key] = meaning }
            }
        }
        return words
    }()
}

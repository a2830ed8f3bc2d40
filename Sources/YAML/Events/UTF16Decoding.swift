/// The decoding of UTF-16 with a byte order mark, as go-yaml accepts it.
enum UTF16Decoding {
    /// Returns the text as UTF-8, up to what is wrong.
    static func decode(_ text: UnsafeBufferPointer<UInt8>) -> (utf8: [UInt8], failure: YAMLSyntaxFailure?) {
        let isLittle = text.first == 0xFF
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        var index = 2
        func unit(_ index: Int) -> UInt32 {
            let (low, high) = isLittle ? (text[index], text[index + 1]) : (text[index + 1], text[index])
            return UInt32(high) << 8 | UInt32(low)
        }
        while index < text.count {
            guard index + 2 <= text.count else { return (output, YAMLSyntaxFailure("incomplete UTF-16 character")) }
            var value = unit(index)
            index += 2
            if value & 0xFC00 == 0xDC00 { return (output, YAMLSyntaxFailure("unexpected low surrogate area")) }
            if value & 0xFC00 == 0xD800 {
                guard index + 2 <= text.count else {
                    return (output, YAMLSyntaxFailure("incomplete UTF-16 surrogate pair"))
                }
                let low = unit(index)
                index += 2
                guard low & 0xFC00 == 0xDC00 else {
                    return (output, YAMLSyntaxFailure("expected low surrogate area"))
                }
                value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
            }
            if let scalar = Unicode.Scalar(value) { output.append(contentsOf: UTF8.encode(scalar) ?? .init()) }
        }
        return (output, nil)
    }
}

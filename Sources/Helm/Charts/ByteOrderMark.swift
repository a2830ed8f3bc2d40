/// The mark that some programs put in front of UTF-8.
enum ByteOrderMark {
    /// Returns a text without the mark.
    static func removed(from bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    }
}

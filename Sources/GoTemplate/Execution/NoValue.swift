#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What Go prints for no value, and Helm takes out of what it printed.
public enum NoValue {
    /// The text.
    static let text = Array("<no value>".utf8)

    /// Returns a text without the words; it is searched at the speed of memory, so nobody keeps count of what was printed.
    public static func removed(from bytes: [UInt8]) -> [UInt8] {
        guard var found = next(in: bytes, from: 0) else { return bytes }
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        var start = 0
        while true {
            kept += bytes[start..<found]
            start = found + text.count
            guard let another = next(in: bytes, from: start) else { break }
            found = another
        }
        kept += bytes[start...]
        return kept
    }

    private static func next(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { haystack -> Int? in
            guard let base = haystack.baseAddress else { return nil }
            var offset = start
            while offset + text.count <= haystack.count {
                let rest = haystack.count - offset - text.count + 1
                guard let found = memchr(base + offset, Int32(text[0]), rest) else { return nil }
                offset = UnsafeRawPointer(found) - base
                if haystack[offset..<offset + text.count].elementsEqual(text) { return offset }
                offset += 1
            }
            return nil
        }
    }
}

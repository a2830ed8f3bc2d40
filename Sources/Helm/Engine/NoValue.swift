#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// `<no value>`, which Go prints for nothing and Helm deletes from every finished text, whoever wrote it there.
///
/// Helm v4.2.3 pkg/engine/engine.go, render and tplFun.
enum NoValue {
    private static let text = Array("<no value>".utf8)

    /// Returns a text without it.
    static func removed(from bytes: [UInt8]) -> [UInt8] {
        guard var next = firstIndex(in: bytes, from: 0) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var start = 0
        while true {
            result += bytes[start..<next]
            start = next + text.count
            guard let following = firstIndex(in: bytes, from: start) else { break }
            next = following
        }
        return result + bytes[start...]
    }

    private static func firstIndex(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { bytes -> Int? in
            guard start < bytes.count, let base = bytes.baseAddress else { return nil }
            return text.withUnsafeBytes { text -> Int? in
                guard let pattern = text.baseAddress else { return nil }
                return memmem(base + start, bytes.count - start, pattern, text.count).map { UnsafeRawPointer($0) - base }
            }
        }
    }
}

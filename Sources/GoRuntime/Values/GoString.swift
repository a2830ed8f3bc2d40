#if canImport(Glibc)
public import Glibc
#elseif canImport(Musl)
public import Musl
#elseif canImport(Darwin)
public import Darwin
#endif

/// A Go string: bytes that are mostly UTF-8, compared and ordered byte by byte.
///
/// Templates cut strings anywhere (`trunc`, `substr`) and carry binary ones (`b64dec`), so Swift's own string, which is
/// always valid Unicode, will not do.
public struct GoString: Hashable, Comparable, Sendable {
    /// The bytes.
    public var bytes: [UInt8]

    /// Creates a string of bytes.
    @inlinable
    public init(_ bytes: [UInt8] = []) { self.bytes = bytes }

    /// Creates a string of a part of some bytes.
    @inlinable
    public init(_ bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

    /// Creates a string of Unicode text.
    @inlinable
    public init(_ text: some StringProtocol) { bytes = Array(text.utf8) }

    /// The length in bytes.
    @inlinable
    public var count: Int { bytes.count }

    /// Whether there are no bytes.
    @inlinable
    public var isEmpty: Bool { bytes.isEmpty }

    /// The text; what is not UTF-8 in it is replaced.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Whether both have the same bytes.
    @inlinable
    public static func == (left: GoString, right: GoString) -> Bool {
        left.bytes.withUnsafeBytes { left in
            right.bytes.withUnsafeBytes { right in
                left.count == right.count && left.compare(right) == 0
            }
        }
    }

    /// Whether one comes before the other in byte order.
    @inlinable
    public static func < (left: GoString, right: GoString) -> Bool { left.compare(right) < 0 }

    /// Returns a number below, at or above zero where this string comes before, with or after the other in byte order.
    @inlinable
    public func compare(_ other: GoString) -> Int {
        bytes.withUnsafeBytes { left in
            other.bytes.withUnsafeBytes { right in
                let order = left.compare(right)
                return order == 0 ? left.count - right.count : order
            }
        }
    }

    /// Hashes the bytes.
    @inlinable
    public func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}

extension GoString: ExpressibleByStringLiteral {
    /// Creates a string of a literal.
    public init(stringLiteral value: StaticString) {
        bytes = value.withUTF8Buffer { Array($0) }
    }
}

extension GoString: CustomStringConvertible {
    /// The text; what is not UTF-8 in it is replaced.
    public var description: String { text }
}

extension UnsafeRawBufferPointer {
    /// Returns how the common beginning of two runs of bytes compares: below, at or above zero.
    @inlinable
    func compare(_ other: UnsafeRawBufferPointer) -> Int {
        guard let left = baseAddress, let right = other.baseAddress else { return 0 }
        return Int(memcmp(left, right, Swift.min(count, other.count)))
    }
}

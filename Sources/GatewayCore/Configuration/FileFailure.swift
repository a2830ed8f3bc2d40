#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Why a file could not be read: its path and the system's error number.
public struct FileFailure: Error, Sendable, Hashable {
    /// The path as it was given.
    public let path: String
    /// The system's error number.
    public let number: Int32

    /// Creates a failure.
    public init(path: String, number: Int32) {
        self.path = path
        self.number = number
    }

    /// The reason in the system's words: `No such file or directory`.
    public var reason: String { String(cString: strerror(number)) }
}

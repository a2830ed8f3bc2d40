public import GoRuntime

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A call of the system that failed.
public struct SystemFailure: Error, Hashable, Sendable {
    /// The call as Go names it: `open`, `read`, `lstat`.
    public var operation: String
    /// The path.
    public var path: GoString
    /// The system's error number.
    public var number: Int32

    /// Takes the error that the last call left.
    init(_ operation: String, _ path: GoString, number: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.number = number
    }

    /// The reason in the system's words: `No such file or directory`.
    public var reason: String { String(cString: strerror(number)) }

    /// The failure as Go prints it: `open /x: no such file or directory`.
    public var text: String {
        // Go has a table of its own, which differs from glibc's in the case of the first letter.
        let reason = reason
        return "\(operation) \(path): \(reason.prefix(1).lowercased())\(reason.dropFirst())"
    }
}

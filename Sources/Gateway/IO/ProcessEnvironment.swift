#if canImport(Glibc)
@preconcurrency import Glibc
#elseif canImport(Musl)
@preconcurrency import Musl
#else
import Darwin
#endif

/// The environment of the process.
enum ProcessEnvironment {
    /// Returns all variables by name.
    static var variables: [String: String] {
        var variables: [String: String] = [:]
        #if canImport(Darwin)
        var next = _NSGetEnviron().pointee
        #else
        var next = environ
        #endif
        while let entry = next.pointee {
            let text = String(cString: entry)
            if let mark = text.firstIndex(of: "=") {
                variables[String(text[..<mark])] = String(text[text.index(after: mark)...])
            }
            next += 1
        }
        return variables
    }
}

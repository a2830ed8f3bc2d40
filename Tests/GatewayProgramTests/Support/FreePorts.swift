import Foundation

/// Ports of this machine in the place of a container's own.
struct FreePorts {
    private var replacements: [Int: Int] = [:]

    /// Takes a free port for each port of a container.
    init(_ ports: [String: Int]) throws {
        for port in Set(ports.values) { replacements[port] = try Self.free() }
    }

    /// Returns the port that stands for a container's.
    func replacement(of port: Int) -> Int { replacements[port] ?? port }

    private static func free() throws -> Int {
        let descriptor = socket(AF_INET, streamType, 0)
        guard descriptor >= 0 else { throw POSIXError(.EMFILE) }
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let port = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { general -> UInt16? in
                guard bind(descriptor, general, length) == 0, getsockname(descriptor, general, &length) == 0 else {
                    return nil
                }
                return UnsafeRawPointer(general).loadUnaligned(fromByteOffset: 2, as: UInt16.self).bigEndian
            }
        }
        guard let port else { throw POSIXError(.EADDRINUSE) }
        return Int(port)
    }

    #if canImport(Glibc)
    private static let streamType = Int32(SOCK_STREAM.rawValue)
    #else
    private static let streamType = SOCK_STREAM
    #endif
}

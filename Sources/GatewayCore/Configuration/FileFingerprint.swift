#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What tells a file's content from the one before without reading it; links are followed.
public struct FileFingerprint: Sendable, Hashable {
    private var device: UInt64
    private var node: UInt64
    private var size: Int64
    private var seconds: Int64
    private var nanoseconds: Int64

    /// Looks at a file; nil when there is none.
    public init?(path: String) {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        #if canImport(Darwin)
        let time = facts.st_mtimespec
        #else
        let time = facts.st_mtim
        #endif
        self.init(
            device: UInt64(truncatingIfNeeded: facts.st_dev),
            node: UInt64(truncatingIfNeeded: facts.st_ino),
            size: Int64(facts.st_size),
            seconds: Int64(time.tv_sec),
            nanoseconds: Int64(time.tv_nsec)
        )
    }

    init(device: UInt64, node: UInt64, size: Int64, seconds: Int64, nanoseconds: Int64) {
        self.device = device
        self.node = node
        self.size = size
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }
}

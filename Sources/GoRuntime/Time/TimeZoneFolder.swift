#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The time zones that the system knows.
public enum TimeZoneFolder {
    /// The folders that hold the files of zones, in the order of search.
    ///
    /// Go 1.26 time/zoneinfo_unix.go, platformZoneSources.
    public static let folders = [
        "/usr/share/zoneinfo/", "/usr/share/lib/zoneinfo/", "/usr/lib/locale/TZ/", "/etc/zoneinfo/",
    ]

    /// Returns the zone of that name; nil when there is none, which Go reports as `unknown time zone Mars/Phobos`.
    ///
    /// Go 1.26 time, LoadLocation.
    ///
    /// - Parameters:
    ///   - name: A name such as `Europe/Berlin`; the empty one is UTC.
    ///   - local: The zone that `Local` stands for.
    ///   - folders: Where the files are.
    /// - Returns: The zone, or nil.
    public static func zone(
        named name: GoString,
        local: GoTimeZone = .utc,
        folders: [String] = TimeZoneFolder.folders
    ) -> GoTimeZone? {
        if name.isEmpty || name == "UTC" { return .utc }
        if name == "Local" { return local }
        let isOutside = name.contains("..") || name.hasPrefix("/") || name.hasPrefix("\\") || name.bytes.contains(0)
        guard !isOutside else { return nil }
        for folder in folders {
            if let bytes = read(Array(folder.utf8) + name.bytes), let zone = TimeZoneFile.zone(bytes, name: name) {
                return zone
            }
        }
        return nil
    }

    /// Returns the machine's zone, for programs to pass on; libraries do not look for it themselves.
    ///
    /// Go 1.26 time/zoneinfo_unix.go, initLocal.
    ///
    /// - Parameter variable: The value of the variable TZ; nil when it is not set.
    /// - Returns: A zone called `Local`, or UTC where nothing is known.
    public static func local(variable: GoString?) -> GoTimeZone {
        guard var name = variable else {
            let bytes = read(Array("/etc/localtime".utf8))
            return bytes.flatMap { TimeZoneFile.zone($0, name: "Local") } ?? .utc
        }
        if name.hasPrefix(":") { name = name.droppingPrefix(":") }
        if name.hasPrefix("/") {
            if let zone = read(name.bytes).flatMap({ TimeZoneFile.zone($0, name: "Local") }) {
                return name == "/etc/localtime" ? zone : zone.named(name)
            }
        } else if !name.isEmpty, name != "UTC", let zone = zone(named: name) {
            return zone.named("Local")
        }
        return .utc
    }

    /// Reads a regular file of reasonable length.
    private static func read(_ path: [UInt8]) -> [UInt8]? {
        let descriptor = (path + [0]).withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { characters in
                characters.baseAddress.map { open($0, O_RDONLY | O_CLOEXEC) } ?? -1
            }
        }
        guard descriptor >= 0 else { return nil }
        defer { _ = close(descriptor) }
        let limit = 1 << 20
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while bytes.count <= limit {
            let count = readSome(descriptor, into: &buffer)
            guard count >= 0 else { return nil }
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[..<count])
        }
        return nil
    }

    private static func readSome(_ descriptor: Int32, into buffer: inout [UInt8]) -> Int {
        let capacity = buffer.count
        #if canImport(Glibc)
        return buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, capacity) }
        #elseif canImport(Musl)
        return buffer.withUnsafeMutableBytes { Musl.read(descriptor, $0.baseAddress, capacity) }
        #else
        return buffer.withUnsafeMutableBytes { Darwin.read(descriptor, $0.baseAddress, capacity) }
        #endif
    }
}

import GoRuntime

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A link that leads nowhere: where exactly it stops.
///
/// Go 1.26 path/filepath symlink.go, walkSymlinks: a path is resolved name by name, and the first name that is not there is
/// the one that is reported.
enum DanglingLink {
    /// More links than this are taken for a circle, as in Go.
    private static let mostLinks = 255

    /// Returns the path at which following a link stops; the link itself where it leads in a circle.
    static func end(of link: GoString) -> GoString {
        let slash = UInt8(ascii: "/")
        var rest = link.bytes.split(separator: slash).map(Array.init)
        var resolved: [[UInt8]] = []
        var links = 0
        while !rest.isEmpty {
            let name = rest.removeFirst()
            if name == [UInt8(ascii: ".")] { continue }
            if name == [UInt8(ascii: "."), UInt8(ascii: ".")] {
                _ = resolved.popLast()
                continue
            }
            let path = GoString([slash] + Array((resolved + [name]).joined(separator: [slash])))
            guard let kind = try? DiskReading.kind(of: path, followsLinks: false) else { return path }
            guard case .link = kind, let target = target(of: path) else {
                resolved.append(name)
                continue
            }
            links += 1
            if links > mostLinks { return link }
            if target.first == slash { resolved = [] }
            rest = target.split(separator: slash).map(Array.init) + rest
        }
        return link
    }

    private static func target(of link: GoString) -> [UInt8]? {
        let target = [CChar](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            count = max(0, link.text.withCString { readlink($0, start, buffer.count) })
        }
        return target.isEmpty ? nil : target.map { UInt8(bitPattern: $0) }
    }
}

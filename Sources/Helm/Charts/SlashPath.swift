import GoRuntime

/// Paths with slashes, taken apart as Go's path package does.
enum SlashPath {
    private static let slash = UInt8(ascii: "/")
    private static let dot = UInt8(ascii: ".")

    /// Returns the shortest equivalent path.
    ///
    /// Go 1.26 path.Clean: no empty or `.` steps, `..` removes the step before it, nothing at all is `.`.
    static func cleaned(_ path: ArraySlice<UInt8>) -> [UInt8] {
        let isRooted = path.first == slash
        var steps: [ArraySlice<UInt8>] = []
        for step in path.split(separator: slash) where !step.elementsEqual([dot]) {
            guard step.elementsEqual([dot, dot]) else {
                steps.append(step)
                continue
            }
            if let last = steps.last, !last.elementsEqual([dot, dot]) {
                steps.removeLast()
            } else if !isRooted {
                steps.append(step)
            }
        }
        let joined = Array(steps.joined(separator: [slash]))
        if isRooted { return [slash] + joined }
        return joined.isEmpty ? [dot] : joined
    }

    /// Returns two paths as one.
    ///
    /// Go 1.26 path.Join.
    static func joined(_ first: GoString, _ second: GoString) -> GoString {
        GoString(cleaned((first.bytes + [slash] + second.bytes)[...]))
    }

    /// Returns the last step of a path.
    ///
    /// Go 1.26 path.Base.
    static func base(_ path: GoString) -> GoString { GoString(base(path.bytes[...])) }

    /// Returns the last step of a path.
    ///
    /// Go 1.26 path.Base: slashes at the end do not count; nothing is `.`, and only slashes are `/`.
    static func base(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard !path.isEmpty else { return [dot] }
        let end = path.lastIndex { $0 != slash }
        guard let end else { return [slash] }
        let trimmed = path[...end]
        guard let before = trimmed.lastIndex(of: slash) else { return trimmed }
        return trimmed[(before + 1)...]
    }

    /// Returns what follows the last dot of the last step, with the dot.
    static func ending(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let name = path.lastIndex(of: slash).map { path[($0 + 1)...] } ?? path
        guard let last = name.lastIndex(of: dot) else { return [] }
        return name[last...]
    }
}

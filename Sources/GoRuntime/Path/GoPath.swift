/// Paths with slashes, taken apart and cleaned as text.
public enum GoPath {
    private static let slash = UInt8(ascii: "/")
    private static let dot = UInt8(ascii: ".")

    /// Returns the last element; `.` for the empty path, `/` for slashes only.
    ///
    /// Go 1.26 path, Base.
    public static func base(_ path: GoString) -> GoString {
        guard !path.isEmpty else { return "." }
        let trimmed = path.trimmed(.right, of: "/")
        guard !trimmed.isEmpty else { return "/" }
        guard let last = trimmed.bytes.lastIndex(of: slash) else { return trimmed }
        return GoString(trimmed.bytes[(last + 1)...])
    }

    /// Returns all but the last element, cleaned.
    ///
    /// Go 1.26 path, Dir.
    public static func dir(_ path: GoString) -> GoString {
        let end = path.bytes.lastIndex(of: slash).map { $0 + 1 } ?? 0
        return clean(GoString(path.bytes[..<end]))
    }

    /// Returns the suffix of the last element from its last dot on.
    ///
    /// Go 1.26 path, Ext.
    public static func ext(_ path: GoString) -> GoString {
        for (index, byte) in path.bytes.enumerated().reversed() {
            if byte == slash { break }
            if byte == dot { return GoString(path.bytes[index...]) }
        }
        return ""
    }

    /// Whether the path begins at the root.
    ///
    /// Go 1.26 path, IsAbs.
    public static func isAbsolute(_ path: GoString) -> Bool { path.bytes.first == slash }

    /// Returns the elements joined by slashes and cleaned; empty ones are left out.
    ///
    /// Go 1.26 path, Join.
    public static func join(_ elements: [GoString]) -> GoString {
        let elements = elements.filter { !$0.isEmpty }
        return elements.isEmpty ? "" : clean(elements.joined(by: "/"))
    }

    /// Returns the shortest path that means the same, by its text alone.
    ///
    /// Go 1.26 path, Clean.
    public static func clean(_ path: GoString) -> GoString {
        guard !path.isEmpty else { return "." }
        let isRooted = isAbsolute(path)
        var elements: [ArraySlice<UInt8>] = []
        var ups = 0
        for element in path.bytes.split(separator: slash) {
            if element.elementsEqual([dot]) { continue }
            guard element.elementsEqual([dot, dot]) else {
                elements.append(element)
                continue
            }
            if elements.count > ups {
                elements.removeLast()
            } else if !isRooted {
                elements.append(element)
                ups += 1
            }
        }
        let joined = GoString(Array(elements.joined(separator: [slash])))
        if isRooted { return GoString([slash] + joined.bytes) }
        return joined.isEmpty ? "." : joined
    }

    /// Returns the directory with its slash, and the rest.
    ///
    /// Go 1.26 path, Split.
    public static func split(_ path: GoString) -> (directory: GoString, file: GoString) {
        let end = path.bytes.lastIndex(of: slash).map { $0 + 1 } ?? 0
        return (GoString(path.bytes[..<end]), GoString(path.bytes[end...]))
    }
}

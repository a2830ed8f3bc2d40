/// A pattern of paths as charts give it to `.Files.Glob`: `*`, `**`, `?`, `[a-z]`, `[!ab]`, `{one,two}` and `\`.
///
/// github.com/gobwas/glob 0.2.3 with the separator `/`, which `*` and `?` do not match. Classes do match it.
public struct GoGlob: Sendable {
    private let expression: GoRegexp

    /// Compiles a pattern.
    public init(_ pattern: GoString) throws(GlobError) {
        var reader = GlobReader(pattern)
        try reader.read()
        do {
            expression = try GoRegexp(GoString(Array("\\A(?:".utf8) + reader.expression + Array(")\\z".utf8)))
        } catch {
            throw .tooLarge
        }
    }

    /// Whether the pattern matches the whole of a path.
    public func matches(_ path: GoString) -> Bool { expression.matches(path) }
}

/// Why a text is no pattern of paths.
public enum GlobError: Error, Hashable, Sendable {
    case notUTF8
    case unexpectedEnd
    case missingBracket
    case emptyClass
    case reversedRange
    case tooLarge
}

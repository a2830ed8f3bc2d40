import CRE2

/// A regular expression in Go's syntax, matched by RE2 in linear time.
///
/// Go 1.26 regexp. Offsets are in bytes. Bytes of the subject that are not UTF-8 match as U+FFFD.
public final class GoRegexp: Sendable {
    /// The bytes that RE2 may use for one expression: what is usual, and what the largest that Go accepts take.
    private static let memoryLimits: [Int64] = [8 << 20, 128 << 20]
    /// RE2's error code for an expression that needs more memory.
    private static let tooLargeCode: Int32 = 14

    /// The expression as it was written.
    public let pattern: GoString
    /// The names of the groups, from the whole match on, which has none; empty where a group has no name.
    public let groupNames: [GoString]
    /// Whether RE2 may find an empty match within a character.
    private let seesInsideCharacters: Bool
    /// Whether the compiled form takes so much memory that it should not be kept.
    let isLarge: Bool
    // RE2 objects do not change once they are compiled and may be used by all threads at once.
    nonisolated(unsafe) private let compiled: OpaquePointer

    /// Compiles an expression.
    public init(_ pattern: GoString) throws(RegexpError) {
        let translation = try RegexpTranslation(of: pattern)
        self.pattern = pattern
        groupNames = translation.groupNames
        seesInsideCharacters = translation.usesNonBoundary
        guard let (compiled, isLarge) = Self.compile(translation.expression) else {
            // Go accepts what has passed so far, so that only RE2's bound on memory is left.
            throw RegexpError(problem: .tooLarge, fragment: pattern)
        }
        self.isLarge = isLarge
        self.compiled = compiled
    }

    private static func compile(_ expression: [UInt8]) -> (OpaquePointer, isLarge: Bool)? {
        for limit in memoryLimits {
            let compiled = expression.withUnsafeBytes { bytes in
                cre2_compile(bytes.bindMemory(to: CChar.self).baseAddress, bytes.count, limit)
            }
            guard let compiled else { return nil }
            let code = cre2_error_code(compiled)
            if code == 0 { return (compiled, limit > memoryLimits[0]) }
            cre2_free(compiled)
            guard code == tooLargeCode else { return nil }
        }
        return nil
    }

    deinit { cre2_free(compiled) }

    /// The number of groups.
    public var groupCount: Int { groupNames.count - 1 }

    /// Finds the first match from an offset on; returns the bounds of the match and of the groups asked for.
    ///
    /// - Parameters:
    ///   - text: Bytes that are UTF-8.
    ///   - start: Where to begin; `^` and `\b` see what stands before.
    ///   - groups: How many pairs to return, from one (the whole match) on.
    /// - Returns: Starts and ends, -1 for a group that took no part; nil when nothing matches.
    func bounds(in text: UnsafeBufferPointer<UInt8>, from start: Int, groups: Int) -> [Int]? {
        var start = start
        while let bounds = leftmost(in: text, from: start, groups: groups) {
            let begin = bounds[0]
            guard begin < text.count, text[begin] & 0xC0 == 0x80 else { return bounds }
            // RE2 goes by bytes and finds `\B` within a character.
            start = begin + 1
            while start < text.count, text[start] & 0xC0 == 0x80 { start += 1 }
        }
        return nil
    }

    private func leftmost(in text: UnsafeBufferPointer<UInt8>, from start: Int, groups: Int) -> [Int]? {
        var found = false
        let bounds = [Int](unsafeUninitializedCapacity: 2 * groups) { buffer, initialized in
            found = match(text, from: start, buffer.baseAddress, Int32(truncatingIfNeeded: groups))
            initialized = found ? 2 * groups : 0
        }
        return found ? bounds : nil
    }

    private func match(
        _ text: UnsafeBufferPointer<UInt8>,
        from start: Int,
        _ bounds: UnsafeMutablePointer<Int>?,
        _ groups: Int32
    ) -> Bool {
        guard let base = text.baseAddress else {
            // RE2 takes a null pointer for a group that took no part.
            return withUnsafePointer(to: CChar(0)) { cre2_match(compiled, $0, 0, 0, bounds, groups) }
        }
        return base.withMemoryRebound(to: CChar.self, capacity: text.count) {
            cre2_match(compiled, $0, text.count, start, bounds, groups)
        }
    }

    /// Whether the expression matches anywhere in a text.
    ///
    /// Go 1.26 regexp, MatchString.
    public func matches(_ text: GoString) -> Bool {
        RegexpSubject(text).withBytes { bytes in
            seesInsideCharacters
                ? bounds(in: bytes, from: 0, groups: 1) != nil
                : match(bytes, from: 0, nil, 0)
        }
    }
}

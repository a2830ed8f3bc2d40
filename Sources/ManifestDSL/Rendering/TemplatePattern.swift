/// A path of a template, or a pattern of paths, as `--show-only` takes it: `templates/*.yaml`.
///
/// The grammar is that of Go's path/filepath match.go, Match: `*`, `?`, `[a-z]`, `[^a-z]` and `\`; none matches a `/`.
public struct TemplatePattern: Sendable, Hashable {
    /// The pattern as it was typed.
    public let text: String

    /// Creates a pattern.
    public init(_ text: String) { self.text = text }

    /// Whether a path within the chart matches; a malformed pattern matches nothing.
    public func matches(_ path: String) -> Bool {
        matches(Array(text.unicodeScalars)[...], Array(path.unicodeScalars)[...])
    }

    private typealias Scalars = ArraySlice<Unicode.Scalar>

    private func matches(_ pattern: Scalars, _ path: Scalars) -> Bool {
        // Where the last `*` stands and what it has taken so far: backing up to it alone keeps this linear in practice.
        var pattern = pattern
        var path = path
        var star: (pattern: Scalars, path: Scalars)?
        while !path.isEmpty || !pattern.isEmpty {
            if pattern.first == "*" {
                pattern = pattern.dropFirst()
                star = (pattern, path)
                continue
            }
            if let first = path.first, let rest = afterMatch(of: first, in: pattern) {
                pattern = rest
                path = path.dropFirst()
                continue
            }
            guard let last = star, let taken = last.path.first, taken != "/" else { return false }
            star = (last.pattern, last.path.dropFirst())
            pattern = last.pattern
            path = last.path.dropFirst()
        }
        return true
    }

    /// Returns the pattern behind its first element when that matches a scalar, or nil.
    private func afterMatch(of scalar: Unicode.Scalar, in pattern: Scalars) -> Scalars? {
        guard let first = pattern.first else { return nil }
        let rest = pattern.dropFirst()
        switch first {
        case "?": return scalar == "/" ? nil : rest
        case "[": return scalar == "/" ? nil : afterClass(containing: scalar, in: rest)
        case "\\": return rest.first == scalar ? rest.dropFirst() : nil
        default: return first == scalar ? rest : nil
        }
    }

    private func afterClass(containing scalar: Unicode.Scalar, in pattern: Scalars) -> Scalars? {
        var rest = pattern
        let isNegated = rest.first == "^"
        if isNegated { rest = rest.dropFirst() }
        var isFound = false
        var isEmpty = true
        while let low = rest.first, low != "]" || isEmpty {
            guard let (low, afterLow) = element(of: rest) else { return nil }
            rest = afterLow
            var high = low
            if rest.first == "-" {
                guard let (end, afterHigh) = element(of: rest.dropFirst()) else { return nil }
                (high, rest) = (end, afterHigh)
            }
            if low <= scalar, scalar <= high { isFound = true }
            isEmpty = false
        }
        guard rest.first == "]", isFound != isNegated else { return nil }
        return rest.dropFirst()
    }

    private func element(of pattern: Scalars) -> (Unicode.Scalar, Scalars)? {
        guard let first = pattern.first, first != "-" else { return nil }
        guard first == "\\" else { return first == "]" ? nil : (first, pattern.dropFirst()) }
        return pattern.dropFirst().first.map { ($0, pattern.dropFirst(2)) }
    }
}

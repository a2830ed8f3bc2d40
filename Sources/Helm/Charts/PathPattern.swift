import GoRuntime

/// A pattern for one path, as Go's path/filepath.Match reads it: `*` and `?` stop at slashes, `[a-z]` is a range.
struct PathPattern {
    private let bytes: [UInt8]

    private static let slash = UInt8(ascii: "/")

    /// Creates a pattern; nil when it cannot be read.
    ///
    /// Go 1.26 path/filepath/match.go: a pattern is read as far as matching goes, and checked to its end.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard Self.isValid(bytes) else { return nil }
    }

    /// Whether a whole path matches.
    func matches(_ path: ArraySlice<UInt8>) -> Bool {
        // The last `*` is the only one that needs another try: a greedy match of the ones before it cannot hurt.
        var pattern = 0
        var name = path.startIndex
        var retry: (pattern: Int, name: Int)?
        while true {
            if pattern < bytes.count, bytes[pattern] == UInt8(ascii: "*") {
                retry = (pattern + 1, name)
                pattern += 1
                continue
            }
            if name == path.endIndex, pattern == bytes.count { return true }
            if name < path.endIndex, pattern < bytes.count, let next = step(at: pattern, over: path, &name) {
                pattern = next
                continue
            }
            guard let start = retry, start.name < path.endIndex, path[start.name] != Self.slash else { return false }
            retry = (start.pattern, start.name + 1)
            (pattern, name) = (start.pattern, start.name + 1)
        }
    }

    /// Matches one character; returns where the pattern goes on, or nil.
    private func step(at pattern: Int, over path: ArraySlice<UInt8>, _ name: inout Int) -> Int? {
        switch bytes[pattern] {
        case UInt8(ascii: "?"):
            guard path[name] != Self.slash else { return nil }
            name += Self.width(path, at: name)
            return pattern + 1
        case UInt8(ascii: "["): return matchRange(at: pattern, over: path, &name)
        case UInt8(ascii: "\\"):
            guard bytes[pattern + 1] == path[name] else { return nil }
            name += 1
            return pattern + 2
        case let byte:
            guard byte == path[name] else { return nil }
            name += 1
            return pattern + 1
        }
    }

    private func matchRange(at start: Int, over path: ArraySlice<UInt8>, _ name: inout Int) -> Int? {
        let (scalar, width) = Self.decode(path, at: name)
        var pattern = start + 1
        let isNegated = bytes[pattern] == UInt8(ascii: "^")
        if isNegated { pattern += 1 }
        var isMatch = false
        var isFirst = true
        while isFirst || bytes[pattern] != UInt8(ascii: "]") {
            isFirst = false
            guard let (low, afterLow) = Self.bound(bytes, at: pattern) else { return nil }
            var high = low
            pattern = afterLow
            if bytes[pattern] == UInt8(ascii: "-") {
                guard let (bound, next) = Self.bound(bytes, at: pattern + 1) else { return nil }
                (high, pattern) = (bound, next)
            }
            if low <= scalar, scalar <= high { isMatch = true }
        }
        guard isMatch != isNegated else { return nil }
        name += width
        return pattern + 1
    }

    private static func isValid(_ bytes: [UInt8]) -> Bool {
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"):
                guard index + 1 < bytes.count else { return false }
                index += 2
            case UInt8(ascii: "["):
                guard let end = endOfRange(bytes, from: index + 1) else { return false }
                index = end
            default: index += 1
            }
        }
        return true
    }

    private static func endOfRange(_ bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        if index < bytes.count, bytes[index] == UInt8(ascii: "^") { index += 1 }
        var isFirst = true
        while true {
            guard index < bytes.count else { return nil }
            if bytes[index] == UInt8(ascii: "]"), !isFirst { return index + 1 }
            isFirst = false
            guard let (_, afterLow) = bound(bytes, at: index) else { return nil }
            index = afterLow
            if bytes[index] == UInt8(ascii: "-") {
                guard let (_, next) = bound(bytes, at: index + 1) else { return nil }
                index = next
            }
        }
    }

    /// Returns one end of a range and where the pattern goes on, which is never behind the end.
    private static func bound(_ bytes: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
        var index = start
        guard index < bytes.count, bytes[index] != UInt8(ascii: "-"), bytes[index] != UInt8(ascii: "]") else {
            return nil
        }
        if bytes[index] == UInt8(ascii: "\\") {
            index += 1
            guard index < bytes.count else { return nil }
        }
        let (scalar, width) = decode(bytes[...], at: index)
        guard index + width < bytes.count else { return nil }
        return (scalar, index + width)
    }

    private static func width(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int { decode(bytes, at: index).width }

    private static func decode(_ bytes: ArraySlice<UInt8>, at index: Int) -> (scalar: Unicode.Scalar, width: Int) {
        bytes.withUnsafeBufferPointer { Runes.decode($0, at: index - bytes.startIndex) }
    }
}

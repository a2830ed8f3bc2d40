internal import GoRuntime

/// Strings found in strings.
///
/// Sprig 3.3.0 functions.go: the text to search stands last.
extension SprigFunctions {
    static func searching() -> [GoFunction] {
        [
            GoFunction("contains", .string, .string) { .bool($0.string(1).contains($0.string(0))) },
            GoFunction("hasPrefix", .string, .string) { .bool($0.string(1).hasPrefix($0.string(0))) },
            GoFunction("hasSuffix", .string, .string) { .bool($0.string(1).hasSuffix($0.string(0))) },
            GoFunction("replace", .string, .string, .string) { arguments throws(FunctionFailure) in
                let (old, new, text) = (arguments.string(0), arguments.string(1), arguments.string(2))
                try checkLength(of: text, replacing: old, with: new)
                return .string(text.replacing(old, with: new))
            },
        ]
    }

    /// Fails where the replacements would make the string too long.
    private static func checkLength(
        of text: GoString,
        replacing old: GoString,
        with new: GoString
    ) throws(FunctionFailure) {
        // The most there can be, before anything is counted.
        let places = text.count / max(old.count, 1) + 1
        let (growth, overflow) = places.multipliedReportingOverflow(by: new.count)
        guard overflow || growth > Limits.stringLength - text.count else { return }
        let added = text.occurrences(of: old).multipliedReportingOverflow(by: max(new.count - old.count, 0))
        try Limits.check(stringLength: added.overflow ? nil : added.partialValue &+ text.count)
    }
}

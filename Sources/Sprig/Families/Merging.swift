internal import GoRuntime

/// Sprig 3.3.0 dict.go, merge and its kin: the first dictionary is changed and returned.
extension SprigFunctions {
    static func merging() -> [GoFunction] {
        [
            GoFunction("merge", .dictionary, repeated: .dictionary) { arguments throws(FunctionFailure) in
                try merged(arguments, .keeping, orEmpty: true)
            },
            GoFunction("mustMerge", .dictionary, repeated: .dictionary) { arguments throws(FunctionFailure) in
                try merged(arguments, .keeping, orEmpty: false)
            },
            GoFunction("mergeOverwrite", .dictionary, repeated: .dictionary) { arguments throws(FunctionFailure) in
                try merged(arguments, .overwriting, orEmpty: true)
            },
            GoFunction("mustMergeOverwrite", .dictionary, repeated: .dictionary) {
                arguments throws(FunctionFailure) in try merged(arguments, .overwriting, orEmpty: false)
            },
        ]
    }

    /// Merges all further dictionaries into the first one.
    ///
    /// The plain forms give the empty string for what mergo refuses; its panics fail in all of them.
    private static func merged(
        _ arguments: [GoValue],
        _ manner: Merge.Manner,
        orEmpty isRefusalEmpty: Bool
    ) throws(FunctionFailure) -> GoValue {
        var destination = arguments.map(0)
        for index in arguments.indices.dropFirst() {
            let source = arguments.map(index)
            if destination.isNil, !source.isNil { destination = GoMap() }
            do {
                try Merge(manner).merge(source, into: destination)
            } catch {
                switch error {
                case .differentTypes where isRefusalEmpty: return .string(GoString())
                case .differentTypes: throw .message("src and dst must be of same type")
                case .panic(let failure): throw failure
                }
            }
        }
        return .map(destination)
    }
}

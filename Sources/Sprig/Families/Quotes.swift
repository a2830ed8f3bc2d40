internal import GoRuntime

/// Sprig 3.3.0 strings.go: nil arguments fall out, the others stand side by side with spaces between them.
extension SprigFunctions {
    static func quoting() -> [GoFunction] {
        [
            GoFunction("quote", repeated: .interface) { arguments throws(FunctionFailure) in
                var output: [UInt8] = []
                for value in arguments where !value.isNil {
                    if !output.isEmpty { output.append(UInt8(ascii: " ")) }
                    Quoting.appendQuoted(value.strval, to: &output)
                    try Limits.check(stringLength: output.count)
                }
                return .string(GoString(output))
            },
            GoFunction("squote", repeated: .interface) { arguments throws(FunctionFailure) in
                var output: [UInt8] = []
                for value in arguments where !value.isNil {
                    if !output.isEmpty { output.append(UInt8(ascii: " ")) }
                    output.append(UInt8(ascii: "'"))
                    GoFormat.append(value, to: &output)
                    output.append(UInt8(ascii: "'"))
                    try Limits.check(stringLength: output.count)
                }
                return .string(GoString(output))
            },
        ]
    }
}

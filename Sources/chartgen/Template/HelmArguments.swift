import ArgumentParser

/// The arguments of `chartgen template`, read as Helm's library reads them: `-nllm`, `-n=llm`, `--no-hooks=false`.
///
/// spf13/pflag v1.0.10 flag.go, parseArgs.
struct HelmArguments {
    /// What stands outside of flags: the name and the chart.
    private(set) var operands: [String] = []
    /// The values of the flags that have any, in the order of the command line; switches have `true` or `false`.
    private(set) var values: [String: [String]] = [:]

    /// Reads arguments.
    ///
    /// - Throws: `ValidationError` for a flag that is unknown, refused, or lacks its value.
    init(_ arguments: [String]) throws(ValidationError) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                operands += rest
                return
            }
            if argument.hasPrefix("--") {
                try readLong(argument.dropFirst(2), &rest)
            } else if argument.hasPrefix("-"), argument != "-" {
                try readLetters(argument.dropFirst(), of: argument, &rest)
            } else {
                operands.append(argument)
            }
        }
    }

    /// Whether a switch is on.
    func isOn(_ name: String) -> Bool { values[name]?.last == "true" }

    /// The last value of a flag; nil when it was not given.
    func last(_ name: String) -> String? { values[name]?.last }

    /// All values of a flag.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    private mutating func readLong(_ text: Substring, _ rest: inout ArraySlice<String>) throws(ValidationError) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts.first ?? "")
        guard let flag = HelmFlag.all.first(where: { $0.name == name }) else {
            throw ValidationError("unknown flag: --\(name)")
        }
        if parts.count == 2 { return try set(flag, String(parts[1])) }
        switch flag.form {
        case .switch: try set(flag, "true")
        case .optionalValue: try set(flag, "unset")
        case .value:
            guard let value = rest.popFirst() else { throw ValidationError("flag needs an argument: --\(name)") }
            try set(flag, value)
        }
    }

    private mutating func readLetters(
        _ text: Substring,
        of argument: String,
        _ rest: inout ArraySlice<String>
    ) throws(ValidationError) {
        var letters = text
        while let letter = letters.popFirst() {
            guard let flag = HelmFlag.all.first(where: { $0.letter == letter }) else {
                throw ValidationError("unknown shorthand flag: '\(letter)' in \(argument)")
            }
            if letters.first == "=" { return try set(flag, String(letters.dropFirst())) }
            switch flag.form {
            case .switch: try set(flag, "true")
            case .optionalValue: try set(flag, "unset")
            case .value:
                if !letters.isEmpty { return try set(flag, String(letters)) }
                guard let value = rest.popFirst() else {
                    throw ValidationError("flag needs an argument: '\(letter)' in \(argument)")
                }
                return try set(flag, value)
            }
        }
    }

    private mutating func set(_ flag: HelmFlag, _ value: String) throws(ValidationError) {
        var value = value
        if flag.form == .switch {
            guard let isOn = Self.bool(value) else {
                let reason = "strconv.ParseBool: parsing \"\(value)\": invalid syntax"
                throw ValidationError("invalid argument \"\(value)\" for \"--\(flag.name)\" flag: \(reason)")
            }
            value = isOn ? "true" : "false"
        }
        if case .refused(let reason) = flag.effect, value != "false" {
            throw ValidationError("--\(flag.name) is not possible: \(reason)")
        }
        values[flag.name, default: []].append(value)
    }

    /// Go's strconv.ParseBool.
    private static func bool(_ text: String) -> Bool? {
        switch text {
        case "1", "t", "T", "true", "TRUE", "True": true
        case "0", "f", "F", "false", "FALSE", "False": false
        default: nil
        }
    }
}

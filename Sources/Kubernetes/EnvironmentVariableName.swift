/// The rules for names of environment variables.
enum EnvironmentVariableName {
    /// The rule of every Kubernetes version (`IsEnvVarName`).
    static func violation(_ name: String) -> String? {
        if name.isEmpty { return "must not be empty" }
        guard name.utf8.allSatisfy({ $0.isAlphanumeric || $0.isOne(of: "-_.") }), name.utf8.first?.isDigit == false
        else { return "must consist of letters, digits, '_', '-' and '.', and not start with a digit" }
        return name == "." || name.hasPrefix("..") ? "must not be '.' and not start with '..'" : nil
    }

    /// The rule of newer Kubernetes versions (`IsRelaxedEnvVarName`): any printable ASCII character but `=`.
    static func relaxedViolation(_ name: String) -> String? {
        if name.isEmpty { return "must not be empty" }
        return name.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "=") }
            ? nil : "must consist of printable ASCII characters other than '='"
    }
}

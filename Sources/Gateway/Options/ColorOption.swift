import ArgumentParser

/// Whether diagnostics are coloured.
enum ColorOption: String, ExpressibleByArgument, CaseIterable {
    /// On a terminal, unless the environment says otherwise.
    case auto
    case always
    case never

    /// Whether to colour what goes to a stream: `NO_COLOR` and `CLICOLOR_FORCE` decide where the flag does not.
    func applies(to stream: OutputStream, _ environment: [String: String]) -> Bool {
        switch self {
        case .always: return true
        case .never: return false
        case .auto:
            if !(environment["NO_COLOR"] ?? "").isEmpty { return false }
            if let force = environment["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
            return stream.isTerminal && environment["TERM"] != "dumb"
        }
    }
}

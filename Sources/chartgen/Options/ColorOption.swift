import ArgumentParser

/// Whether diagnostics are coloured.
enum ColorOption: String, ExpressibleByArgument, CaseIterable {
    /// On a terminal, unless the environment says otherwise.
    case auto
    case always
    case never

    /// Whether to colour what goes to a stream: `NO_COLOR` and `CLICOLOR_FORCE` decide where the flag does not.
    func applies(to stream: OutputStream) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto:
            if isSet("NO_COLOR") {
                false
            } else {
                isSet("CLICOLOR_FORCE", butNot: "0") || stream.isTerminal && variable("TERM") != "dumb"
            }
        }
    }

    private func isSet(_ name: String, butNot exception: String = "") -> Bool {
        variable(name).map { !$0.isEmpty && $0 != exception } ?? false
    }

    private func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

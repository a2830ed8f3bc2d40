public import ArgumentParser
public import Diagnostics

extension DiagnosticFormat: ExpressibleByArgument {
    /// Takes the names of `chartgen lint`, and `terminal` for `text`.
    public init?(argument: String) {
        self.init(rawValue: argument == "terminal" ? "text" : argument)
    }
}

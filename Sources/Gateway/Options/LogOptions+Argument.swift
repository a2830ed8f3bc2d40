public import ArgumentParser
public import GatewayCore

extension LogFormat: ExpressibleByArgument {}

extension LogLevel: ExpressibleByArgument {
    /// Takes the names of levels in any case.
    public init?(argument: String) { self.init(name: argument) }
}

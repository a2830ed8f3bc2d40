import ArgumentParser

/// `gateway version`.
struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "version", abstract: "Print the version.")

    func run() { OutputStream.standardOutput.write(ProgramVersion.current + "\n") }
}

import ArgumentParser

/// `chartgen completion`: a script that teaches a shell the commands and flags.
struct CompletionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completion",
        abstract: "Print a completion script for bash, zsh or fish.",
        discussion: """
            Example:
              chartgen completion bash > /etc/bash_completion.d/chartgen
            """
    )

    /// A shell.
    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash
        case zsh
        case fish
    }

    @Argument(help: "The shell.")
    var shell: Shell

    func run() throws {
        let script =
            switch shell {
            case .bash: Chartgen.completionScript(for: .bash)
            case .zsh: Chartgen.completionScript(for: .zsh)
            case .fish: Chartgen.completionScript(for: .fish)
            }
        try OutputStream.standardOutput.write(script.hasSuffix("\n") ? script : script + "\n")
    }
}

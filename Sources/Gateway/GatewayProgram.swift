import ArgumentParser

/// The program: reads the arguments and hands over to a command.
@main
struct GatewayProgram: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gateway",
        abstract: "An OpenAI-compatible gateway to language models that reads LiteLLM's config.yaml.",
        discussion: """
            Example:
              gateway serve --config config.yaml --port 4000

            Exit status: 0 fine, 1 errors in the input, 64 wrong usage.
            """,
        version: ProgramVersion.current,
        subcommands: [ServeCommand.self, CheckCommand.self, TryCommand.self, VersionCommand.self],
        defaultSubcommand: ServeCommand.self
    )

    static func main() async {
        // A reader that goes away, as `head` does, is told by the result of a write.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot(LiteLLMArguments(CommandLine.arguments.dropFirst()).kept)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            exit(withError: error)
        }
    }
}

import ArgumentParser
import GatewayCore

/// `gateway serve`: the program as the charts deploy it.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the models of a configuration.",
        discussion: """
            Example:
              gateway serve --config config.yaml

            SIGHUP, or a change of the file, loads the configuration again; SIGTERM and SIGINT stop the gateway when \
            the requests under way are done. The arguments of LiteLLM's command line are accepted.
            """
    )

    @Option(name: [.short, .long], help: ArgumentHelp("The configuration; also CONFIG_FILE_PATH.", valueName: "file"))
    var config: String?

    @Flag(name: .customLong("validate_config"), help: "Load the configuration, print its problems and stop.")
    var validates = false

    @OptionGroup var server: ServerOptions

    func run() async throws {
        let environment = ServerEnvironment(variables: ProcessEnvironment.variables)
        guard let path = config ?? environment.text("CONFIG_FILE_PATH") else {
            throw ValidationError("name a configuration with --config, or start `gateway try`")
        }
        let start = try ServingStart(.file(path), flags: server.flags, environment: environment)
        if validates { return }
        let ignored = LiteLLMArguments(CommandLine.arguments.dropFirst()).ignored
        try await ServingProcess(start, path: path, environment: environment, ignoredArguments: ignored).run()
    }
}

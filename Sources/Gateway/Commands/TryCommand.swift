import ArgumentParser
import GatewayCore

/// `gateway try`: a gateway to a model that echoes, without any key, for this machine alone.
struct TryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "try",
        abstract: "Serve a model `echo` that repeats what it is told; no configuration, no key, this machine only.",
        discussion: """
            Example:
              gateway try &
              curl localhost:4000/v1/chat/completions -d '{"model":"echo","messages":[{"role":"user","content":"Hi"}]}'
            """
    )

    @Option(help: "The port to listen on, 0 for any free one.")
    var port = 4000

    func run() async throws {
        var flags = ServerFlags()
        flags.host = "127.0.0.1"
        flags.port = port
        flags.logFormat = .text
        let environment = ServerEnvironment(variables: [:])
        let start = try ServingStart(.echo, flags: flags, environment: environment)
        try await ServingProcess(start, path: nil, environment: environment, ignoredArguments: []).run()
    }
}

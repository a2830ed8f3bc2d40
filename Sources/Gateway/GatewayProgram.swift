import ArgumentParser

/// The program `gateway`.
@main
struct GatewayProgram: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gateway",
        abstract: "An OpenAI-compatible gateway to language models."
    )
}

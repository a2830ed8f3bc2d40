import ArgumentParser

/// The program: reads the arguments and hands over to a command.
@main struct Chartgen: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chartgen",
        abstract: "Render and check Kubernetes manifests of an LLM gateway from Helm values.",
        discussion: """
            Example:
              chartgen render values.yaml --set replicaCount=3 | kubectl apply -f -

            Exit status: 0 fine, 1 errors in the input, 2 a check found a difference,
            64 wrong usage.
            """,
        version: ProgramVersion.current,
        subcommands: [
            RenderCommand.self, TemplateCommand.self, PackageCommand.self, VerifyCommand.self, LintCommand.self,
            ValuesCommand.self, SchemaCommand.self, ConfigCommand.self, ExplainCommand.self, CompletionCommand.self,
            DocsCommand.self,
        ]
    )

    static func main() {
        // A reader that goes away, as `head` does, is told by the result of a write.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as FileFailure {
            try? OutputStream.standardError.write("\(failure.path):1:1: error: cannot write: \(failure.reason)\n")
            exit(withError: ExitCode.failure)
        } catch {
            exit(withError: error)
        }
    }
}

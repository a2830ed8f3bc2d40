import ArgumentParser

/// `chartgen template`: what a Helm chart renders, on standard output.
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "Print what any Helm chart renders, byte for byte as helm template does.",
        usage: "chartgen template [NAME] CHART [flags]",
        discussion: """
            Example:
              chartgen template demo ./chart -f values.yaml --set image.tag=v2

            The arguments are those of helm template, Helm 4.2.3; CHART is a folder or an
            archive. Flags:

            \(HelmFlagHelp.flags)

            The flags that are about a cluster, a network or an installation have no effect
            here, or are refused with the reason.
            """
    )

    @Argument(
        parsing: .captureForPassthrough,
        help: ArgumentHelp("The arguments of helm template.", valueName: "arguments")
    )
    var arguments: [String] = []

    func run() throws {
        if arguments.contains("--help") || arguments.contains("-h") {
            throw CleanExit.helpRequest(Self.self)
        }
        let request: TemplateRequest
        do throws(ValidationError) {
            request = try TemplateRequest(HelmArguments(arguments))
        } catch {
            guard arguments.contains("--error-format=helm") else { throw error }
            // Scripts that want Helm's words want its exit status too.
            try OutputStream.standardError.write("Error: \(error.message)\n")
            throw ExitCode.failure
        }
        var result = Result<Void, any Error>.success(())
        DeepStack.run {
            result = Result { try TemplateRun(request).run() }
        }
        try result.get()
    }
}

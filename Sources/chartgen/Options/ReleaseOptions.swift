import ArgumentParser

/// The arguments that say what the release is, as they were typed.
struct ReleaseOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The name of the release.", valueName: "name"))
    var name = "litellm"

    @Option(name: .shortAndLong, help: ArgumentHelp("The namespace of the release.", valueName: "name"))
    var namespace = "default"

    @Option(help: ArgumentHelp("The Kubernetes version to check for: 1.31.", valueName: "version"))
    var kubeVersion: String?

    @Option(
        name: [.customShort("a"), .long],
        help: ArgumentHelp("API versions of the cluster, as Helm takes them.", valueName: "list")
    )
    var apiVersions: [String] = []
}

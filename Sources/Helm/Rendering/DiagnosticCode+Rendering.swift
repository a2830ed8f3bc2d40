public import Diagnostics

extension DiagnosticCode {
    /// A name that a release cannot have.
    public static let renderReleaseName = DiagnosticCode(
        "chart.release-name",
        .error,
        "The name of the release is not one that Helm takes.",
        explanation: """
            Helm takes at most 53 lower-case letters, digits, `-` and `.`, which leaves room for what charts append \
            before the 63 characters of a DNS label are full.
            """
    )

    /// A chart that wants another Kubernetes.
    public static let renderKubeVersion = DiagnosticCode(
        "chart.kube-version",
        .error,
        "The chart does not allow this version of Kubernetes.",
        explanation: """
            Chart.yaml has a `kubeVersion` with the versions that the chart is made for. Without `--kube-version` the \
            version is that of the Kubernetes libraries in Helm.
            """
    )

    /// A rendered document that is no object.
    public static let renderManifest = DiagnosticCode(
        "chart.manifest",
        .error,
        "What a template printed is not YAML, or not a Kubernetes object.",
        explanation: """
            The text that is shown is what the template printed, not the template: look for an indentation that `nindent` \
            would give, a value that wants `quote`, or a `{{-` that ate a line break. `--debug` prints all manifests.
            """
    )

    /// A pattern that selects nothing.
    public static let renderMissingTemplate = DiagnosticCode(
        "chart.missing-template",
        .error,
        "`--show-only` names a template that printed nothing.",
        explanation: """
            Templates are named as Helm names them, `templates/deployment.yaml` or `charts/redis/templates/service.yaml`; \
            `*` and `?` stand for any letters but `/`. With these values the template may print nothing.
            """
    )
}

extension DiagnosticFamily {
    /// The problems of rendering a chart.
    public static let rendering = DiagnosticFamily(
        "Rendering charts",
        [.renderReleaseName, .renderKubeVersion, .renderManifest, .renderMissingTemplate]
    )
}

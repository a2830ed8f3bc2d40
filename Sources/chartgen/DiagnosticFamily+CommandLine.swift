import Diagnostics

extension DiagnosticCode {
    static let missingFile = DiagnosticCode(
        "input.missing-file",
        .error,
        "A file that was named does not exist.",
        explanation: "Paths are relative to the working folder. A file beside it with a similar name is suggested."
    )
    static let fileIsDirectory = DiagnosticCode(
        "input.directory",
        .error,
        "A folder was named where a file is due.",
        explanation: "Name the values file itself; folders are not searched."
    )
    static let unreadableFile = DiagnosticCode(
        "input.unreadable-file",
        .error,
        "A file that was named cannot be read.",
        explanation: "The message has the system's reason, most often missing permission."
    )
    static let unwritableFile = DiagnosticCode(
        "output.unwritable-file",
        .error,
        "A file cannot be written.",
        explanation: "The message has the system's reason, most often missing permission or a full disk."
    )
    static let unusableValues = DiagnosticCode(
        "input.values",
        .error,
        "A values file is no map of values.",
        explanation: "A values file is one YAML map from names to values; the message has what was found instead."
    )
    static let unusableFixtures = DiagnosticCode(
        "input.lookup",
        .error,
        "A file of `--lookup` holds something that is no Kubernetes object.",
        explanation: "Templates find these objects with `lookup`: YAML documents, each an object or a list of objects."
    )
    static let badReleaseName = DiagnosticCode(
        "input.release-name",
        .error,
        "The name of the release is not one that Helm takes.",
        explanation: """
            Helm takes at most 53 lower-case letters, digits, `-` and `.`, which leaves room for what charts append \
            before the 63 characters of a DNS label are full.
            """
    )
    static let badNamespace = DiagnosticCode(
        "input.namespace",
        .error,
        "The namespace is not a name that Kubernetes takes.",
        explanation: "Namespaces are DNS labels: at most 63 lower-case letters, digits and `-`."
    )
    static let badKubernetesVersion = DiagnosticCode(
        "input.kube-version",
        .error,
        "The text of `--kube-version` is not a version.",
        explanation: "Versions are written as Helm takes them: `1.31`, `v1.31.2` or `v1.31.2-gke.100`."
    )
    static let unknownTemplate = DiagnosticCode(
        "input.unknown-template",
        .error,
        "`--show-only` names a template that gives no object.",
        explanation: """
            Templates are named as Helm names them, `templates/deployment.yaml`, and `*` and `?` stand for any letters \
            but `/`. With these values the template may give nothing, because what it makes is switched off.
            """
    )
    static let badChartVersion = DiagnosticCode(
        "input.chart-version",
        .error,
        "The text of `--version` is not a version of a chart.",
        explanation: """
            Charts have versions as of semver.org: `1.2.3`, `1.2.3-rc.1`, `1.2.3+build.5`. For a chart of one's own, \
            `chartgen package` takes what Helm takes, `v1.2` too.
            """
    )
    static let refusedFlag = DiagnosticCode(
        "input.refused-flag",
        .error,
        "A flag asks for something that chartgen does not do.",
        explanation: """
            The flag is one of `helm package` that needs a key or a network. chartgen holds no keys and fetches nothing; \
            the message says what to use instead.
            """
    )
    static let foreignFile = DiagnosticCode(
        "output.foreign-file",
        .error,
        "The folder for the chart holds something that is not the chart's.",
        explanation: """
            `chartgen package --directory` replaces the chart's own files and deletes none: files, folders and links that \
            are not the chart's must be removed by whoever knows what they are. Until then nothing is written.
            """
    )
    static let unusedFlag = DiagnosticCode(
        "input.unused-flag",
        .info,
        "A flag was given that changes nothing.",
        explanation: "The flag is accepted for the sake of scripts written for `helm template`."
    )
    static let differentRendering = DiagnosticCode(
        "verify.different",
        .error,
        "The emitted chart does not render what `chartgen render` renders.",
        explanation: """
            Both are made from one source and must give the same objects for all values: the same order, the same texts, \
            the same numbers. A difference is a mistake of chartgen, not of the values.
            """
    )
}

extension DiagnosticFamily {
    /// What can be wrong with arguments and files before any value is read.
    static let commandLine = DiagnosticFamily(
        "Files and arguments",
        [
            .missingFile, .fileIsDirectory, .unreadableFile, .badReleaseName, .badNamespace, .badKubernetesVersion,
            .badChartVersion, .unknownTemplate, .unusedFlag, .refusedFlag, .unwritableFile, .foreignFile,
            .unusableValues, .unusableFixtures, .differentRendering,
        ]
    )
}

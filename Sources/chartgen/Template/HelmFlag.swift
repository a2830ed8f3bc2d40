/// A flag of `helm template`: how it is written, and what becomes of it here.
///
/// Helm v4.2.3 pkg/cmd/template.go, install.go and flags.go, pkg/cli/environment.go.
struct HelmFlag {
    /// Whether a value follows.
    enum Form: Hashable {
        /// `--no-hooks`, or `--no-hooks=false`.
        case `switch`
        /// `--namespace llm`, with what the value is called.
        case value(String)
        /// `--dry-run`, or `--dry-run=client`: a value only after an equals sign.
        case optionalValue(String)
    }

    /// What becomes of a flag.
    enum Effect: Hashable {
        /// It does what it does in Helm, or is ours.
        case used
        /// It changes nothing in what `helm template` prints without a cluster, so it changes nothing here.
        case ignored
        /// It asks for what this program does not do; the reason.
        case refused(String)
    }

    /// The name after `--`.
    let name: String
    /// The letter after `-`; nil for none.
    var letter: Character?
    /// Whether a value follows.
    let form: Form
    /// What the help says.
    let help: String
    /// What becomes of it.
    var effect = Effect.used
}

extension HelmFlag {
    private static func used(_ name: String, _ letter: Character? = nil, _ form: Form, _ help: String) -> HelmFlag {
        HelmFlag(name: name, letter: letter, form: form, help: help)
    }

    private static func ignored(_ form: Form, _ names: String...) -> [HelmFlag] {
        names.map { HelmFlag(name: $0, form: form, help: "no effect without a cluster", effect: .ignored) }
    }

    private static func refused(_ form: Form, _ reason: String, _ names: String...) -> [HelmFlag] {
        names.map { HelmFlag(name: $0, form: form, help: "refused: \(reason)", effect: .refused(reason)) }
    }

    /// The flags that change what is printed.
    static let effective: [HelmFlag] = [
        used("values", "f", .value("file"), "A values file; - is standard input. Several, or with commas."),
        used("set", nil, .value("pairs"), "Set values: a.b=c,d[0]=e."),
        used("set-string", nil, .value("pairs"), "The same, as strings."),
        used("set-json", nil, .value("pairs"), "The same, as JSON; or one JSON object."),
        used("set-file", nil, .value("pairs"), "The same, from files."),
        used("set-literal", nil, .value("pair"), "One value, letter by letter."),
        used("namespace", "n", .value("name"), "The namespace of the release."),
        used("name-template", nil, .value("template"), "A template that gives the name of the release."),
        used("generate-name", "g", .switch, "Make up the name of the release; NAME is left out."),
        used("include-crds", nil, .switch, "Print the custom resource definitions of crds/ too."),
        used("no-hooks", nil, .switch, "Leave hooks out."),
        used("skip-tests", nil, .switch, "Leave test hooks out."),
        used("skip-schema-validation", nil, .switch, "Do not check values against the schemas of the charts."),
        used("show-only", "s", .value("path"), "Print what this template made only; a pattern. Several."),
        used("is-upgrade", nil, .switch, "Set .Release.IsUpgrade instead of .Release.IsInstall."),
        used("kube-version", nil, .value("version"), "The version of Kubernetes for .Capabilities."),
        used("api-versions", "a", .value("list"), "API versions for .Capabilities. Several, or with commas."),
        used("output-dir", nil, .value("folder"), "Write files into this folder."),
        used("release-name", nil, .switch, "Put files into a folder with the name of the release."),
        used("debug", nil, .switch, "Print manifests even where they are no YAML."),
        used("lookup", nil, .value("file"), "Objects that `lookup` finds, as YAML. Several. (Not in Helm.)"),
        used("error-format", nil, .value("form"), "How errors are shown: text or helm. (Not in Helm.)"),
        used("color", nil, .value("when"), "Whether messages have colours: auto, always or never."),
    ]

    /// All flags.
    static let all: [HelmFlag] =
        effective
        + ignored(
            .switch,
            "create-namespace",
            "force-replace",
            "force",
            "force-conflicts",
            "server-side",
            "replace",
            "wait-for-jobs",
            "devel",
            "disable-openapi-validation",
            "rollback-on-failure",
            "atomic",
            "skip-crds",
            "render-subchart-notes",
            "hide-notes",
            "take-ownership",
            "insecure-skip-tls-verify",
            "plain-http",
            "pass-credentials",
            "kube-insecure-skip-tls-verify"
        )
        + ignored(
            .value("text"),
            "timeout",
            "description",
            "version",
            "keyring",
            "username",
            "password",
            "cert-file",
            "key-file",
            "ca-file",
            "kubeconfig",
            "kube-context",
            "kube-token",
            "kube-as-user",
            "kube-as-group",
            "kube-apiserver",
            "kube-ca-file",
            "kube-tls-server-name",
            "registry-config",
            "repository-config",
            "repository-cache",
            "content-cache",
            "burst-limit",
            "qps",
            "colour"
        )
        + [HelmFlag(name: "labels", letter: "l", form: .value("pairs"), help: "no effect here", effect: .ignored)]
        + [HelmFlag(name: "wait", form: .optionalValue("how"), help: "no effect here", effect: .ignored)]
        + [used("dry-run", nil, .optionalValue("where"), "Only `client` is possible here.")]
        + refused(.switch, "it needs a cluster, and chartgen talks to none", "validate")
        + refused(.switch, "it needs the network; run `helm dependency build` first", "dependency-update")
        + refused(.switch, "chartgen does not check signatures; run `helm verify`", "verify")
        + refused(.switch, "chartgen does not ask the network for names", "enable-dns")
        + refused(.value("URL"), "it needs the network; run `helm pull` first", "repo")
        + refused(.value("program"), "pipe the output into the program instead", "post-renderer", "post-renderer-args")
}
